package io.ashlar.dns.azure;

import com.pulumi.azurenative.network.ZoneArgs;
import java.util.function.UnaryOperator;

/**
 * What only Azure knows of a zone: a hook that sees its arguments last, in Azure's own words.
 *
 * @param zone changes the zone's arguments
 */
public record AzureDnsOptions(UnaryOperator<ZoneArgs.Builder> zone) {

    /** Nothing changed. */
    public static AzureDnsOptions none() {
        return new AzureDnsOptions(UnaryOperator.identity());
    }
}
