package io.ashlar.edge.aws;

import com.pulumi.aws.cloudfront.CachePolicy;
import com.pulumi.aws.cloudfront.CachePolicyArgs;
import com.pulumi.aws.cloudfront.Distribution;
import com.pulumi.aws.cloudfront.DistributionArgs;
import com.pulumi.aws.cloudfront.ResponseHeadersPolicy;
import com.pulumi.aws.cloudfront.ResponseHeadersPolicyArgs;
import com.pulumi.aws.cloudfront.inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginArgs;
import com.pulumi.aws.cloudfront.inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfigArgs;
import com.pulumi.aws.cloudfront.inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfigArgs;
import com.pulumi.aws.cloudfront.inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfigArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionDefaultCacheBehaviorArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionOriginArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionOriginCustomOriginConfigArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionRestrictionsArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionRestrictionsGeoRestrictionArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionViewerCertificateArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigContentTypeOptionsArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigFrameOptionsArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigReferrerPolicyArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurityArgs;
import com.pulumi.aws.cloudwatch.LogDelivery;
import com.pulumi.aws.cloudwatch.LogDeliveryArgs;
import com.pulumi.aws.cloudwatch.LogDeliveryDestination;
import com.pulumi.aws.cloudwatch.LogDeliveryDestinationArgs;
import com.pulumi.aws.cloudwatch.LogDeliverySource;
import com.pulumi.aws.cloudwatch.LogDeliverySourceArgs;
import com.pulumi.aws.cloudwatch.inputs.LogDeliveryDestinationDeliveryDestinationConfigurationArgs;
import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.aws.route53.inputs.RecordAliasArgs;
import com.pulumi.aws.wafv2.WebAcl;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.core.Protection;
import io.ashlar.edge.Cdn;
import io.ashlar.edge.CdnArgs;
import io.ashlar.edge.CdnDriver;
import io.ashlar.edge.CdnHandles;
import io.ashlar.edge.plan.Caching;
import io.ashlar.edge.plan.CdnOffering;
import io.ashlar.edge.plan.CdnPlan;
import io.ashlar.edge.plan.CdnPlan.HostPlan;
import io.ashlar.edge.plan.EdgeFirewall;
import io.ashlar.edge.plan.SecurityHeader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes a CloudFront distribution. The component needs a provider of us-east-1, where its web ACL and its logs are managed. */
public final class AwsCdnDriver implements CdnDriver {
    /**
     * Ids of policies that AWS keeps.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html">Cache
     *     policies</a>
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html">Origin
     *     request policies</a>
     */
    private static final String CACHE_NOTHING = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

    private static final String ALL_BUT_THE_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

    private static final String ORIGIN = "origin";
    private static final int YEAR = 31_536_000;

    private final AwsCdnOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsCdnDriver() {
        this(AwsCdnOptions.none());
    }

    /** A driver with options. */
    public AwsCdnDriver(AwsCdnOptions options) {
        this.options = options;
    }

    @Override
    public CdnOffering offering() {
        return CdnOffering.AWS;
    }

    @Override
    public CdnHandles provision(CdnPlan plan, CdnArgs args, Cdn parent) {
        Names names = Names.of(parent.pulumiResourceName());
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        Optional<WebAcl> firewall = Optional.of(plan.firewall())
                .filter(EdgeFirewall.MANAGED_RULES::equals)
                .map(wanted -> AwsEdgeFirewall.acl(names.child("firewall"), args, options, child));
        Distribution distribution = distribution(plan, args, names, firewall, child);
        logs(distribution, args, names, child);
        plan.hosts()
                .forEach(host -> List.of("A", "AAAA").forEach(type -> alias(host, type, args, distribution, child)));
        return new AwsCdnHandles(distribution, firewall);
    }

    private Distribution distribution(
            CdnPlan plan, CdnArgs args, Names names, Optional<WebAcl> firewall, CustomResourceOptions child) {
        DistributionArgs.Builder builder = DistributionArgs.builder()
                .enabled(true)
                .comment(String.join(
                        ", ", plan.hosts().stream().map(HostPlan::hostName).toList()))
                .aliases(plan.hosts().stream().map(HostPlan::hostName).toList())
                .httpVersion("http2and3")
                .isIpv6Enabled(true)
                .priceClass(options.priceClass().id())
                .origins(DistributionOriginArgs.builder()
                        .originId(ORIGIN)
                        .domainName(args.originHost())
                        .customOriginConfig(DistributionOriginCustomOriginConfigArgs.builder()
                                .httpPort(80)
                                .httpsPort(443)
                                .originProtocolPolicy("https-only")
                                .originSslProtocols("TLSv1.2")
                                .build())
                        .build())
                .defaultCacheBehavior(behavior(cache(plan, names, child), headers(names.child("headers"), child)))
                .viewerCertificate(DistributionViewerCertificateArgs.builder()
                        .acmCertificateArn(args.certificateId())
                        .sslSupportMethod("sni-only")
                        .minimumProtocolVersion("TLSv1.2_2021")
                        .build())
                .restrictions(DistributionRestrictionsArgs.builder()
                        .geoRestriction(DistributionRestrictionsGeoRestrictionArgs.builder()
                                .restrictionType("none")
                                .build())
                        .build())
                .tags(args.tags().named(names.child("distribution")));
        firewall.ifPresent(acl -> builder.webAclId(acl.arn()));
        return new Distribution(
                names.child("distribution"),
                options.distribution().apply(builder).build(),
                CustomResourceOptions.merge(
                        child,
                        CustomResourceOptions.builder()
                                .protect(plan.protection() == Protection.PROTECTED)
                                .build()));
    }

    private static DistributionDefaultCacheBehaviorArgs behavior(Output<String> cache, ResponseHeadersPolicy headers) {
        return DistributionDefaultCacheBehaviorArgs.builder()
                .targetOriginId(ORIGIN)
                .viewerProtocolPolicy("redirect-to-https")
                .allowedMethods("GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE")
                .cachedMethods("GET", "HEAD")
                .compress(true)
                .cachePolicyId(cache)
                .originRequestPolicyId(ALL_BUT_THE_HOST)
                .responseHeadersPolicyId(headers.id())
                .build();
    }

    /** Each query by itself; no header is told apart, so that the origin is asked under its own name. */
    private static Output<String> cache(CdnPlan plan, Names names, CustomResourceOptions child) {
        if (plan.caching() == Caching.NEVER) {
            return Output.of(CACHE_NOTHING);
        }
        return new CachePolicy(
                        names.child("cache"),
                        CachePolicyArgs.builder()
                                .minTtl(0)
                                .defaultTtl(0)
                                .maxTtl(YEAR)
                                .parametersInCacheKeyAndForwardedToOrigin(
                                        CachePolicyParametersInCacheKeyAndForwardedToOriginArgs.builder()
                                                .enableAcceptEncodingBrotli(true)
                                                .enableAcceptEncodingGzip(true)
                                                .cookiesConfig(
                                                        CachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfigArgs
                                                                .builder()
                                                                .cookieBehavior("none")
                                                                .build())
                                                .headersConfig(
                                                        CachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfigArgs
                                                                .builder()
                                                                .headerBehavior("none")
                                                                .build())
                                                .queryStringsConfig(
                                                        CachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfigArgs
                                                                .builder()
                                                                .queryStringBehavior("all")
                                                                .build())
                                                .build())
                                .build(),
                        child)
                .id();
    }

    private static ResponseHeadersPolicy headers(String name, CustomResourceOptions child) {
        return new ResponseHeadersPolicy(
                name,
                ResponseHeadersPolicyArgs.builder()
                        .securityHeadersConfig(ResponseHeadersPolicySecurityHeadersConfigArgs.builder()
                                .strictTransportSecurity(
                                        ResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurityArgs.builder()
                                                .accessControlMaxAgeSec(SecurityHeader.HTTPS_SECONDS)
                                                .override(true)
                                                .build())
                                .contentTypeOptions(
                                        ResponseHeadersPolicySecurityHeadersConfigContentTypeOptionsArgs.builder()
                                                .override(true)
                                                .build())
                                .frameOptions(ResponseHeadersPolicySecurityHeadersConfigFrameOptionsArgs.builder()
                                        .frameOption(SecurityHeader.FRAMES)
                                        .override(true)
                                        .build())
                                .referrerPolicy(ResponseHeadersPolicySecurityHeadersConfigReferrerPolicyArgs.builder()
                                        .referrerPolicy(SecurityHeader.REFERRER)
                                        .override(true)
                                        .build())
                                .build())
                        .build(),
                child);
    }

    /** Delivered by CloudWatch Logs, since closed buckets have no ACLs, which CloudFront's older way needs. */
    private static void logs(Distribution distribution, CdnArgs args, Names names, CustomResourceOptions child) {
        LogDeliverySource source = new LogDeliverySource(
                names.child("access-logs"),
                LogDeliverySourceArgs.builder()
                        .resourceArn(distribution.arn())
                        .logType("ACCESS_LOGS")
                        .build(),
                child);
        LogDeliveryDestination destination = new LogDeliveryDestination(
                names.child("access-logs"),
                LogDeliveryDestinationArgs.builder()
                        .outputFormat("parquet")
                        .deliveryDestinationConfiguration(
                                LogDeliveryDestinationDeliveryDestinationConfigurationArgs.builder()
                                        .destinationResourceArn(args.accessLogsBucketId())
                                        .build())
                        .build(),
                child);
        new LogDelivery(
                names.child("access-logs"),
                LogDeliveryArgs.builder()
                        .deliverySourceName(source.name())
                        .deliveryDestinationArn(destination.arn())
                        .build(),
                child);
    }

    private static void alias(
            HostPlan host, String type, CdnArgs args, Distribution distribution, CustomResourceOptions child) {
        new Record(
                host.recordName() + "-" + type.toLowerCase(Locale.ROOT),
                RecordArgs.builder()
                        .zoneId(args.zoneId())
                        .name(host.hostName())
                        .type(type)
                        .aliases(RecordAliasArgs.builder()
                                .name(distribution.domainName())
                                .zoneId(distribution.hostedZoneId())
                                .evaluateTargetHealth(false)
                                .build())
                        .build(),
                child);
    }
}
