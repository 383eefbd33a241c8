/**
 * Google Kubernetes Engine: clusters, and their nodes as pools of their own or inside the cluster. One rule a class.
 */
@NullMarked
package io.ashlar.policies.security.gcp.gke;

import org.jspecify.annotations.NullMarked;
