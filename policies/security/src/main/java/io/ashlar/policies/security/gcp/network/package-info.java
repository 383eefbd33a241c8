/**
 * Firewalls and subnets. One rule a class.
 */
@NullMarked
package io.ashlar.policies.security.gcp.network;

import org.jspecify.annotations.NullMarked;
