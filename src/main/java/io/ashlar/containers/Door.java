package io.ashlar.containers;

import io.ashlar.loadbalancer.LoadBalancerRef;

/**
 * The load balancer that a service stands behind, on a cloud whose containers have no HTTPS of their own.
 *
 * @param loadBalancer terminates TLS
 * @param hostName requests for this name are led to the service
 */
public record Door(LoadBalancerRef loadBalancer, String hostName) {}
