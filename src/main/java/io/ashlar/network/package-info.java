/**
 * A private network with one subnet in each zone and tier. {@link io.ashlar.network.Network} is the door: give it
 * {@link io.ashlar.network.NetworkArgs} with the driver of a cloud, and read what others need of it through
 * {@link io.ashlar.network.NetworkRef}. What it consists of is decided in {@code plan}; only the packages named after a
 * cloud know that cloud's SDK.
 */
@NullMarked
package io.ashlar.network;

import org.jspecify.annotations.NullMarked;
