package io.ashlar.policies.security.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SdkCheckTest {
    private static List<String> problems(String type, Map<String, ?> properties) {
        return new SdkCheck().problems(type, (PropertyMap) PropertyValue.of(properties));
    }

    @Test
    void a_property_that_the_SDK_has_passes_as_input_or_output_and_unknown_or_secret() {
        assertThat(problems(
                        "aws:rds/instance:Instance",
                        Map.of(
                                "storageEncrypted",
                                Given.UNKNOWN,
                                "password",
                                Given.secret("x"),
                                "arn",
                                "a",
                                "id",
                                "i")))
                .isEmpty();
    }

    @Test
    void a_property_that_no_SDK_has_is_a_problem_however_deep_it_is() {
        assertThat(problems("aws:rds/instance:Instance", Map.of("storageEncryptd", true)))
                .containsExactly(
                        "unknown property 'storageEncryptd': aws:rds/instance:Instance has no such input. Did you mean"
                                + " 'storageEncrypted'?");
        assertThat(problems(
                        "aws:ec2/securityGroup:SecurityGroup", Map.of("ingress", List.of(Map.of("cidrBlock", "x")))))
                .containsExactly("unknown property 'ingress[0].cidrBlock': SecurityGroupIngress has no such input."
                        + " Did you mean 'cidrBlocks'?");
    }

    @Test
    void a_type_that_no_SDK_has_is_a_problem() {
        assertThat(problems("aws:rds/instanc:Instance", Map.of())).hasSize(1);
    }

    @Test
    void a_type_of_Azure_may_name_the_version_of_its_API() {
        assertThat(problems("azure-native:storage/v20230101:StorageAccount", Map.of("minimumTlsVersion", "TLS1_2")))
                .isEmpty();
    }

    @Test
    void a_property_that_is_known_to_be_newer_than_the_SDK_passes_where_it_belongs_and_nowhere_else() {
        Map<String, ?> profile = Map.of("appArmorProfile", Map.of("type", "Unconfined"));
        assertThat(problems("kubernetes:core/v1:Pod", Map.of("spec", Map.of("securityContext", profile))))
                .isEmpty();
        assertThat(problems("kubernetes:core/v1:Pod", Map.of("spec", profile))).hasSize(1);
    }
}
