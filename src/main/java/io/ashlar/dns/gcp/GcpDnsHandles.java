package io.ashlar.dns.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.dns.ManagedZone;
import com.pulumi.gcp.dns.RecordSet;
import io.ashlar.dns.DnsHandles;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The managed zone and its records.
 *
 * @param zone the zone
 * @param delegation the record in the parent zone, if this program made one
 * @param records the user's records by key
 */
public record GcpDnsHandles(ManagedZone zone, Optional<RecordSet> delegation, Map<String, RecordSet> records)
        implements DnsHandles {

    public GcpDnsHandles {
        records = Map.copyOf(records);
    }

    @Override
    public Output<String> zoneId() {
        return delegation.map(there -> there.id().apply(known -> zone.id())).orElseGet(zone::id);
    }

    @Override
    public Output<String> zoneArn() {
        return zone.id();
    }

    @Override
    public Output<List<String>> nameServers() {
        return zone.nameServers();
    }
}
