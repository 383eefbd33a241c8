package io.ashlar.policies.security.azure.database;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class DatabaseFirewallClosedTest {
    private static final Rule RULE = new DatabaseFirewallClosed();

    @Test
    void named_addresses_pass() {
        given("azure-native:dbforpostgresql:FirewallRule")
                .with("startIpAddress", "203.0.113.4")
                .with("endIpAddress", "203.0.113.4")
                .expect(RULE, PASS);
    }

    @Test
    void the_whole_internet_is_refused() {
        given("azure-native:dbforpostgresql:FirewallRule")
                .with("startIpAddress", "0.0.0.0")
                .with("endIpAddress", "255.255.255.255")
                .expect(
                        RULE,
                        FAIL,
                        "0.0.0.0 to 255.255.255.255 is open to everyone: name the addresses that may connect");
    }

    @Test
    void so_is_every_customer_of_Azure() {
        given("azure-native:dbformysql:FirewallRule")
                .with("startIpAddress", "0.0.0.0")
                .with("endIpAddress", "0.0.0.0")
                .expect(
                        RULE,
                        FAIL,
                        "0.0.0.0 to 0.0.0.0 is open to everyone in Azure: name the addresses that may connect");
    }

    @Test
    void an_address_that_is_unknown_is_unknown() {
        given("azure-native:dbforpostgresql:FirewallRule")
                .with("startIpAddress", "0.0.0.0")
                .unknown("endIpAddress")
                .expect(RULE, Outcome.UNKNOWN, "endIpAddress");
    }
}
