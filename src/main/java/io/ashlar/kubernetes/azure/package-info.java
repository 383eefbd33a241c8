/**
 * The cluster on Azure: AKS with a private API, Entra ID for people and workload identity for pods, Azure CNI Overlay with Cilium,
 * and disks under the environment's key. What AKS demands beyond the plan is in {@link io.ashlar.kubernetes.azure.AksRules}, what
 * it has beyond it in {@link io.ashlar.kubernetes.plan.AksPlan}, and the rest translates. The order in which things come to be,
 * and in reverse go away, is written once, in {@link io.ashlar.kubernetes.azure.AzureKubernetesClusterDriver}.
 */
@NullMarked
package io.ashlar.kubernetes.azure;

import org.jspecify.annotations.NullMarked;
