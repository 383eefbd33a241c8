package io.ashlar.policies.security.aws.eks;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EksEndpointPrivateTest {
    private static final EksEndpointPrivate RULE = new EksEndpointPrivate();

    @Test
    void a_private_endpoint_passes() {
        given("aws:eks/cluster:Cluster")
                .with("vpcConfig", Map.of("endpointPublicAccess", false))
                .expect(RULE, PASS);
    }

    @Test
    void a_public_endpoint_fails_also_by_default() {
        given("aws:eks/cluster:Cluster")
                .with("vpcConfig", Map.of("endpointPublicAccess", true))
                .expect(
                        RULE,
                        FAIL,
                        "vpcConfig.endpointPublicAccess is not false: the API must have no public endpoint");
        given("aws:eks/cluster:Cluster")
                .with("vpcConfig", Map.of("subnetIds", List.of("subnet-1")))
                .expect(RULE, FAIL);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given("aws:eks/cluster:Cluster")
                .unknown("vpcConfig", "endpointPublicAccess")
                .expect(RULE, UNKNOWN, "vpcConfig.endpointPublicAccess");
    }
}
