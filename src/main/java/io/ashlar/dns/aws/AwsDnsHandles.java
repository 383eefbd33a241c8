package io.ashlar.dns.aws;

import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.Zone;
import com.pulumi.core.Output;
import io.ashlar.dns.DnsHandles;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hosted zone and its records.
 *
 * @param zone the zone
 * @param delegation the record in the parent zone, if this program made one
 * @param records the user's records by key
 */
public record AwsDnsHandles(Zone zone, Optional<Record> delegation, Map<String, Record> records) implements DnsHandles {

    public AwsDnsHandles {
        records = Map.copyOf(records);
    }

    @Override
    public Output<String> zoneId() {
        return delegation
                .map(there -> there.fqdn().apply(known -> zone.zoneId()))
                .orElseGet(zone::zoneId);
    }

    @Override
    public Output<String> zoneArn() {
        return zone.arn();
    }

    @Override
    public Output<List<String>> nameServers() {
        return zone.nameServers();
    }
}
