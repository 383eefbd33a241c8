/**
 * The load balancer on AWS: an Application Load Balancer with one listener that redirects, one that serves HTTPS, a rule
 * and a target group for each route, and a security group that reaches the targets' ports inside the network alone.
 */
@NullMarked
package io.ashlar.loadbalancer.aws;

import org.jspecify.annotations.NullMarked;
