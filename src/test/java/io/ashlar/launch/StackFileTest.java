package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StackFileTest {
    private static final String CHECKED_IN =
            """
            config:
              aws:region: us-east-1
              ashlar:owner: platform
            """;

    @Test
    void a_first_copy_is_what_is_checked_in() {
        assertThat(StackFile.merge(CHECKED_IN, "", ""))
                .isEqualTo(
                        """
                config:
                  aws:region: "us-east-1"
                  ashlar:owner: "platform"
                """);
    }

    @Test
    void what_the_sandbox_set_survives_a_new_checked_in_file() {
        String copy =
                """
                encryptionsalt: v1:salt
                config:
                  aws:region: eu-west-1
                  ashlar:owner: platform
                  ashlar:extra: {secure: v1:sealed}
                """;
        String next =
                """
                config:
                  aws:region: us-east-1
                  ashlar:owner: somebody
                  ashlar:budget: 5
                """;

        assertThat(StackFile.merge(next, CHECKED_IN, copy))
                .isEqualTo(
                        """
                config:
                  aws:region: "eu-west-1"
                  ashlar:owner: "somebody"
                  ashlar:budget: 5
                  ashlar:extra:
                    secure: "v1:sealed"
                encryptionsalt: "v1:salt"
                """);
    }

    @Test
    void a_number_that_the_CLI_wrote_as_text_is_not_a_change_of_the_sandbox() {
        String base = "config: {ashlar:monthlyBudget: 250}\n";
        String copy = "config: {ashlar:monthlyBudget: \"250\"}\n";
        String next = "config: {ashlar:monthlyBudget: 280}\n";

        assertThat(StackFile.merge(next, base, copy)).isEqualTo("config:\n  ashlar:monthlyBudget: 280\n");
    }

    @Test
    void what_the_sandbox_removed_stays_removed() {
        String copy = """
                config:
                  aws:region: us-east-1
                """;

        assertThat(StackFile.merge(CHECKED_IN, CHECKED_IN, copy)).doesNotContain("ashlar:owner");
    }

    @Test
    void secrets_and_keys_of_the_real_stack_stay_out() {
        String real =
                """
                secretsprovider: awskms://alias/real
                encryptedkey: abc
                config:
                  ashlar:plain: text
                  ashlar:password: {secure: v1:sealed}
                  ashlar:nested: {inner: {secure: v1:sealed}}
                """;

        assertThat(StackFile.merge(real, "", ""))
                .isEqualTo("""
                config:
                  ashlar:plain: "text"
                """);
        assertThat(StackFile.sealedKeys(real)).containsExactly("ashlar:password", "ashlar:nested");
    }

    @Test
    void a_file_that_is_not_yaml_is_said_to_be_so() {
        assertThatThrownBy(() -> StackFile.merge("config: [", "", ""))
                .isInstanceOf(LaunchException.class)
                .hasMessageStartingWith("A stack file is not YAML: ");
    }
}
