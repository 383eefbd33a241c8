/**
 * The cluster on Google Cloud: a regional GKE cluster with a private endpoint, Dataplane V2, Workload Identity, shielded nodes with
 * an account of their own, and secrets and disks under the environment's key. What GKE demands beyond the plan is in
 * {@link io.ashlar.kubernetes.gcp.GkeRules}, how its pools count nodes is in {@link io.ashlar.kubernetes.plan.GkePlan}, and the rest
 * translates. The order in which things come to be, and in reverse go away, is written once, in
 * {@link io.ashlar.kubernetes.gcp.GcpKubernetesClusterDriver}.
 */
@NullMarked
package io.ashlar.kubernetes.gcp;

import org.jspecify.annotations.NullMarked;
