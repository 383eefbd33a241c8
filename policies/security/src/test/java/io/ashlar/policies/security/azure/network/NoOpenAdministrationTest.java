package io.ashlar.policies.security.azure.network;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoOpenAdministrationTest {
    private static final Rule RULE = new NoOpenAdministration();

    @Test
    void SSH_from_a_named_network_passes() {
        given("azure-native:network:SecurityRule")
                .with("direction", "Inbound")
                .with("access", "Allow")
                .with("protocol", "Tcp")
                .with("sourceAddressPrefix", "203.0.113.0/24")
                .with("destinationPortRange", "22")
                .expect(RULE, PASS);
    }

    @Test
    void HTTPS_from_everywhere_passes() {
        given("azure-native:network:SecurityRule")
                .with("direction", "Inbound")
                .with("access", "Allow")
                .with("protocol", "Tcp")
                .with("sourceAddressPrefix", "*")
                .with("destinationPortRange", "443")
                .expect(RULE, PASS);
    }

    @Test
    void SSH_from_everywhere_is_refused_in_a_rule_of_its_own() {
        given("azure-native:network:SecurityRule")
                .with("direction", "Inbound")
                .with("access", "Allow")
                .with("protocol", "Tcp")
                .with("sourceAddressPrefix", "*")
                .with("destinationPortRange", "22")
                .expect(RULE, FAIL, "the rule lets * reach SSH (22): name the addresses that may");
    }

    @Test
    void so_is_the_remote_desktop_in_the_group_within_a_range_and_from_a_service_tag() {
        given("azure-native:network:NetworkSecurityGroup")
                .with(
                        "securityRules",
                        List.of(
                                Map.of(
                                        "direction",
                                        "Inbound",
                                        "access",
                                        "Allow",
                                        "protocol",
                                        "Tcp",
                                        "sourceAddressPrefix",
                                        "*",
                                        "destinationPortRange",
                                        "443"),
                                Map.of(
                                        "direction",
                                        "Inbound",
                                        "access",
                                        "Allow",
                                        "protocol",
                                        "*",
                                        "sourceAddressPrefixes",
                                        List.of("10.0.0.0/8", "Internet"),
                                        "destinationPortRanges",
                                        List.of("80", "3000-4000"))))
                .expect(RULE, FAIL, "securityRules[1] lets Internet reach RDP (3389): name the addresses that may");
    }

    @Test
    void every_port_holds_SSH() {
        given("azure-native:network:SecurityRule")
                .with("direction", "Inbound")
                .with("access", "Allow")
                .with("protocol", "Tcp")
                .with("sourceAddressPrefix", "0.0.0.0/0")
                .with("destinationPortRange", "*")
                .expect(RULE, FAIL, "the rule lets 0.0.0.0/0 reach SSH (22): name the addresses that may");
    }

    @Test
    void what_is_denied_or_goes_out_lets_nobody_in() {
        given("azure-native:network:NetworkSecurityGroup")
                .with(
                        "securityRules",
                        List.of(
                                Map.of(
                                        "direction",
                                        "Inbound",
                                        "access",
                                        "Deny",
                                        "protocol",
                                        "Tcp",
                                        "sourceAddressPrefix",
                                        "*",
                                        "destinationPortRange",
                                        "22"),
                                Map.of(
                                        "direction",
                                        "Outbound",
                                        "access",
                                        "Allow",
                                        "protocol",
                                        "Tcp",
                                        "sourceAddressPrefix",
                                        "*",
                                        "destinationPortRange",
                                        "22"),
                                Map.of(
                                        "direction",
                                        "Inbound",
                                        "access",
                                        "Allow",
                                        "protocol",
                                        "Icmp",
                                        "sourceAddressPrefix",
                                        "*",
                                        "destinationPortRange",
                                        "22")))
                .expect(RULE, NOT_APPLICABLE, "it lets no connection in");
    }

    @Test
    void a_source_that_is_unknown_is_unknown() {
        given("azure-native:network:SecurityRule")
                .with("direction", "Inbound")
                .with("access", "Allow")
                .with("protocol", "Tcp")
                .unknown("sourceAddressPrefix")
                .with("destinationPortRange", "22")
                .expect(RULE, Outcome.UNKNOWN, "sourceAddressPrefix");
    }

    @Test
    void but_not_where_the_port_is_harmless() {
        given("azure-native:network:SecurityRule")
                .with("direction", "Inbound")
                .with("access", "Allow")
                .with("protocol", "Tcp")
                .unknown("sourceAddressPrefix")
                .with("destinationPortRange", "443")
                .expect(RULE, PASS);
    }
}
