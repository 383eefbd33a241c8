/**
 * Decides which records a zone holds and which names a certificate proves. Records in, records out, tested without
 * mocks. {@link io.ashlar.dns.plan.DnsPlanner} and {@link io.ashlar.dns.plan.CertificatePlanner} are the ways in; the
 * validators beside them hold what DNS itself forbids, such as a CNAME at a zone's own name.
 */
@NullMarked
package io.ashlar.dns.plan;

import org.jspecify.annotations.NullMarked;
