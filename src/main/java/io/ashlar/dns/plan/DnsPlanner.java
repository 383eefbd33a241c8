package io.ashlar.dns.plan;

import io.ashlar.core.Names;
import io.ashlar.dns.plan.DnsPlan.CaaPlan;
import io.ashlar.dns.plan.DnsPlan.RecordPlan;

/** Turns what was asked of a zone into what it consists of. */
public final class DnsPlanner {
    private DnsPlanner() {}

    /**
     * The plan of the zone of this name.
     *
     * @param spec what {@link DnsValidator} has found nothing wrong with
     */
    public static DnsPlan plan(String name, DnsSpec spec) {
        Names names = Names.of(name);
        return new DnsPlan(
                spec.domain(),
                names.child("zone"),
                new CaaPlan(
                        names.child("caa"),
                        spec.certificateAuthorities().stream()
                                .sorted()
                                .map("0 issue \"%s\""::formatted)
                                .toList()),
                names.child("delegation"),
                spec.records().entrySet().stream()
                        .map(record -> new RecordPlan(
                                record.getKey(),
                                names.child("record", record.getKey()),
                                record.getValue().type(),
                                DomainName.below(
                                        spec.domain(), record.getValue().name()),
                                record.getValue().ttlSeconds()))
                        .toList(),
                spec.protection());
    }
}
