/**
 * A managed Kubernetes cluster: control plane, node pools, add-ons, and who may use it.
 * {@link io.ashlar.kubernetes.KubernetesClusterRef} is what monitoring, backup and workloads see of it.
 */
@NullMarked
package io.ashlar.kubernetes;

import org.jspecify.annotations.NullMarked;
