package io.ashlar.edge.plan;

import io.ashlar.core.Names;
import io.ashlar.edge.plan.CdnPlan.HostPlan;

/** Turns what was asked of a CDN into what it consists of. */
public final class CdnPlanner {
    private CdnPlanner() {}

    /**
     * The plan of the CDN of this name.
     *
     * @param spec what {@link CdnValidator} has found nothing wrong with
     */
    public static CdnPlan plan(String name, CdnSpec spec) {
        Names names = Names.of(name);
        return new CdnPlan(
                spec.hostNames().stream()
                        .map(host -> new HostPlan(
                                host,
                                names.child("record", host),
                                names.child("domain", host),
                                names.child("proof", host)))
                        .toList(),
                spec.firewall(),
                spec.caching(),
                SecurityHeader.ALL,
                spec.protection());
    }
}
