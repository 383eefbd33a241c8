package io.ashlar.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.policy.Suppression;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressionFileTest {
    @Test
    void reads_each_suppression_of_each_urn() {
        assertThat(SuppressionFile.parse(
                        """
                        "urn:pulumi:*::shop::*::assets":
                          - rule: aws-s3-access-logs
                            reason: public images, logged by the CDN
                            owner: platform
                            expires: 2027-06-30
                        """,
                        "a file"))
                .containsExactly(new Suppression(
                        "aws-s3-access-logs",
                        "urn:pulumi:*::shop::*::assets",
                        "public images, logged by the CDN",
                        "platform",
                        LocalDate.of(2027, 6, 30),
                        "a file"));
    }

    @Test
    void no_file_and_an_empty_one_accept_nothing(@TempDir Path project) {
        assertThat(SuppressionFile.in(project)).isEmpty();
        assertThat(SuppressionFile.parse("", "a file")).isEmpty();
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        assertThatThrownBy(() -> SuppressionFile.parse(
                        """
                        a: {rule: one}
                        b:
                          - {rule: one, reason: why, owner: who}
                          - {rule: one, reason: why, owner: who, expires: soon}
                          - {rule: one, reason: why, owner: who, expires: 2027-01-01, until: 2027-01-01}
                        """,
                        "policy-suppressions.yaml"))
                .hasMessageContainingAll("POL-011", "b.expires", "POL-012", "POL-014", "POL-013", "b.until");
    }
}
