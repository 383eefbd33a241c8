package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxProjectTest {
    private static final String STACK_FILE = "config:\n  aws:region: us-east-1\n";

    @TempDir
    Path root;

    @TempDir
    Path pulumiHome;

    @BeforeEach
    void write_a_project() throws IOException {
        Files.writeString(root.resolve("Pulumi.yaml"), "name: shop\nruntime: java\n");
        Files.writeString(root.resolve("Pulumi.dev.yaml"), STACK_FILE);
    }

    /** A CLI that notes its arguments, and ends as told. */
    private Path cli(int exitCode, String output) throws IOException {
        Path script = root.resolve("fake-cli");
        Files.writeString(
                script,
                "#!/bin/sh\nprintf '%s\\n' \"$@\" >'" + root + "/called'\necho '" + output + "'\nexit " + exitCode
                        + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private Instructions prepare(String... arguments) throws IOException {
        return prepare(cli(0, ""), arguments);
    }

    private Instructions prepare(Path cli, String... arguments) {
        return new SandboxProject(root, cli.toString(), pulumiHome).prepare(CommandLine.of(List.of(arguments)));
    }

    private String project() {
        return root.resolve(".sandbox/project").toString();
    }

    @Test
    void a_first_up_creates_the_stack_beside_the_checked_in_files() throws IOException {
        Instructions instructions = prepare("up", "--stack", "dev", "--yes");

        assertThat(Files.readString(root.resolve("called")).lines())
                .containsExactly("-C", project(), "stack", "init", "dev", "--no-select", "--non-interactive");
        assertThat(instructions.arguments())
                .containsExactly("up", "--config-file", project() + "/Pulumi.dev.yaml", "--stack", "dev", "--yes");
        assertThat(root.resolve("Pulumi.dev.yaml")).hasContent(STACK_FILE);
    }

    @Test
    void the_backend_and_its_passphrase_are_the_sandboxs_own_and_stay_the_same() throws IOException {
        Instructions first = prepare("preview", "--stack", "dev");
        Instructions second = prepare("stack", "ls");

        assertThat(first.environment())
                .containsEntry("PULUMI_BACKEND_URL", "file://" + root + "/.sandbox/state")
                .containsEntry("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true")
                .containsEntry("PULUMI_SKIP_UPDATE_CHECK", "true");
        assertThat(first.environment().get("PULUMI_CONFIG_PASSPHRASE")).hasSizeGreaterThan(24);
        assertThat(second.environment()).isEqualTo(first.environment());
    }

    @Test
    void a_stack_that_exists_is_not_created_again() throws IOException {
        Path states = Files.createDirectories(root.resolve(".sandbox/state/.pulumi/stacks/shop"));
        Files.writeString(states.resolve("dev.json"), "{}");

        prepare("up", "--stack", "dev");

        assertThat(root.resolve("called")).doesNotExist();
    }

    @Test
    void a_stack_that_another_run_created_meanwhile_is_fine() throws IOException {
        Instructions instructions = prepare(cli(255, "error: stack dev already exists"), "up", "--stack", "dev");

        assertThat(instructions.arguments()).startsWith("up");
    }

    @Test
    void a_stack_that_cannot_be_created_stops_the_launch_with_the_reason_of_the_cli() throws IOException {
        Path cli = cli(255, "error: disk full");

        assertThatThrownBy(() -> prepare(cli, "up", "--stack", "dev"))
                .isInstanceOf(LaunchException.class)
                .hasMessage("Cannot create the stack 'dev' in the sandbox: error: disk full");
    }

    @Test
    void a_stack_without_a_file_is_left_to_the_cli_to_refuse() throws IOException {
        Instructions instructions = prepare("up", "--stack", "nobody");

        assertThat(root.resolve("called")).doesNotExist();
        assertThat(instructions.arguments()).contains("--stack", "nobody");
    }

    @Test
    void commands_about_stacks_run_in_the_sandboxs_project() throws IOException {
        assertThat(prepare("stack", "rm", "dev", "--yes").arguments())
                .containsExactly("-C", project(), "stack", "rm", "dev", "--yes");
        assertThat(prepare("config", "set", "a", "--", "-b").arguments())
                .containsExactly("-C", project(), "config", "set", "a", "--", "-b");
    }

    @Test
    void the_stack_that_was_selected_in_the_sandbox_is_the_one_that_is_used() throws Exception {
        String hash = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-1")
                        .digest((project() + "/Pulumi.yaml").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        Path workspaces = Files.createDirectories(pulumiHome.resolve("workspaces"));
        Files.writeString(
                workspaces.resolve("shop-" + hash + "-workspace.json"), "{\n  \"stack\": \"organization/shop/dev\"\n}");

        assertThat(prepare("preview", "--diff").arguments())
                .containsExactly(
                        "preview", "--stack", "dev", "--config-file", project() + "/Pulumi.dev.yaml", "--diff");
    }

    @Test
    void a_change_to_the_checked_in_file_reaches_the_sandbox() throws IOException {
        prepare("preview", "--stack", "dev");
        Files.writeString(root.resolve("Pulumi.dev.yaml"), "config:\n  aws:region: eu-west-1\n");

        prepare("preview", "--stack", "dev");

        assertThat(Path.of(project(), "Pulumi.dev.yaml")).hasContent("config:\n  aws:region: \"eu-west-1\"\n");
    }

    @Test
    void a_project_without_a_name_is_refused() throws IOException {
        Files.writeString(root.resolve("Pulumi.yaml"), "runtime: java\n");

        assertThatThrownBy(() -> prepare("up")).hasMessage("Pulumi.yaml has no name");
    }
}
