/**
 * The load balancer on Azure: an Application Gateway v2 with its web firewall, an address, an identity that reads the
 * certificate from its key vault, and a setting that carries the access logs into a storage account. Listeners, rules, pools
 * and probes are parts of the one resource and know each other by ids that begin with the gateway's own.
 */
@NullMarked
package io.ashlar.loadbalancer.azure;

import org.jspecify.annotations.NullMarked;
