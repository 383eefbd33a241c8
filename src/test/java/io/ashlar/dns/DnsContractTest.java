package io.ashlar.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.cloud.TestCloud;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.dns.aws.AwsCertificateDriver;
import io.ashlar.dns.aws.AwsDnsDriver;
import io.ashlar.dns.azure.AzureCertificateDriver;
import io.ashlar.dns.azure.AzureDnsDriver;
import io.ashlar.dns.gcp.GcpCertificateDriver;
import io.ashlar.dns.gcp.GcpDnsDriver;
import io.ashlar.dns.plan.RecordType;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the arguments of a zone and a certificate promise, on each cloud in each profile. */
class DnsContractTest {
    private final SandboxMocks mocks = TestCloud.mocks();

    /** Where each cloud has what the contract is about. */
    private record Words(
            String zone,
            String record,
            String authority,
            Function<Properties, String> name,
            Function<Properties, List<String>> mail,
            Function<Properties, List<String>> text) {

        static Words of(TestCloud cloud) {
            return switch (cloud) {
                case AWS ->
                    new Words(
                            "aws:route53/zone:Zone",
                            "aws:route53/record:Record",
                            "amazon.com",
                            record -> record.text("name").orElseThrow(),
                            record -> record.texts("records"),
                            record -> record.texts("records"));
                case AZURE ->
                    new Words(
                            "azure-native:network:Zone",
                            "azure-native:network:RecordSet",
                            "digicert.com",
                            record -> record.text("relativeRecordSetName").orElseThrow() + "."
                                    + record.text("zoneName").orElseThrow(),
                            record -> record.objects("mxRecords").stream()
                                    .map(mx -> mx.number("preference").orElseThrow() + " "
                                            + mx.text("exchange").orElseThrow())
                                    .toList(),
                            record -> record.objects("txtRecords").stream()
                                    .flatMap(text -> text.texts("value").stream())
                                    .map("\"%s\""::formatted)
                                    .toList());
                case GOOGLE_CLOUD ->
                    new Words(
                            "gcp:dns/managedZone:ManagedZone",
                            "gcp:dns/recordSet:RecordSet",
                            "pki.goog",
                            record -> withoutDot(record.text("name").orElseThrow()),
                            record -> record.texts("rrdatas").stream()
                                    .map(DnsContractTest::withoutDot)
                                    .toList(),
                            record -> record.texts("rrdatas"));
            };
        }
    }

    private static String withoutDot(String name) {
        return name.replaceAll("\\.$", "");
    }

    private static DnsDriver dns(TestCloud cloud) {
        return switch (cloud) {
            case AWS -> new AwsDnsDriver();
            case AZURE -> new AzureDnsDriver(TestCloud.azure());
            case GOOGLE_CLOUD -> new GcpDnsDriver(TestCloud.googleCloud());
        };
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(TestCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_zone_holds_its_records_and_names_the_clouds_authority(TestCloud cloud, Profile profile) {
        Words words = Words.of(cloud);
        mocks.run(context -> new Dns(
                "zone",
                DnsArgs.builder(dns(cloud))
                        .profile(profile)
                        .domain("example.com")
                        .records(Map.of(
                                "mail", DnsRecord.of(RecordType.MX, "post", List.of("10 mail.example.org")),
                                "spf", DnsRecord.of(RecordType.TXT, "post", List.of("\"v=spf1 -all\"")),
                                "www", DnsRecord.of(RecordType.CNAME, "www", List.of("post.example.com"))))
                        .build(),
                null));

        assertThat(mocks.ofType(words.zone())).extracting(Registered::name).containsExactly("zone-zone");
        assertThat(mocks.ofType(words.record()))
                .extracting(Registered::name)
                .containsExactlyInAnyOrder("zone-caa", "zone-record-mail", "zone-record-spf", "zone-record-www");
        Properties mail = mocks.named("zone-record-mail").inputs();
        assertThat(words.name().apply(mail)).isEqualTo("post.example.com");
        assertThat(mail.number("ttl")).hasValue(300);
        assertThat(words.mail().apply(mail)).containsExactly("10 mail.example.org");
        assertThat(words.text().apply(mocks.named("zone-record-spf").inputs())).containsExactly("\"v=spf1 -all\"");
        assertThat(mocks.named("zone-caa").inputs().asMap().toString())
                .contains(words.authority())
                .contains("letsencrypt.org");
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void a_zone_below_another_is_pointed_to_by_it_and_known_only_then(TestCloud cloud) {
        AtomicReference<String> id = new AtomicReference<>("");
        mocks.run(context -> {
            DnsDriver driver = dns(cloud);
            Dns above = new Dns(
                    "above", DnsArgs.builder(driver).domain("example.com").build(), null);
            Dns below = new Dns(
                    "below",
                    DnsArgs.builder(driver)
                            .domain("staging.example.com")
                            .delegatedFrom(above)
                            .build(),
                    null);
            below.zoneId().applyValue(known -> {
                id.set(known);
                return known;
            });
        });

        Properties delegation = mocks.named("below-delegation").inputs();
        Words words = Words.of(cloud);
        assertThat(words.name().apply(delegation)).isEqualTo("staging.example.com");
        List<String> servers = mocks.named("below-zone").state().texts("nameServers");
        assertThat(servers).hasSize(4);
        assertThat(delegation.asMap().toString()).contains(servers);
        assertThat(id.get()).isEqualTo(mocks.named("below-zone").id());
    }

    @ParameterizedTest
    @EnumSource(value = TestCloud.class, names = "AZURE", mode = EnumSource.Mode.EXCLUDE)
    void a_certificate_proves_its_domain_and_any_name_below_by_one_record(TestCloud cloud) {
        mocks.run(context -> {
            Dns zone = new Dns(
                    "zone", DnsArgs.builder(dns(cloud)).domain("example.com").build(), null);
            CertificateDriver driver = cloud == TestCloud.AWS
                    ? new AwsCertificateDriver()
                    : new GcpCertificateDriver(TestCloud.googleCloud());
            new Certificate("tls", CertificateArgs.builder(driver).zone(zone).build(), null);
        });

        Properties proof = mocks.named("tls-proof-example.com").inputs();
        assertThat(proof.text("type")).hasValue("CNAME");
        assertThat(withoutDot(Words.of(cloud).name().apply(proof))).endsWith(".example.com");
        assertThat(mocks.named("tls-certificate").inputs().asMap().toString())
                .contains("example.com")
                .contains("*.example.com");
    }

    @Test
    void azure_refuses_a_certificate_and_says_what_to_do() {
        assertThatThrownBy(() -> mocks.run(context -> {
                    Dns zone = new Dns(
                            "zone",
                            DnsArgs.builder(new AwsDnsDriver())
                                    .domain("example.com")
                                    .build(),
                            null);
                    new Certificate(
                            "tls",
                            CertificateArgs.builder(new AzureCertificateDriver())
                                    .zone(zone)
                                    .build(),
                            null);
                }))
                .rootCause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "DNS-026 Certificate 'tls': driver is Azure, but this cloud issues no certificate to a gateway"
                                + " by the proof of a DNS record. Keep one in a Key Vault and give"
                                + " Certificate.fromExisting the id of its secret; a Cdn proves its own names.");
    }
}
