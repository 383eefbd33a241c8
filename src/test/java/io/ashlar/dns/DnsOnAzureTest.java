package io.ashlar.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.azurenative.network.PublicIPAddress;
import com.pulumi.azurenative.network.PublicIPAddressArgs;
import com.pulumi.azurenative.network.inputs.PublicIPAddressSkuArgs;
import io.ashlar.azure.AzureDnsZone;
import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Tags;
import io.ashlar.dns.azure.AzureDnsDriver;
import io.ashlar.dns.plan.RecordType;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What only Azure has of a zone. */
class DnsOnAzureTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("westeurope");

    @Test
    void a_zone_is_global_public_and_in_the_group() {
        mocks.run(context -> new Dns(
                "zone",
                DnsArgs.builder(new AzureDnsDriver(TestCloud.azure()))
                        .domain("example.com")
                        .tags(new Tags(Map.of("owner", "web")))
                        .build(),
                null));

        Properties zone = mocks.named("zone-zone").inputs();
        assertThat(zone.text("location")).hasValue("global");
        assertThat(zone.text("zoneType")).hasValue("Public");
        assertThat(zone.text("zoneName")).hasValue("example.com");
        assertThat(zone.text("resourceGroupName")).hasValue("shop");
        assertThat(zone.object("tags").asMap()).isEqualTo(Map.of("owner", "web"));
        Properties authorities = mocks.named("zone-caa").inputs();
        assertThat(authorities.text("relativeRecordSetName")).hasValue("@");
        assertThat(authorities.objects("caaRecords").stream()
                        .map(Properties::asMap)
                        .toList())
                .isEqualTo(List.of(
                        Map.of("flags", 0.0, "tag", "issue", "value", "digicert.com"),
                        Map.of("flags", 0.0, "tag", "issue", "value", "letsencrypt.org")));
    }

    @Test
    void each_type_has_a_field_of_its_own_and_an_alias_follows_a_resource() {
        mocks.run(context -> {
            AzureScope scope = TestCloud.azure();
            PublicIPAddress address = new PublicIPAddress(
                    "address",
                    PublicIPAddressArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .location("westeurope")
                            .publicIPAllocationMethod("Static")
                            .sku(PublicIPAddressSkuArgs.builder()
                                    .name("Standard")
                                    .build())
                            .build());
            new Dns(
                    "zone",
                    DnsArgs.builder(new AzureDnsDriver(scope))
                            .domain("example.com")
                            .records(Map.of(
                                    "a", DnsRecord.of(RecordType.A, "a", List.of("192.0.2.1", "192.0.2.2")),
                                    "aaaa", DnsRecord.of(RecordType.AAAA, "a", List.of("2001:db8::1")),
                                    "alias",
                                            DnsRecord.alias(
                                                    "",
                                                    address.ipAddress().applyValue(ip -> ip.orElse("")),
                                                    address.id()),
                                    "sip",
                                            DnsRecord.of(
                                                    RecordType.SRV, "_sip._tcp", List.of("1 2 5060 sip.example.com")),
                                    "sub", DnsRecord.of(RecordType.NS, "sub", List.of("ns1.example.org"))))
                            .build(),
                    null);
        });

        assertThat(mocks.named("zone-record-a").inputs().objects("aRecords")).hasSize(2);
        assertThat(mocks.named("zone-record-aaaa")
                        .inputs()
                        .objects("aaaaRecords")
                        .get(0)
                        .text("ipv6Address"))
                .hasValue("2001:db8::1");
        assertThat(mocks.named("zone-record-sip")
                        .inputs()
                        .objects("srvRecords")
                        .get(0)
                        .asMap())
                .isEqualTo(Map.of("priority", 1.0, "weight", 2.0, "port", 5060.0, "target", "sip.example.com"));
        assertThat(mocks.named("zone-record-sub")
                        .inputs()
                        .objects("nsRecords")
                        .get(0)
                        .text("nsdname"))
                .hasValue("ns1.example.org");
        Properties alias = mocks.named("zone-record-alias").inputs();
        assertThat(alias.text("relativeRecordSetName")).hasValue("@");
        assertThat(alias.text("targetResource.id"))
                .hasValue(mocks.named("address").id());
        assertThat(alias.has("aRecords")).isFalse();
    }

    @Test
    void a_zone_is_known_by_its_id() {
        AzureDnsZone zone = AzureDnsZone.of(
                "/subscriptions/s/resourceGroups/names/providers/Microsoft.Network/dnsZones/example.com");

        assertThat(zone).isEqualTo(new AzureDnsZone("names", "example.com"));
        assertThat(zone.relative("example.com")).isEqualTo("@");
        assertThat(zone.relative("a.b.example.com")).isEqualTo("a.b");
    }
}
