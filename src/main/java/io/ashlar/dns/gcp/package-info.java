/**
 * DNS and certificates on Google Cloud: a signed managed zone of Cloud DNS with its records, and a certificate of
 * Certificate Manager with the records that prove its names. Values are written as zone files have them, names with a
 * dot at the end. An alias is an address record, for a load balancer of Google's has one address in the whole world.
 */
@NullMarked
package io.ashlar.dns.gcp;

import org.jspecify.annotations.NullMarked;
