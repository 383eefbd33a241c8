package io.ashlar.dns.aws;

import com.pulumi.aws.route53.ZoneArgs;
import java.util.function.UnaryOperator;

/**
 * What only AWS knows of a zone: a hook that sees its arguments last, in AWS's own words.
 *
 * @param zone changes the zone's arguments
 */
public record AwsDnsOptions(UnaryOperator<ZoneArgs.Builder> zone) {

    /** Nothing changed. */
    public static AwsDnsOptions none() {
        return new AwsDnsOptions(UnaryOperator.identity());
    }
}
