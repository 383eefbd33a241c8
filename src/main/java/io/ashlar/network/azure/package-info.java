/**
 * A network on Azure: a virtual network with one subnet for each tier, since a subnet spans all zones there, subnets
 * delegated to the services that demand it, a security group for each tier, a NAT gateway, flow logs under the environment's
 * key, and private DNS zones for what is reached privately. Isolated tiers are kept from the internet by their security
 * group: the SDK cannot yet switch off the way out that Azure gives every subnet by default.
 */
@NullMarked
package io.ashlar.network.azure;

import org.jspecify.annotations.NullMarked;
