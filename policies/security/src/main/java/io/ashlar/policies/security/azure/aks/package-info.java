/**
 * Azure Kubernetes Service: who reaches the API, who is let in, and how nodes are kept. One rule a class.
 */
@NullMarked
package io.ashlar.policies.security.azure.aks;

import org.jspecify.annotations.NullMarked;
