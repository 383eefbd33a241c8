package io.ashlar.policies.security.kubernetes.availability;

import static io.ashlar.policies.security.kubernetes.Workloads.deployment;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpreadOverNodesTest {
    private static final Rule RULE = new SpreadOverNodes();

    @Test
    void a_spread_over_zones_passes() {
        deployment(Map.of("topologySpreadConstraints", List.of(Map.of("topologyKey", "topology.kubernetes.io/zone"))))
                .expect(RULE, PASS);
    }

    @Test
    void so_does_an_aversion_to_its_own_kind() {
        deployment(Map.of(
                        "affinity",
                        Map.of(
                                "podAntiAffinity",
                                Map.of("preferredDuringSchedulingIgnoredDuringExecution", List.of()))))
                .expect(RULE, PASS);
    }

    @Test
    void neither_is_told() {
        deployment(Map.of("containers", List.of()))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.topologySpreadConstraints is empty, and there is no podAntiAffinity");
    }

    @Test
    void what_is_unknown_is_unknown() {
        deployment(Map.of("topologySpreadConstraints", UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.topologySpreadConstraints");
    }
}
