/**
 * The load balancer on Google Cloud: a global external Application Load Balancer. One address and two forwarding rules, one
 * of which redirects; a target proxy with a modern TLS policy; a URL map of hosts and paths; for each route a backend
 * service with a health check and, in each zone, a group of endpoints of the network; Cloud Armor in front of all of them;
 * and a sink that carries the access logs into a bucket.
 */
@NullMarked
package io.ashlar.loadbalancer.gcp;

import org.jspecify.annotations.NullMarked;
