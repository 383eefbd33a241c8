package io.ashlar.edge.aws;

import com.pulumi.aws.cloudfront.DistributionArgs;
import com.pulumi.aws.wafv2.WebAclArgs;
import java.util.function.UnaryOperator;

/**
 * What only AWS knows of a CDN: a price class, and hooks that see arguments last, in AWS's own words.
 *
 * @param priceClass which places serve
 * @param distribution changes the distribution's arguments
 * @param firewall changes the arguments of the web ACL
 */
public record AwsCdnOptions(
        PriceClass priceClass,
        UnaryOperator<DistributionArgs.Builder> distribution,
        UnaryOperator<WebAclArgs.Builder> firewall) {

    /** North America and Europe, nothing changed. */
    public static AwsCdnOptions none() {
        return new AwsCdnOptions(PriceClass.CHEAPEST, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** These options with another price class. */
    public AwsCdnOptions priced(PriceClass wanted) {
        return new AwsCdnOptions(wanted, distribution, firewall);
    }

    /** These options with a hook for the distribution. */
    public AwsCdnOptions customizeDistribution(UnaryOperator<DistributionArgs.Builder> hook) {
        return new AwsCdnOptions(priceClass, hook, firewall);
    }

    /** These options with a hook for the web ACL. */
    public AwsCdnOptions customizeFirewall(UnaryOperator<WebAclArgs.Builder> hook) {
        return new AwsCdnOptions(priceClass, distribution, hook);
    }
}
