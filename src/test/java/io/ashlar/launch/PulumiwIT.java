package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.engine.EngineTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code pulumiw} promises its user, on the real CLI. */
@EngineTest
class PulumiwIT {
    private Clone clone;

    @TempDir
    Path directory;

    @BeforeEach
    void clone_a_project() throws Exception {
        clone = Clone.in(directory);
    }

    private String passed(String... arguments) throws Exception {
        Clone.Ended ended = clone.run(arguments);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        return ended.output();
    }

    @Test
    void the_first_command_on_a_fresh_clone_deploys_and_the_others_work_after_it() throws Exception {
        assertThat(passed("--sandbox", "up", "--stack", "dev", "--yes"))
                .contains("+ 2 created", "sandbox: 1 created, 1 by the cloud's rules, 0 by their schema only");
        assertThat(passed("--sandbox", "up", "--stack", "dev", "--yes", "--expect-no-changes"))
                .contains("2 unchanged")
                .doesNotContain("by the cloud's rules");
        assertThat(passed("--sandbox", "stack", "output", "name", "--stack", "dev"))
                .isEqualTo("Alerts\n");
        assertThat(passed("stack", "ls", "--sandbox")).contains("dev");
        assertThat(passed("--sandbox", "refresh", "--stack=dev", "--yes")).contains("unchanged");
        assertThat(passed("destroy", "-s", "dev", "--sandbox", "--yes")).contains("- 2 deleted");
        assertThat(passed("--sandbox", "stack", "rm", "dev", "--yes")).contains("has been removed");

        assertThat(clone.root().resolve("Pulumi.dev.yaml")).hasContent(Clone.STACK_FILE.formatted("works"));
        try (var files = Files.list(clone.root())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("pulumiw", "Pulumi.yaml", "Pulumi.dev.yaml", ".sandbox");
        }
    }

    @Test
    void the_stack_selected_in_the_sandbox_is_the_one_deployed() throws Exception {
        passed("--sandbox", "preview", "--stack", "dev");
        passed("--sandbox", "stack", "select", "dev");

        assertThat(passed("--sandbox", "preview")).contains("+ 2 to create");
    }

    @Test
    void an_argument_arrives_as_it_was_given() throws Exception {
        String odd = "two  words; $HOME * \"quoted\"\nand a line";
        passed("--sandbox", "config", "set", "test:text", odd, "--stack", "dev");

        assertThat(passed("--sandbox", "config", "get", "test:text", "--stack", "dev"))
                .isEqualTo(odd + "\n");
        assertThat(clone.root().resolve("Pulumi.dev.yaml")).hasContent(Clone.STACK_FILE.formatted("works"));
    }

    @Test
    void a_secret_set_in_the_sandbox_is_read_back_by_it() throws Exception {
        passed("--sandbox", "config", "set", "--secret", "test:password", "hush", "--stack", "dev");

        assertThat(passed("--sandbox", "config", "get", "test:password", "--stack", "dev"))
                .isEqualTo("hush\n");
        assertThat(passed("--sandbox", "preview", "--stack", "dev")).doesNotContain("hush");
    }

    @Test
    void a_program_that_refuses_its_input_fails_the_command_with_its_message_alone() throws Exception {
        clone.programDoes("refuses");

        Clone.Ended ended = clone.run("--sandbox", "preview", "--stack", "dev");

        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("error: the budget is not a number").doesNotContain("\tat ", "Exception");
    }

    @Test
    void a_program_that_crashes_fails_the_command_with_its_stack_trace() throws Exception {
        clone.programDoes("crashes");

        Clone.Ended ended = clone.run("--sandbox", "preview", "--stack", "dev");

        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output())
                .contains("java.lang.IllegalStateException: a defect", "at io.ashlar.launch.WrappedProgram.run");
    }

    @Test
    void what_the_program_prints_stands_in_the_output_of_the_cli() throws Exception {
        clone.programDoes("prints");

        assertThat(passed("--sandbox", "preview", "--stack", "dev")).contains("printed by the program");
    }

    @Test
    void the_exit_code_is_the_clis() throws Exception {
        assertThat(clone.run("--sandbox", "up", "--no-such-flag").exitCode()).isNotZero();
        assertThat(clone.run("--sandbox", "preview", "--stack", "nobody").output())
                .contains("no stack named 'nobody' found");
    }

    @Test
    void it_works_from_any_directory_and_through_a_symbolic_link() throws Exception {
        Path link =
                Files.createSymbolicLink(directory.resolve("link"), clone.root().resolve("pulumiw"));

        Clone.Ended ended = clone.runIn(directory, link, "--sandbox", "preview", "--stack", "dev");

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("+ 2 to create");
    }

    @Test
    void standard_output_of_a_json_preview_is_json_alone() throws Exception {
        assertThat(passed("--sandbox", "preview", "--stack", "dev", "--json"))
                .startsWith("{")
                .endsWith("}\n");
    }

    @Test
    void any_command_can_run_with_the_sandbox_around_it() throws Exception {
        assertThat(passed("--sandbox", "--", "sh", "-c", "echo $PULUMI_DEBUG_PROVIDERS; exit 0"))
                .matches("(?s).*\\baws:\\d+.*");
        assertThat(clone.run("--sandbox", "--", "sh", "-c", "exit 7").exitCode())
                .isEqualTo(7);
    }

    @Test
    void trouble_fails_one_command_and_the_next_finds_the_clouds_well() throws Exception {
        Clone.Ended failed = clone.run(
                "--sandbox", "up", "--stack", "dev", "--yes", "--trouble", "{then: fail, type: \"aws:sns/*\"}");
        assertThat(failed.exitCode()).isNotZero();
        assertThat(failed.output()).contains("creating SNS Topic: api error InternalFailure:");

        assertThat(passed("--sandbox", "up", "--stack", "dev", "--yes")).contains("+ 1 created");
        assertThat(clone.run("up", "--trouble", "{then: fail}").output())
                .contains("--scenario, --trouble, --timing and --real-time are for the embedded cloud: add --sandbox");
        assertThat(clone.run("--sandbox", "up", "--stack", "dev", "--trouble", "{then: fial}")
                        .output())
                .contains("Did you mean 'fail'?");
    }

    @Test
    void the_time_that_it_would_take_is_said_and_the_sandbox_can_be_looked_at() throws Exception {
        assertThat(passed("--sandbox", "up", "--stack", "dev", "--yes", "--timing"))
                .contains("+ 2 created", "In the real clouds this would take about 2s: 1 resource, ");
        assertThat(passed("sandbox", "ls")).contains("aws:sns/topic:Topic  alerts");
        assertThat(passed("sandbox", "history")).contains("CREATED");
        assertThat(passed("--sandbox", "destroy", "--stack", "dev", "--yes", "--timing"))
                .contains("- 2 deleted", "In the real clouds this would take about 2s: 1 resource, ");
        assertThat(passed("sandbox", "reset")).isEqualTo("The sandbox is gone.\n");
    }

    @Test
    void the_wrapper_is_free_of_shellcheck_findings() throws Exception {
        Process check;
        try {
            check = new ProcessBuilder("shellcheck", "pulumiw", "bench/preview", "bench/sandbox")
                    .redirectErrorStream(true)
                    .start();
        } catch (java.io.IOException e) {
            org.junit.jupiter.api.Assumptions.abort("shellcheck is not installed");
            return;
        }
        String findings = new String(check.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(findings).isZero();
    }
}
