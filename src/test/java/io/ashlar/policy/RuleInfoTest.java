package io.ashlar.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.core.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleInfoTest {
    private static RuleInfoBuilder complete(String id) {
        return RuleInfo.of(id, "Storage is encrypted")
                .rationale("A copied disk is readable.")
                .fix("Set storageEncrypted.")
                .reference(Framework.FSBP, "ElastiCache.4")
                .reference(Framework.TRIVY, "AWS-0041")
                .reference(Framework.PSS, "Baseline");
    }

    @Test
    void a_reference_leads_to_the_page_of_its_control() {
        assertThat(complete("aws-cache-encrypted").build().references())
                .extracting(reference -> reference.id() + " " + reference.page())
                .containsExactly(
                        "FSBP ElastiCache.4"
                                + " https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-4",
                        "TRIVY AWS-0041 https://avd.aquasec.com/misconfig/aws-0041/",
                        "PSS Baseline https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline");
    }

    @Test
    void a_rule_is_advisory_unless_it_says_more_and_production_may_ask_for_more_than_dev() {
        RuleInfo graded = complete("aws-cache-encrypted")
                .level(Level.MANDATORY)
                .level(Profile.DEVELOPMENT, Level.DISABLED)
                .build();

        assertThat(complete("aws-cache-encrypted").build().level(Profile.PRODUCTION))
                .isEqualTo(Level.ADVISORY);
        assertThat(List.of(Profile.values()))
                .extracting(graded::level)
                .containsExactly(Level.DISABLED, Level.MANDATORY, Level.MANDATORY);
    }

    @Test
    void a_rule_without_a_reason_or_a_proper_id_is_no_rule() {
        assertThatThrownBy(() -> complete("AWS_Cache").build())
                .hasMessage(
                        "The rule id 'AWS_Cache' is not of the form aws-rds-storage-encrypted, at most 100 characters");
        assertThatThrownBy(() -> RuleInfo.of("a-b", "A title").build())
                .hasMessage("The rule a-b needs a title, a rationale, a fix and at least one reference");
        assertThatThrownBy(() -> complete("a-b").reference(Framework.FSBP, "RDS"))
                .hasMessage("'RDS' is no control of AWS Foundational Security Best Practices");
    }
}
