/**
 * The cluster on AWS: EKS with managed node groups and managed add-ons. What EKS demands beyond the plan (versions,
 * machine types, quotas) is in {@link io.ashlar.kubernetes.aws.EksRules}, what runs in every cluster is the table in
 * {@link io.ashlar.kubernetes.aws.EksAddon}, and the rest translates. Pods get AWS identities through
 * {@link io.ashlar.kubernetes.aws.WorkloadIdentity}, which stacks can use for their own. The order in which things
 * come to be, and in reverse go away, is written once, in
 * {@link io.ashlar.kubernetes.aws.AwsKubernetesClusterDriver}.
 */
@NullMarked
package io.ashlar.kubernetes.aws;

import org.jspecify.annotations.NullMarked;
