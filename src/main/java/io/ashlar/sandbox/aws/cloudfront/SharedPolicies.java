package io.ashlar.sandbox.aws.cloudfront;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;

/** What distributions share: how long content is kept, which headers are added, and how a bucket is asked. */
final class SharedPolicies {
    private static final String CACHE = "aws:cloudfront/cachePolicy:CachePolicy";
    private static final String HEADERS = "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy";
    private static final String ACCESS = "aws:cloudfront/originAccessControl:OriginAccessControl";

    /** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html. */
    private static final String MANAGED_CACHE =
            "2e54312d-136d-493c-8eb9-b001f22f67d2|4135ea2d-6df8-44a3-9df3-4b5a84be39ad|"
                    + "658327ea-f89d-4fab-a63d-7e88639e58f6|b2884449-e4de-46a7-ac36-70bc7f1ddd6d|08627262-05a9-4f76-9ded-b50ca2e3a84f|"
                    + "83da9c7e-98b4-4e11-a168-04f0df8e2c65|4cc15a8a-d715-48a4-82b8-cc0b614638fe";

    /** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html. */
    private static final String MANAGED_HEADERS =
            "60669652-455b-4ae9-85a4-c4c02393f86c|5cc3b908-e619-4b99-88e5-2cf7f45965bd|"
                    + "e61eb60c-9c35-4d20-a928-2b84e02af89c|67f7725c-6f97-4210-82d7-5512b31e9d03|eaab4381-ed33-4a86-88ca-d9558dc6cd63";

    private SharedPolicies() {}

    static Reference useCache() {
        return Reference.to(CACHE)
                .except(MANAGED_CACHE)
                .missing("NoSuchCachePolicy", "The specified cache policy doesn't exist.")
                .blocksDeletion("CachePolicyInUse", "The cache policy is attached to one or more cache behaviors.");
    }

    static Reference useHeaders() {
        return Reference.to(HEADERS)
                .except(MANAGED_HEADERS)
                .missing("NoSuchResponseHeadersPolicy", "The specified response headers policy doesn't exist.")
                .blocksDeletion(
                        "ResponseHeadersPolicyInUse",
                        "The response headers policy is attached to one or more cache behaviors.");
    }

    static Reference useAccess() {
        return Reference.to(ACCESS)
                .missing("NoSuchOriginAccessControl", "The specified origin access control does not exist.")
                .blocksDeletion(
                        "OriginAccessControlInUse", "The origin access control is attached to one or more origins.");
    }

    private static ResourceModelBuilder policy(String type, String called, String page) {
        return ResourceModel.of(type)
                .source(CloudfrontTable.API + page)
                .called(called)
                .accountWide()
                .id("{hex:8}-4c4c-4c4c-8c8c-{hex:12}")
                .computed("etag", "E{hex:13}")
                .autoNamed("name", 128)
                .rule("name", Rules.matches("[\\w-]{1,128}", "1 to 128 letters, digits, dashes and underscores"))
                .unique("name", called.replace(" ", "") + "AlreadyExists", "A policy of this name already exists.");
    }

    static ResourceModel cache() {
        return policy(CACHE, "CloudFront Cache Policy", "API_CachePolicyConfig.html")
                .defaultsTo("minTtl", 0)
                .defaultsTo("defaultTtl", 86_400)
                .defaultsTo("maxTtl", 31_536_000)
                .rule(
                        "parametersInCacheKeyAndForwardedToOrigin.cookiesConfig.cookieBehavior",
                        Rules.oneOf("none", "whitelist", "allExcept", "all"))
                .rule(
                        "parametersInCacheKeyAndForwardedToOrigin.headersConfig.headerBehavior",
                        Rules.oneOf("none", "whitelist"))
                .rule(
                        "parametersInCacheKeyAndForwardedToOrigin.queryStringsConfig.queryStringBehavior",
                        Rules.oneOf("none", "whitelist", "allExcept", "all"))
                .check(SharedPolicies::times)
                .build();
    }

    private static void times(Properties inputs, Findings findings) {
        long least = inputs.number("minTtl").orElse(0);
        long most = inputs.number("maxTtl").orElse(31_536_000);
        long standard = inputs.number("defaultTtl").orElse(86_400);
        if (least > standard || standard > most) {
            findings.add(
                    "defaultTtl",
                    "InvalidArgument: The parameter DefaultTTL must be between MinTTL and MaxTTL: " + least + ", "
                            + standard + ", " + most);
        }
        String key = "parametersInCacheKeyAndForwardedToOrigin.";
        boolean compresses =
                inputs.isTrue(key + "enableAcceptEncodingGzip") || inputs.isTrue(key + "enableAcceptEncodingBrotli");
        if (most == 0 && compresses) {
            findings.add(
                    "maxTtl",
                    "InvalidArgument: The parameter EnableAcceptEncodingGzip is invalid for policy with caching"
                            + " disabled.");
        }
    }

    static ResourceModel headers() {
        return policy(HEADERS, "CloudFront Response Headers Policy", "API_ResponseHeadersPolicyConfig.html")
                .rule("securityHeadersConfig.frameOptions.frameOption", Rules.oneOf("DENY", "SAMEORIGIN"))
                .rule(
                        "securityHeadersConfig.referrerPolicy.referrerPolicy",
                        Rules.oneOf(
                                "no-referrer",
                                "no-referrer-when-downgrade",
                                "origin",
                                "origin-when-cross-origin",
                                "same-origin",
                                "strict-origin",
                                "strict-origin-when-cross-origin",
                                "unsafe-url"))
                .check((inputs, findings) -> {
                    List<String> parts = List.of(
                            "corsConfig",
                            "customHeadersConfig",
                            "removeHeadersConfig",
                            "securityHeadersConfig",
                            "serverTimingHeadersConfig");
                    if (parts.stream().noneMatch(inputs::has)) {
                        findings.add("securityHeadersConfig", "one of " + String.join(", ", parts) + " must be given");
                    }
                })
                .build();
    }

    static ResourceModel originAccess() {
        return ResourceModel.of(ACCESS)
                .source(CloudfrontTable.API + "API_OriginAccessControlConfig.html")
                .called("CloudFront Origin Access Control")
                .accountWide()
                .id("E{hex:13}")
                .computed("etag", "E{hex:13}")
                .autoNamed("name", 64)
                .rule("name", Rules.length(1, 64))
                .rule("originAccessControlOriginType", Rules.oneOf("s3", "mediastore", "mediapackagev2", "lambda"))
                .rule("signingBehavior", Rules.oneOf("always", "never", "no-override"))
                .rule("signingProtocol", Rules.oneOf("sigv4"))
                .unique(
                        "name",
                        "OriginAccessControlAlreadyExists",
                        "An origin access control with the same name already exists.")
                .build();
    }
}
