/**
 * DNS on Azure: a public zone of Azure DNS with its records. An alias follows a resource of Azure, a public address, a
 * Front Door endpoint or a Traffic Manager profile, and not a name. Azure issues no certificate to a gateway by the
 * proof of a record; {@link io.ashlar.dns.azure.AzureCertificateDriver} says so and what to do.
 */
@NullMarked
package io.ashlar.dns.azure;

import org.jspecify.annotations.NullMarked;
