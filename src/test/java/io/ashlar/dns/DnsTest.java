package io.ashlar.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.core.Profile;
import io.ashlar.dns.aws.AwsCertificateDriver;
import io.ashlar.dns.aws.AwsDnsDriver;
import io.ashlar.dns.plan.RecordType;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a zone and a certificate register on AWS. */
class DnsTest {
    private static final String RECORD = "aws:route53/record:Record";

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-central-1");

    private static DnsArgs.Builder zone(Profile profile, String domain) {
        return DnsArgs.builder(new AwsDnsDriver()).profile(profile).domain(domain);
    }

    private Properties inputs(String name) {
        return cloud.named(name).inputs();
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, true", "STAGING, true", "PRODUCTION, false"})
    void a_zone_names_its_authorities_and_only_production_keeps_foreign_records(Profile profile, boolean emptied) {
        cloud.run(context -> new Dns("zone", zone(profile, "example.com").build(), null));

        assertThat(cloud.counts()).isEqualTo(Map.of("aws:route53/zone:Zone", 1L, RECORD, 1L));
        assertThat(inputs("zone-zone").text("name")).hasValue("example.com");
        assertThat(inputs("zone-zone").isTrue("forceDestroy")).isEqualTo(emptied);
        assertThat(inputs("zone-caa").texts("records"))
                .containsExactly("0 issue \"amazon.com\"", "0 issue \"letsencrypt.org\"");
    }

    @Test
    void a_zone_below_another_is_pointed_to_by_it() {
        cloud.run(context -> {
            Dns above = new Dns("above", zone(Profile.STAGING, "example.com").build(), null);
            new Dns(
                    "below",
                    zone(Profile.STAGING, "staging.example.com")
                            .delegatedFrom(above)
                            .build(),
                    null);
        });

        Properties delegation = inputs("below-delegation");
        assertThat(delegation.text("zoneId")).hasValue(cloud.named("above-zone").id());
        assertThat(delegation.text("type")).hasValue("NS");
        assertThat(delegation.text("name")).hasValue("staging.example.com");
        assertThat(delegation.texts("records"))
                .isEqualTo(cloud.named("below-zone").state().texts("nameServers"));
    }

    @Test
    void records_come_from_keys() {
        cloud.run(context -> new Dns(
                "zone",
                zone(Profile.STAGING, "example.com")
                        .records(Map.of(
                                "mail", DnsRecord.of(RecordType.MX, "", List.of("10 mail.example.org")),
                                "web", DnsRecord.alias("www", Output.of("x.elb.amazonaws.com"), Output.of("Z1"))))
                        .build(),
                null));

        assertThat(inputs("zone-record-mail").text("name")).hasValue("example.com");
        assertThat(inputs("zone-record-mail").number("ttl")).hasValue(300);
        assertThat(inputs("zone-record-web").text("name")).hasValue("www.example.com");
        assertThat(inputs("zone-record-web").objects("aliases").get(0).asMap())
                .isEqualTo(Map.of("name", "x.elb.amazonaws.com", "zoneId", "Z1", "evaluateTargetHealth", true));
    }

    @Test
    void a_certificate_is_proved_by_one_record_and_known_when_it_is_issued() {
        AtomicReference<String> arn = new AtomicReference<>("");
        cloud.run(context -> {
            Dns zone = new Dns("zone", zone(Profile.STAGING, "example.com").build(), null);
            Certificate certificate = new Certificate(
                    "tls",
                    CertificateArgs.builder(new AwsCertificateDriver())
                            .zone(zone)
                            .build(),
                    null);
            certificate.certificateId().applyValue(found -> {
                arn.set(found);
                return found;
            });
        });

        assertThat(cloud.counts())
                .isEqualTo(Map.of(
                        "aws:route53/zone:Zone",
                        1L,
                        RECORD,
                        2L,
                        "aws:acm/certificate:Certificate",
                        1L,
                        "aws:acm/certificateValidation:CertificateValidation",
                        1L));
        assertThat(inputs("tls-certificate").texts("subjectAlternativeNames")).containsExactly("*.example.com");
        assertThat(inputs("tls-certificate").text("validationMethod")).hasValue("DNS");
        Properties proof = inputs("tls-proof-example.com");
        assertThat(proof.text("type")).hasValue("CNAME");
        assertThat(proof.isTrue("allowOverwrite")).isTrue();
        assertThat(inputs("tls-issued").texts("validationRecordFqdns"))
                .containsExactly(cloud.named("tls-proof-example.com")
                        .state()
                        .text("fqdn")
                        .orElseThrow());
        assertThat(arn.get()).isEqualTo(cloud.named("tls-certificate").id());
    }

    @Test
    void wrong_arguments_are_refused_before_anything_is_registered() {
        TestResult result = cloud.runToEnd(
                context -> new Dns("zone", zone(Profile.STAGING, "com").build(), null));

        assertThat(cloud.registered()).isEmpty();
        assertThat(String.join("\n", result.errors()))
                .contains("DNS-001 Dns 'zone': domain is \"com\", but a domain is two or more labels of lower-case"
                        + " letters, digits and dashes, up to 253 characters. Write it like staging.example.com,"
                        + " without a dot at its end.");
    }

    @Test
    void zones_and_certificates_made_elsewhere_are_named_by_their_ids() {
        DnsRef zone = Dns.fromExisting(
                new ExistingDns("example.com", Output.of("Z1"), Output.of("arn"), Output.of(List.of("ns1"))));

        assertThat(zone.domain()).isEqualTo("example.com");
        assertThat(Certificate.fromExisting(Output.of("arn")).certificateId()).isNotNull();
    }
}
