package io.ashlar.policies.security.kubernetes.restricted;

import static io.ashlar.policies.security.kubernetes.Workloads.deployment;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestrictedVolumeTypesTest {
    private static final Rule RULE = new RestrictedVolumeTypes();

    @Test
    void claims_and_config_maps_pass_and_a_volume_of_no_type_is_an_emptyDir() {
        deployment(Map.of(
                        "volumes",
                        List.of(
                                Map.of("name", "data", "persistentVolumeClaim", Map.of("claimName", "data")),
                                Map.of("name", "tmp"),
                                Map.of("name", "conf", "configMap", UNKNOWN))))
                .expect(RULE, PASS);
    }

    @Test
    void a_share_of_the_network_is_refused() {
        deployment(Map.of(
                        "volumes", List.of(Map.of("name", "share", "nfs", Map.of("server", "10.0.0.4", "path", "/")))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.volumes[0] is of another type: it may be configMap, csi, downwardAPI,"
                                + " emptyDir, ephemeral, image, persistentVolumeClaim, projected, secret");
    }

    @Test
    void a_volume_that_is_unknown_is_unknown() {
        deployment(Map.of("volumes", List.of(UNKNOWN))).expect(RULE, Outcome.UNKNOWN, "spec.template.spec.volumes[0]");
    }
}
