package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static CommandLine line(String words) {
        return CommandLine.of(List.of(words.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({
        "up --stack dev --yes, dev",
        "up -s dev, dev",
        "up -sdev, dev",
        "up -s=dev, dev",
        "up --stack=dev, dev",
        "--stack organization/ashlar/dev up, dev",
        "-C elsewhere up --stack a --stack b, b",
    })
    void reads_the_stack_in_every_form_that_the_cli_takes(String words, String stack) {
        assertThat(line(words).stack()).contains(stack);
    }

    @Test
    void a_command_without_a_stack_has_none() {
        assertThat(line("up --yes --skip-preview").stack()).isEmpty();
    }

    @Test
    void what_stands_behind_two_dashes_belongs_to_the_command() {
        CommandLine line = line("config set key -- --stack");

        assertThat(line.words()).containsExactly("config", "set", "key");
        assertThat(line.stack()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--color never up, up",
        "-v 9 --logtostderr preview, preview",
        "-C dir destroy, destroy",
        "--non-interactive pre, pre",
    })
    void finds_the_command_behind_global_flags_and_their_values(String words, String command) {
        assertThat(line(words).command()).isEqualTo(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview", "pre", "up", "update", "refresh", "destroy", "down", "dn"})
    void knows_the_commands_that_run_the_program(String command) {
        assertThat(line(command).runsTheProgram()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"watch", "import", "stack", "version", "up --attach-debugger", "up -C there", "up --cwd=there"})
    void leaves_the_program_of_other_commands_to_the_official_host(String words) {
        assertThat(line(words).runsTheProgram()).isFalse();
    }

    @Test
    void policies_judge_what_is_about_to_be_made() {
        assertThat(line("preview").takesPolicies()).isTrue();
        assertThat(line("update --yes").takesPolicies()).isTrue();
        assertThat(line("destroy").takesPolicies()).isFalse();
        assertThat(line("preview -C elsewhere").takesPolicies()).isFalse();
    }

    @Test
    void a_stack_file_of_the_users_own_is_kept() {
        assertThat(line("up --config-file mine.yaml").takesConfigFile()).isFalse();
        assertThat(line("up --config-file=mine.yaml").takesConfigFile()).isFalse();
        assertThat(line("up").takesConfigFile()).isTrue();
    }

    @Test
    void a_stack_command_that_names_a_file_stays_in_its_directory() {
        assertThat(line("stack export --file out.json").isAboutStacks()).isFalse();
        assertThat(line("stack output --json").isAboutStacks()).isTrue();
        assertThat(line("config set a b").isAboutStacks()).isTrue();
    }
}
