/**
 * Identities on Google Cloud: a service account of IAM for each one of Kubernetes, which may act as it through Workload
 * Identity Federation for GKE, and an IAM member for each right.
 */
@NullMarked
package io.ashlar.identity.gcp;

import org.jspecify.annotations.NullMarked;
