/** Managed Kubernetes clusters, their pools, and the kubeconfigs that lead to them. */
@NullMarked
package io.ashlar.sandbox.azure.containerservice;

import org.jspecify.annotations.NullMarked;
