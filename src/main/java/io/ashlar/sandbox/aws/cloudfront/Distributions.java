package io.ashlar.sandbox.aws.cloudfront;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Distributions. */
final class Distributions {
    private static final String DISTRIBUTION = "aws:cloudfront/distribution:Distribution";
    private static final String CERTIFICATE = "aws:acm/certificate:Certificate";

    /** The one zone of all distributions: https://docs.aws.amazon.com/general/latest/gr/cf_region.html. */
    private static final String ZONE = "Z2FDTNDATAQYW2";

    /** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html: "Alternate domain names". */
    private static final int MOST_NAMES = 100;

    private static final List<Set<String>> METHODS = List.of(
            Set.of("GET", "HEAD"),
            Set.of("GET", "HEAD", "OPTIONS"),
            Set.of("GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"));

    private Distributions() {}

    static ResourceModel distribution() {
        return ResourceModel.of(DISTRIBUTION)
                .source(CloudfrontTable.API + "API_DistributionConfig.html")
                .source(CloudfrontTable.API + "API_CreateDistribution.html")
                .called("CloudFront Distribution")
                .accountWide()
                .id(distribution -> "E" + distribution.hex(13).toUpperCase(Locale.ROOT))
                .arn("arn:{partition}:cloudfront::{account}:distribution/{id}")
                .computed("domainName", distribution -> "d" + distribution.letters(13) + ".cloudfront.net")
                .computed("hostedZoneId", distribution -> ZONE)
                .computed("callerReference", "terraform-{hex:20}")
                .computed("etag", "E{hex:13}")
                .computed("status", distribution -> "Deployed")
                .computed("lastModifiedTime", distribution -> "2026-11-21T00:00:00Z")
                .computed("inProgressValidationBatches", distribution -> 0)
                .computed("trustedSigners", distribution -> List.of())
                .computed("trustedKeyGroups", distribution -> List.of())
                .defaultsTo("httpVersion", "http2")
                .defaultsTo("priceClass", "PriceClass_All")
                .replaceOn("staging")
                .unordered(
                        "aliases",
                        "origins",
                        "defaultCacheBehavior.allowedMethods",
                        "defaultCacheBehavior.cachedMethods")
                .rule("priceClass", Rules.oneOf("PriceClass_100", "PriceClass_200", "PriceClass_All"))
                .rule("httpVersion", Rules.oneOf("http1.1", "http2", "http3", "http2and3"))
                .rule("comment", Rules.length(0, 128))
                .rule(
                        "defaultCacheBehavior.viewerProtocolPolicy",
                        Rules.oneOf("allow-all", "https-only", "redirect-to-https"))
                .rule(
                        "origins[].customOriginConfig.originProtocolPolicy",
                        Rules.oneOf("http-only", "https-only", "match-viewer"))
                .rule(
                        "origins[].customOriginConfig.originSslProtocols[]",
                        Rules.oneOf("SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2"))
                .rule("origins[].domainName", Rules.without("/|:", "be a URL: it is a domain name"))
                .rule("viewerCertificate.sslSupportMethod", Rules.oneOf("sni-only", "vip", "static-ip"))
                .rule(
                        "viewerCertificate.minimumProtocolVersion",
                        Rules.oneOf(
                                "SSLv3",
                                "TLSv1",
                                "TLSv1_2016",
                                "TLSv1.1_2016",
                                "TLSv1.2_2018",
                                "TLSv1.2_2019",
                                "TLSv1.2_2021",
                                "TLSv1.3_2025",
                                "TLSv1.2_2025"))
                .check(Distributions::originsExist)
                .check(Distributions::methods)
                .check(Distributions::certificate)
                .refersTo("defaultCacheBehavior.cachePolicyId", SharedPolicies.useCache())
                .refersTo("defaultCacheBehavior.responseHeadersPolicyId", SharedPolicies.useHeaders())
                .refersTo("orderedCacheBehaviors[].cachePolicyId", SharedPolicies.useCache())
                .refersTo("orderedCacheBehaviors[].responseHeadersPolicyId", SharedPolicies.useHeaders())
                .refersTo("origins[].originAccessControlId", SharedPolicies.useAccess())
                .refersTo("viewerCertificate.acmCertificateArn", certificateInUse())
                .refersTo(
                        "webAclId",
                        Reference.to("aws:wafv2/webAcl:WebAcl", "arn")
                                .anywhere()
                                .missing(
                                        "InvalidWebACLId",
                                        "The web ACL '{value}' doesn't exist or is not for CloudFront.")
                                .blocksDeletion(
                                        "WAFAssociatedItemException",
                                        "AWS WAF couldn’t perform the operation because your resource is being used by"
                                                + " another resource or it’s associated with another resource."))
                .admit(Distributions::certificateCoversItsNames)
                .admit(Distributions::namesAreFree)
                .build();
    }

    private static Reference certificateInUse() {
        return Reference.to(CERTIFICATE, "arn")
                .anywhere()
                .missing(
                        "InvalidViewerCertificate",
                        "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or"
                                + " doesn't include a valid certificate chain.")
                .blocksDeletion("ResourceInUseException", "Certificate {target} in account is in use by {referrer}.");
    }

    private static void originsExist(Properties inputs, Findings findings) {
        Set<String> ids = new HashSet<>();
        for (Properties origin : inputs.objects("origins")) {
            origin.text("originId").ifPresent(ids::add);
        }
        if (inputs.isUnknown("origins")) {
            return;
        }
        List<Properties.Located> targets = new ArrayList<>(inputs.all("defaultCacheBehavior.targetOriginId"));
        targets.addAll(inputs.all("orderedCacheBehaviors[].targetOriginId"));
        inputs.objects("originGroups").forEach(group -> group.text("originId").ifPresent(ids::add));
        for (Properties.Located target : targets) {
            if (target.value() instanceof String id && !ids.contains(id)) {
                findings.add(target.path(), "NoSuchOrigin: One or more of your origins or origin groups do not exist.");
            }
        }
    }

    private static void methods(Properties inputs, Findings findings) {
        Set<String> allowed = Set.copyOf(inputs.texts("defaultCacheBehavior.allowedMethods"));
        if (!allowed.isEmpty() && !METHODS.contains(allowed)) {
            findings.add(
                    "defaultCacheBehavior.allowedMethods",
                    "InvalidArgument: The parameter AllowedMethods must be GET and HEAD, with OPTIONS, or all seven.");
        }
        boolean policy = inputs.has("defaultCacheBehavior.cachePolicyId");
        if (policy && inputs.has("defaultCacheBehavior.forwardedValues")) {
            findings.add(
                    "defaultCacheBehavior.forwardedValues",
                    "InvalidArgument: The parameter ForwardedValues cannot be used when a cache policy is associated to"
                            + " the cache behavior.");
        }
        if (!policy
                && !inputs.has("defaultCacheBehavior.forwardedValues")
                && !inputs.isUnknown("defaultCacheBehavior")
                && !inputs.isUnknown("defaultCacheBehavior.cachePolicyId")) {
            findings.add(
                    "defaultCacheBehavior.cachePolicyId",
                    "InvalidArgument: The parameter ForwardedValues is required without a cache policy.");
        }
    }

    private static void certificate(Properties inputs, Findings findings) {
        boolean own =
                inputs.has("viewerCertificate.acmCertificateArn") || inputs.has("viewerCertificate.iamCertificateId");
        boolean unknown = inputs.isUnknown("viewerCertificate");
        List<String> names = inputs.texts("aliases");
        if (!names.isEmpty() && !own && !unknown) {
            findings.add(
                    "viewerCertificate",
                    "InvalidViewerCertificate: To add an alternate domain name (CNAME) to a CloudFront distribution,"
                            + " you must attach a trusted certificate that validates your authorization to use the domain"
                            + " name.");
        }
        if (names.size() > MOST_NAMES) {
            findings.add(
                    "aliases",
                    "TooManyDistributionCNAMEs: Your request contains more CNAMEs than are allowed per distribution.");
        }
        if (own && !inputs.has("viewerCertificate.sslSupportMethod")) {
            findings.add("viewerCertificate.sslSupportMethod", "'sslSupportMethod' must be given with a certificate");
        }
        inputs.text("viewerCertificate.acmCertificateArn")
                .filter(arn -> !arn.startsWith("arn:aws:acm:us-east-1:"))
                .ifPresent(arn -> findings.add(
                        "viewerCertificate.acmCertificateArn",
                        "InvalidViewerCertificate: The specified SSL certificate doesn't exist, isn't in us-east-1"
                                + " region, isn't valid, or doesn't include a valid certificate chain."));
        inputs.text("webAclId")
                .filter(arn -> arn.startsWith("arn:") && !arn.contains(":global/"))
                .ifPresent(arn -> findings.add(
                        "webAclId", "InvalidWebACLId: the web ACL must be of the scope CLOUDFRONT, in us-east-1"));
    }

    private static void certificateCoversItsNames(Subject distribution) {
        distribution
                .text("viewerCertificate.acmCertificateArn")
                .flatMap(arn -> distribution.cloud().findAnywhere(CERTIFICATE, "arn", arn))
                .ifPresent(certificate -> {
                    Set<String> proved = new HashSet<>(certificate.inputs().texts("subjectAlternativeNames"));
                    certificate.inputs().text("domainName").ifPresent(proved::add);
                    for (String name : distribution.inputs().texts("aliases")) {
                        String above = "*" + name.substring(Math.max(name.indexOf('.'), 0));
                        if (!proved.contains(name) && !proved.contains(above)) {
                            throw Refusal.invalid(
                                    "InvalidViewerCertificate",
                                    "The certificate that is attached to your distribution doesn't cover the alternate"
                                            + " domain name (CNAME) that you're trying to add: " + name + ".");
                        }
                    }
                });
    }

    private static void namesAreFree(Subject distribution) {
        Set<String> taken = distribution.all(DISTRIBUTION).stream()
                .filter(other -> !other.id().equals(distribution.id()))
                .map(CloudResource::inputs)
                .flatMap(other -> other.texts("aliases").stream())
                .collect(Collectors.toSet());
        distribution.inputs().texts("aliases").stream()
                .filter(taken::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.conflict(
                            "CNAMEAlreadyExists",
                            "One or more of the CNAMEs you provided are already associated with a different resource: "
                                    + name + ".");
                });
    }
}
