package io.ashlar.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.edge.aws.AwsCdnOptions;
import io.ashlar.edge.aws.PriceClass;
import io.ashlar.edge.azure.AzureCdnOptions;
import io.ashlar.edge.gcp.GcpCdnOptions;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each cloud alone has of a CDN, and exactly what is registered there. */
class CdnOnEachCloudTest {
    private final SandboxMocks mocks = TestCloud.mocks("us-east-1");

    private void run(EdgeSurroundings around) {
        new Cdn("site", around.args("www.example.com").build(), null);
    }

    private List<String> made() {
        return mocks.registered().stream()
                .filter(one -> one.name().startsWith("site-"))
                .map(one -> one.type().replaceAll(".*:", "") + " " + one.name())
                .toList();
    }

    private Properties inputs(String name) {
        return mocks.named(name).inputs();
    }

    @Test
    void aws_has_a_distribution_with_its_policies_its_web_acl_and_its_delivery() {
        mocks.run(context -> run(EdgeSurroundings.aws(AwsCdnOptions.none())));

        assertThat(made())
                .containsExactlyInAnyOrder(
                        "WebAcl site-firewall",
                        "CachePolicy site-cache",
                        "ResponseHeadersPolicy site-headers",
                        "Distribution site-distribution",
                        "LogDeliverySource site-access-logs",
                        "LogDeliveryDestination site-access-logs",
                        "LogDelivery site-access-logs",
                        "Record site-record-www.example.com-a",
                        "Record site-record-www.example.com-aaaa");
        Properties distribution = inputs("site-distribution");
        assertThat(distribution.text("httpVersion")).hasValue("http2and3");
        assertThat(distribution.isTrue("isIpv6Enabled")).isTrue();
        assertThat(distribution.text("priceClass")).hasValue("PriceClass_100");
        assertThat(distribution.text("webAclId"))
                .isEqualTo(mocks.named("site-firewall").state().text("arn"));
        assertThat(distribution.text("viewerCertificate.sslSupportMethod")).hasValue("sni-only");
        Properties origin = distribution.objects("origins").get(0);
        assertThat(origin.text("customOriginConfig.originProtocolPolicy")).hasValue("https-only");
        assertThat(origin.texts("customOriginConfig.originSslProtocols")).containsExactly("TLSv1.2");
        assertThat(inputs("site-firewall").objects("rules"))
                .extracting(rule ->
                        rule.text("statement.managedRuleGroupStatement.name").orElseThrow())
                .containsExactly(
                        "AWSManagedRulesCommonRuleSet",
                        "AWSManagedRulesKnownBadInputsRuleSet",
                        "AWSManagedRulesAmazonIpReputationList");
        assertThat(inputs("site-cache").number("defaultTtl")).hasValue(0);
    }

    @Test
    void aws_takes_a_price_class_and_hooks() {
        mocks.run(context -> run(EdgeSurroundings.aws(AwsCdnOptions.none()
                .priced(PriceClass.ALL)
                .customizeDistribution(args -> args.defaultRootObject("index.html"))
                .customizeFirewall(args -> args.description("Ours")))));

        assertThat(inputs("site-distribution").text("priceClass")).hasValue("PriceClass_All");
        assertThat(inputs("site-distribution").text("defaultRootObject")).hasValue("index.html");
        assertThat(inputs("site-firewall").text("description")).hasValue("Ours");
    }

    @Test
    void azure_has_a_front_door_whose_domains_prove_themselves() {
        mocks.run(context -> run(EdgeSurroundings.azure(AzureCdnOptions.none())));

        assertThat(made())
                .containsExactlyInAnyOrder(
                        "Profile site-profile",
                        "AFDEndpoint site-endpoint",
                        "AFDCustomDomain site-domain-www.example.com",
                        "RecordSet site-proof-www.example.com",
                        "AFDOriginGroup site-origins",
                        "AFDOrigin site-origin",
                        "RuleSet site-rules",
                        "Rule site-rules-headers",
                        "Rule site-rules-caching",
                        "Route site-route",
                        "Policy site-firewall",
                        "SecurityPolicy site-guard",
                        "DiagnosticSetting site-access-logs",
                        "RecordSet site-record-www.example.com");
        assertThat(inputs("site-profile").text("sku.name")).hasValue("Premium_AzureFrontDoor");
        Properties proof = inputs("site-proof-www.example.com");
        assertThat(proof.text("relativeRecordSetName")).hasValue("_dnsauth.www");
        assertThat(proof.objects("txtRecords").get(0).texts("value").get(0))
                .isEqualTo(mocks.named("site-domain-www.example.com")
                        .state()
                        .text("validationProperties.validationToken")
                        .orElseThrow());
        Properties route = inputs("site-route");
        assertThat(route.text("forwardingProtocol")).hasValue("HttpsOnly");
        assertThat(route.text("linkToDefaultDomain")).hasValue("Disabled");
        Properties caching = inputs("site-rules-caching").objects("actions").get(0);
        assertThat(caching.text("parameters.cacheConfiguration.cacheBehavior")).hasValue("OverrideIfOriginMissing");
        assertThat(caching.text("parameters.cacheConfiguration.cacheDuration")).hasValue("00:00:01");
        assertThat(inputs("site-firewall").text("policySettings.mode")).hasValue("Prevention");
        assertThat(inputs("site-record-www.example.com").text("recordType")).hasValue("CNAME");
    }

    @Test
    void azure_is_standard_without_managed_rules() {
        mocks.run(context -> new Cdn(
                "site",
                EdgeSurroundings.azure(AzureCdnOptions.none())
                        .args("www.example.com")
                        .profile(Profile.DEVELOPMENT)
                        .build(),
                null));

        assertThat(inputs("site-profile").text("sku.name")).hasValue("Standard_AzureFrontDoor");
    }

    @Test
    void google_cloud_has_a_service_that_caches_what_the_internet_answers() {
        mocks.run(context -> run(EdgeSurroundings.googleCloud(GcpCdnOptions.none()
                .customizeService(service -> service.timeoutSec(60))
                .customizeFirewall(policy -> policy.description("Ours")))));

        assertThat(made())
                .containsExactlyInAnyOrder(
                        "GlobalNetworkEndpointGroup site-origin",
                        "GlobalNetworkEndpoint site-origin",
                        "SecurityPolicy site-firewall",
                        "BackendService site-service",
                        "URLMap site-urls",
                        "GlobalAddress site-address",
                        "SSLPolicy site-tls",
                        "CertificateMap site-certificates",
                        "CertificateMapEntry site-certificate",
                        "TargetHttpsProxy site-proxy",
                        "GlobalForwardingRule site-https",
                        "URLMap site-redirect",
                        "TargetHttpProxy site-redirect",
                        "GlobalForwardingRule site-redirect",
                        "ProjectSink site-access-logs",
                        "BucketIAMMember site-access-logs",
                        "RecordSet site-record-www.example.com");
        Properties service = inputs("site-service");
        assertThat(service.text("protocol")).hasValue("HTTPS");
        assertThat(service.texts("customRequestHeaders")).containsExactly("Host: origin.example.net");
        assertThat(service.text("cdnPolicy.cacheMode")).hasValue("USE_ORIGIN_HEADERS");
        assertThat(service.isTrue("cdnPolicy.cacheKeyPolicy.includeQueryString"))
                .isTrue();
        assertThat(service.text("compressionMode")).hasValue("AUTOMATIC");
        assertThat(service.text("securityPolicy"))
                .hasValue(mocks.named("site-firewall").id());
        assertThat(service.number("timeoutSec")).hasValue(60);
    }
}
