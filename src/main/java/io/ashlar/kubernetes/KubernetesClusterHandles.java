package io.ashlar.kubernetes;

/**
 * What a driver made, as others see it. Each cloud's implementation is a record that also carries the resources
 * themselves.
 */
public interface KubernetesClusterHandles extends KubernetesClusterRef {}
