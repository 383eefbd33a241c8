package io.ashlar.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.dns.gcp.GcpCertificateDriver;
import io.ashlar.dns.gcp.GcpDnsDriver;
import io.ashlar.dns.gcp.GcpDnsOptions;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only Google Cloud has of a zone and a certificate. */
class DnsOnGcpTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("europe-west1");

    private static DnsArgs.Builder zone() {
        return DnsArgs.builder(new GcpDnsDriver(TestCloud.googleCloud())).domain("example.com");
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, true", "STAGING, true", "PRODUCTION, false"})
    void a_zone_is_public_signed_and_logged_and_only_production_keeps_foreign_records(
            Profile profile, boolean emptied) {
        mocks.run(context -> new Dns(
                "zone",
                zone().profile(profile)
                        .tags(new Tags(Map.of("Owner", "Team Web", "1st", "x")))
                        .build(),
                null));

        Properties zone = mocks.named("zone-zone").inputs();
        assertThat(zone.text("project")).hasValue("shop-test");
        assertThat(zone.text("dnsName")).hasValue("example.com.");
        assertThat(zone.text("visibility")).hasValue("public");
        assertThat(zone.object("dnssecConfig").asMap()).isEqualTo(Map.of("state", "on", "nonExistence", "nsec3"));
        assertThat(zone.isTrue("cloudLoggingConfig.enableLogging")).isTrue();
        assertThat(zone.isTrue("forceDestroy")).isEqualTo(emptied);
        assertThat(zone.object("labels").asMap()).isEqualTo(Map.of("owner", "team_web", "tag_1st", "x"));
    }

    @Test
    void an_alias_is_the_address_that_it_stands_for() {
        mocks.run(context -> new Dns(
                "zone",
                zone().records(Map.of("www", DnsRecord.alias("www", Output.of("203.0.113.7"), Output.of(""))))
                        .build(),
                null));

        Properties alias = mocks.named("zone-record-www").inputs();
        assertThat(alias.text("type")).hasValue("A");
        assertThat(alias.texts("rrdatas")).containsExactly("203.0.113.7");
    }

    @Test
    void a_certificate_is_authorized_for_each_name_without_its_wildcard() {
        mocks.run(context -> {
            Dns zone = new Dns("zone", zone().build(), null);
            new Certificate(
                    "tls",
                    CertificateArgs.builder(new GcpCertificateDriver(TestCloud.googleCloud()))
                            .zone(zone)
                            .domainNames(List.of("example.com", "*.example.com", "a-b.example.com"))
                            .build(),
                    null);
        });

        assertThat(mocks.counts())
                .isEqualTo(Map.of(
                        "gcp:dns/managedZone:ManagedZone", 1L,
                        "gcp:dns/recordSet:RecordSet", 3L,
                        "gcp:certificatemanager/dnsAuthorization:DnsAuthorization", 2L,
                        "gcp:certificatemanager/certificate:Certificate", 1L));
        assertThat(mocks.named("tls-certificate").inputs().texts("managed.domains"))
                .containsExactly("example.com", "*.example.com", "a-b.example.com");
        assertThat(mocks.named("tls--proof--a--b-example-com").inputs().text("domain"))
                .hasValue("a-b.example.com");
        Properties proof = mocks.named("tls-proof-a-b.example.com").inputs();
        assertThat(proof.text("name")).hasValue("_acme-challenge.a-b.example.com.");
        assertThat(proof.text("managedZone"))
                .isEqualTo(mocks.named("zone-zone").inputs().text("name"));
    }

    @Test
    void a_hook_sees_the_zone_last() {
        mocks.run(context -> new Dns(
                "zone",
                DnsArgs.builder(new GcpDnsDriver(
                                TestCloud.googleCloud(), new GcpDnsOptions(args -> args.description("Ours"))))
                        .domain("example.com")
                        .build(),
                null));

        assertThat(mocks.named("zone-zone").inputs().text("description")).hasValue("Ours");
    }
}
