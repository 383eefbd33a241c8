package io.ashlar.dns.gcp;

import com.pulumi.gcp.dns.ManagedZoneArgs;
import java.util.function.UnaryOperator;

/**
 * What only Google Cloud knows of a zone: a hook that sees its arguments last, in Google's own words.
 *
 * @param zone changes the zone's arguments
 */
public record GcpDnsOptions(UnaryOperator<ManagedZoneArgs.Builder> zone) {

    /** Nothing changed. */
    public static GcpDnsOptions none() {
        return new GcpDnsOptions(UnaryOperator.identity());
    }
}
