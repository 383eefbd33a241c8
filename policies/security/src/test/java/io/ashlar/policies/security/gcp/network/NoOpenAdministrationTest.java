package io.ashlar.policies.security.gcp.network;

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
    void SSH_through_the_proxy_passes() {
        given("gcp:compute/firewall:Firewall")
                .with("network", "n")
                .with("sourceRanges", List.of("35.235.240.0/20"))
                .with("allows", List.of(Map.of("protocol", "tcp", "ports", List.of("22"))))
                .expect(RULE, PASS);
    }

    @Test
    void HTTPS_from_everywhere_passes() {
        given("gcp:compute/firewall:Firewall")
                .with("network", "n")
                .with("sourceRanges", List.of("0.0.0.0/0"))
                .with("allows", List.of(Map.of("protocol", "tcp", "ports", List.of("443"))))
                .expect(RULE, PASS);
    }

    @Test
    void SSH_from_everywhere_is_refused() {
        given("gcp:compute/firewall:Firewall")
                .with("network", "n")
                .with("sourceRanges", List.of("0.0.0.0/0"))
                .with("allows", List.of(Map.of("protocol", "tcp", "ports", List.of("22"))))
                .expect(RULE, FAIL, "allows[0] lets 0.0.0.0/0 reach SSH (22): name the addresses that may");
    }

    @Test
    void so_is_the_remote_desktop_within_a_range_from_all_of_IPv6() {
        given("gcp:compute/firewall:Firewall")
                .with("network", "n")
                .with("sourceRanges", List.of("::/0"))
                .with(
                        "allows",
                        List.of(
                                Map.of("protocol", "icmp"),
                                Map.of("protocol", "udp", "ports", List.of("80", "3000-4000"))))
                .expect(RULE, FAIL, "allows[1] lets ::/0 reach RDP (3389): name the addresses that may");
    }

    @Test
    void a_protocol_without_ports_has_all_of_them() {
        given("gcp:compute/firewall:Firewall")
                .with("network", "n")
                .with("sourceRanges", List.of("0.0.0.0/0"))
                .with("allows", List.of(Map.of("protocol", "all")))
                .expect(RULE, FAIL, "allows[0] lets 0.0.0.0/0 reach SSH (22): name the addresses that may");
    }

    @Test
    void a_rule_without_any_source_holds_for_everyone() {
        given("gcp:compute/firewall:Firewall")
                .with("network", "n")
                .with("allows", List.of(Map.of("protocol", "tcp", "ports", List.of("22"))))
                .expect(RULE, FAIL, "allows[0] lets 0.0.0.0/0 reach SSH (22): name the addresses that may");
    }

    @Test
    void what_goes_out_or_is_switched_off_lets_nobody_in() {
        given("gcp:compute/firewall:Firewall")
                .with("network", "n")
                .with("sourceRanges", List.of("0.0.0.0/0"))
                .with("allows", List.of(Map.of("protocol", "tcp", "ports", List.of("22"))))
                .with("disabled", true)
                .expect(RULE, NOT_APPLICABLE, "it lets no connection in");
    }

    @Test
    void ranges_that_are_unknown_are_unknown() {
        given("gcp:compute/firewall:Firewall")
                .with("network", "n")
                .unknown("sourceRanges")
                .with("allows", List.of(Map.of("protocol", "tcp", "ports", List.of("22"))))
                .expect(RULE, Outcome.UNKNOWN, "sourceRanges");
    }
}
