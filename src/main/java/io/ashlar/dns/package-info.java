/**
 * Names and certificates: {@link io.ashlar.dns.Dns} is an environment's public zone, {@link io.ashlar.dns.Certificate}
 * proves its names and renews itself. Others see {@link io.ashlar.dns.DnsRef} and {@link io.ashlar.dns.CertificateRef},
 * which resolve only when they can be relied on: a zone when its parent points to it, a certificate when it is issued.
 */
@NullMarked
package io.ashlar.dns;

import org.jspecify.annotations.NullMarked;
