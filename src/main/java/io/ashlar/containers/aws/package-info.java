/**
 * Container services on AWS: ECS on Fargate in the private subnets, behind a load balancer's listener for HTTPS, scaled by
 * target tracking. A rollout that does not become healthy is rolled back by the circuit breaker and fails the update. Two
 * roles keep apart what starts the container (pull, log, read its secrets) and what it may do itself, which is nothing until
 * it is granted something.
 */
@NullMarked
package io.ashlar.containers.aws;

import org.jspecify.annotations.NullMarked;
