package io.ashlar.dns.plan;

import java.util.List;
import java.util.Optional;

/**
 * What was asked of a certificate. Values are as the user gave them; {@link CertificateValidator} judges them.
 *
 * @param zoneDomain domain of the zone of its names, if one was given
 * @param domainNames the names it proves, if not the zone's domain and any below
 */
public record CertificateSpec(Optional<String> zoneDomain, Optional<List<String>> domainNames) {

    /** The names it proves, the main one first. */
    public List<String> namesOrDefault() {
        return domainNames.orElseGet(
                () -> zoneDomain.map(domain -> List.of(domain, "*." + domain)).orElse(List.of()));
    }
}
