/**
 * A network on Google Cloud: a VPC without default routes, one subnet for each tier, since a subnet spans the region there,
 * secondary ranges for pods and services, Cloud NAT for the tiers with a way out, private access to Google's own services, a
 * range for those that Google runs for you, flow logs under the environment's key, and a firewall that denies what nobody
 * allowed.
 */
@NullMarked
package io.ashlar.network.gcp;

import org.jspecify.annotations.NullMarked;
