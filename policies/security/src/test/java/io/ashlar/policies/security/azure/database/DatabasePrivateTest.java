package io.ashlar.policies.security.azure.database;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabasePrivateTest {
    private static final Rule RULE = new DatabasePrivate();

    @Test
    void a_subnet_of_its_own_passes() {
        given("azure-native:dbforpostgresql:Server")
                .with("network", Map.of("delegatedSubnetResourceId", "/subnets/db"))
                .expect(RULE, PASS);
    }

    @Test
    void so_does_a_subnet_that_is_not_known_yet() {
        given("azure-native:dbformysql:Server")
                .with("network", Map.of("delegatedSubnetResourceId", UNKNOWN))
                .expect(RULE, PASS);
    }

    @Test
    void so_does_a_server_without_a_public_network() {
        given("azure-native:dbforpostgresql:Server")
                .with("network", Map.of("publicNetworkAccess", "Disabled"))
                .expect(RULE, PASS);
    }

    @Test
    void a_server_that_says_nothing_is_public() {
        given("azure-native:dbformysql:Server")
                .expect(
                        RULE,
                        FAIL,
                        "network.delegatedSubnetResourceId is not set, and publicNetworkAccess is not Disabled: the"
                                + " server has a public address");
    }

    @Test
    void a_network_that_is_unknown_is_unknown() {
        given("azure-native:dbforpostgresql:Server")
                .unknown("network")
                .expect(RULE, Outcome.UNKNOWN, "network.publicNetworkAccess");
    }
}
