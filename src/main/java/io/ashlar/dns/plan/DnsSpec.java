package io.ashlar.dns.plan;

import io.ashlar.core.Protection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was asked of a zone. Values are as the user gave them; {@link DnsValidator} judges them.
 *
 * @param protection whether the zone may be deleted
 * @param domain the domain that it answers for
 * @param certificateAuthorities who may issue certificates for it
 * @param parentDomain domain of the zone that is made to point to it, if one is
 * @param records the records by key
 */
public record DnsSpec(
        Protection protection,
        String domain,
        List<String> certificateAuthorities,
        Optional<String> parentDomain,
        SortedMap<String, DnsRecordSpec> records) {

    public DnsSpec {
        certificateAuthorities = List.copyOf(certificateAuthorities);
        records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
    }
}
