/**
 * The way in from the internet: TLS ends here, plain HTTP is sent to it, and named routes lead to the targets behind.
 * {@link io.ashlar.loadbalancer.LoadBalancer} is the door; others see {@link io.ashlar.loadbalancer.LoadBalancerRef}.
 * What is served by no route is answered with 404 unless one route is the default.
 */
@NullMarked
package io.ashlar.loadbalancer;

import org.jspecify.annotations.NullMarked;
