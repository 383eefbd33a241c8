/**
 * Rules for what runs in Kubernetes, whatever cloud the cluster is in.
 *
 * <p>{@link io.ashlar.policies.security.kubernetes.Pod} is the view that they share: the pod that a workload runs, wherever its kind
 * keeps the template. {@link io.ashlar.policies.security.kubernetes.LabelSelector} and
 * {@link io.ashlar.policies.security.kubernetes.Namespaced} tell which objects mean each other.
 * The rules of the Pod Security Standards follow the admission controller's own code, k8s.io/pod-security-admission 0.33.0, control by
 * control.
 */
@NullMarked
package io.ashlar.policies.security.kubernetes;

import org.jspecify.annotations.NullMarked;
