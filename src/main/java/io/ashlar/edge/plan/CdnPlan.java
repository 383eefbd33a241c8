package io.ashlar.edge.plan;

import io.ashlar.core.Protection;
import java.util.List;

/**
 * What a CDN consists of, by name. A driver creates exactly this; what there is one of is named after its role.
 *
 * @param hosts the names that it answers, sorted
 * @param firewall whether a web firewall stands before it
 * @param caching what it keeps
 * @param headers what every response carries
 * @param protection whether it may be deleted
 */
public record CdnPlan(
        List<HostPlan> hosts,
        EdgeFirewall firewall,
        Caching caching,
        List<SecurityHeader> headers,
        Protection protection) {

    public CdnPlan {
        hosts = List.copyOf(hosts);
        headers = List.copyOf(headers);
    }

    /**
     * A name that it answers.
     *
     * @param hostName the name in full
     * @param recordName logical name of the record that leads to it
     * @param domainName logical name of what makes it known to the CDN, where that is a resource of its own
     * @param proofName logical name of the record that proves it, where the CDN asks for one
     */
    public record HostPlan(String hostName, String recordName, String domainName, String proofName) {}
}
