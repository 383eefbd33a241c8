package io.ashlar.policies.cost;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VolumeIsGp3Test {
    private static final VolumeIsGp3 RULE = new VolumeIsGp3();
    private static final String VOLUME = "aws:ebs/volume:Volume";
    private static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";

    @Test
    void gp3_passes() {
        given(VOLUME).with("type", "gp3").expect(RULE, PASS);
        given(TEMPLATE)
                .with("blockDeviceMappings", List.of(Map.of("ebs", Map.of("volumeType", "gp3"))))
                .expect(RULE, PASS);
    }

    @Test
    void gp2_fails_also_where_it_is_the_default() {
        given(VOLUME).with("size", 10).expect(RULE, FAIL, "type is gp2: gp3 costs a fifth less");
        given(TEMPLATE)
                .with("blockDeviceMappings", List.of(Map.of("ebs", Map.of("volumeType", "gp2"))))
                .expect(RULE, FAIL, "blockDeviceMappings[0].ebs.volumeType is gp2: gp3 costs a fifth less");
    }

    @Test
    void a_type_that_is_not_known_yet_is_unknown() {
        given(VOLUME).unknown("type").expect(RULE, UNKNOWN, "type");
    }
}
