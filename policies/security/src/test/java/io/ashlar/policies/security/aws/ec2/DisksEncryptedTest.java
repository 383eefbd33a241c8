package io.ashlar.policies.security.aws.ec2;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisksEncryptedTest {
    private static final DisksEncrypted RULE = new DisksEncrypted();
    private static final String VOLUME = "aws:ebs/volume:Volume";
    private static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    private static final String MACHINE = "aws:ec2/instance:Instance";

    private static Given template(Object... disks) {
        List<Object> mappings = new ArrayList<>();
        for (Object disk : disks) {
            mappings.add(Map.of("deviceName", "/dev/xvda", "ebs", disk));
        }
        return given(TEMPLATE).with("blockDeviceMappings", mappings);
    }

    @Test
    void encrypted_disks_pass() {
        given(VOLUME).with("encrypted", true).expect(RULE, PASS);
        given(MACHINE).with("rootBlockDevice", Map.of("encrypted", true)).expect(RULE, PASS);
        template(Map.of("encrypted", "true")).expect(RULE, PASS);
    }

    @Test
    void disks_in_clear_fail_which_is_the_default() {
        given(VOLUME).expect(RULE, FAIL, "encrypted is not true: the volume must be encrypted");
        given(MACHINE)
                .with("ebsBlockDevices", List.of(Map.of("deviceName", "/dev/sdb")))
                .expect(
                        RULE,
                        FAIL,
                        "rootBlockDevice.encrypted is not true: the volume must be encrypted",
                        "ebsBlockDevices[0].encrypted is not true: the volume must be encrypted");
        template(Map.of("encrypted", "true"), Map.of("volumeSize", 20))
                .expect(RULE, FAIL, "blockDeviceMappings[1].ebs.encrypted is not true: the volume must be encrypted");
    }

    @Test
    void what_has_no_disk_of_its_own_is_not_judged() {
        given(TEMPLATE).expect(RULE, NOT_APPLICABLE, "there is none");
        given(MACHINE).unknown("launchTemplate").expect(RULE, NOT_APPLICABLE);
    }

    @Test
    void every_disk_is_put_right() {
        given(VOLUME).expectRemedy(RULE, true, "encrypted");
        given(MACHINE)
                .with("ebsBlockDevices", List.of(Map.of("deviceName", "/dev/sdb")))
                .expectRemedy(RULE, true, "rootBlockDevice", "encrypted");
        template(Map.of("volumeSize", 20))
                .expectRemedy(
                        RULE,
                        List.of(Map.of(
                                "deviceName", "/dev/xvda", "ebs", Map.of("volumeSize", 20, "encrypted", "true"))),
                        "blockDeviceMappings");
    }

    @Test
    void what_is_unknown_stays_unknown_unless_another_disk_fails() {
        given(VOLUME).unknown("encrypted").expect(RULE, UNKNOWN, "encrypted");
        given(MACHINE)
                .with("rootBlockDevice", Map.of("encrypted", Given.UNKNOWN))
                .with("ebsBlockDevices", List.of(Map.of("deviceName", "/dev/sdb")))
                .expect(RULE, FAIL, "ebsBlockDevices[0].encrypted is not true: the volume must be encrypted");
    }
}
