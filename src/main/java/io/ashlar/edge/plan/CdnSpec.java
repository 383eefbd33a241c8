package io.ashlar.edge.plan;

import io.ashlar.core.Protection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was asked of a CDN. Values are as the user gave them; {@link CdnValidator} judges them.
 *
 * @param protection whether it may be deleted
 * @param given the references that were given
 * @param zoneDomain domain of the DNS zone of its names, if one was given
 * @param hostNames the names that it answers
 * @param firewall whether a web firewall stands before it
 * @param caching what it keeps
 */
public record CdnSpec(
        Protection protection,
        Set<Part> given,
        Optional<String> zoneDomain,
        SortedSet<String> hostNames,
        EdgeFirewall firewall,
        Caching caching) {

    public CdnSpec {
        given = Collections.unmodifiableSortedSet(new TreeSet<>(given));
        hostNames = Collections.unmodifiableSortedSet(new TreeSet<>(hostNames));
    }

    /** A reference that a CDN takes. */
    public enum Part {
        /** Where content comes from. */
        ORIGIN,
        /** The certificate that it shows. */
        CERTIFICATE,
        /** A store for its access logs. */
        ACCESS_LOGS
    }
}
