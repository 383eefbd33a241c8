package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.render.SampleStack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pulumiw render} on files: no CLI, no cloud. */
class RenderCommandTest {
    @TempDir
    private Path root;

    private final PrintStream terminal = System.out;
    private final PrintStream errors = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setProperty("ashlar.root", root.toString());
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.clearProperty("ashlar.root");
        System.setOut(terminal);
        System.setErr(errors);
    }

    private int render(String state, String... more) throws IOException {
        Path file = Files.writeString(root.resolve("state.json"), state);
        String[] all = new String[more.length + 5];
        System.arraycopy(new String[] {"render", "--state", file.toString(), "--out", out().toString()}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return Commands.run(all);
    }

    private Path out() {
        return root.resolve("out");
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_stack_without_gaps_is_written_and_ends_well() throws IOException {
        assertThat(render(SampleStack.sample(), "--format", "manifests")).isZero();

        assertThat(output()).isEqualTo("11 objects and 2 charts, in " + out() + ".\n");
        assertThat(out().resolve("namespaces/shop/deployment-user-service.yaml"))
                .exists();
    }

    @Test
    void what_is_left_to_do_is_said_and_changes_the_exit_code() throws IOException {
        String state = SampleStack.state(
                """
                - {type: 'kubernetes:core/v1:Secret', inputs: {metadata: {name: key, namespace: a}, data: {k: '[secret]'}}}
                """);

        assertThat(render(state, "--format", "manifests")).isEqualTo(1);

        assertThat(output())
                .isEqualTo(
                        """
                        0 objects and 0 charts, in %s.
                        Left to you: Secret a/key: Its values belong in no file. Provide a Secret of type Opaque with the keys k before what uses it, e.g. by External Secrets.
                        """
                                .formatted(out()));
    }

    @Test
    void a_preview_beside_the_state_says_what_is_to_come() throws IOException {
        Path preview = Files.writeString(
                root.resolve("preview.json"),
                SampleStack.preview(
                        """
                        - {op: create, type: 'kubernetes:core/v1:Namespace', name: later, inputs: {metadata: {name: later}}}
                        """));

        assertThat(render(SampleStack.sample(), "--format", "manifests", "--preview", preview.toString()))
                .isZero();

        assertThat(out().resolve("cluster/namespace-later.yaml")).exists();
    }

    @Test
    void an_edited_file_stops_it_unless_told() throws IOException {
        render(SampleStack.sample(), "--format", "manifests");
        Files.writeString(out().resolve("cluster/namespace-shop.yaml"), "edited");

        assertThat(render(SampleStack.sample(), "--format", "manifests")).isEqualTo(3);
        assertThat(output()).contains("RND-006 ").contains("edited: cluster/namespace-shop.yaml");
        assertThat(render(SampleStack.sample(), "--format", "manifests", "--overwrite"))
                .isZero();
    }

    @Test
    void a_chart_has_the_version_of_the_project_or_the_one_that_is_said() throws IOException {
        assertThat(render(SampleStack.sample(), "--format", "helm")).isZero();
        assertThat(out().resolve("Chart.yaml")).content().contains("version: \"0.1.0\"\n");

        Files.writeString(
                root.resolve("pom.xml"),
                "<project><parent><version>9</version></parent><version>1.4.0-SNAPSHOT</version></project>");
        assertThat(render(SampleStack.sample(), "--format", "helm")).isZero();
        assertThat(out().resolve("Chart.yaml")).content().contains("version: \"1.4.0-SNAPSHOT\"\n");

        assertThat(render(SampleStack.sample(), "--format", "helm", "--chart-version", "2.0.0"))
                .isZero();
        assertThat(out().resolve("Chart.yaml")).content().contains("version: \"2.0.0\"\n");
    }

    @Test
    void a_version_that_helm_does_not_take_is_refused() throws IOException {
        assertThat(render(SampleStack.sample(), "--format", "helm", "--chart-version", "v2"))
                .isEqualTo(3);

        assertThat(output())
                .isEqualTo(
                        "RND-008 Chart '" + root.resolve("pom.xml") + "': version is v2, but Helm takes three numbers,"
                                + " with a suffix after a dash if need be"
                                + " (https://semver.org). Name one with"
                                + " --chart-version.\n");
    }

    @Test
    void what_is_no_command_line_says_so() {
        assertThat(Commands.run("render", "--format", "manifests")).isEqualTo(2);
        assertThat(Commands.run("render", "--stack", "dev")).isEqualTo(2);
        assertThat(Commands.run("render", "--stack", "dev", "--state", "s.json", "--format", "helm"))
                .isEqualTo(2);
        assertThat(Commands.run("render", "--preview", "p.json", "--format", "helm"))
                .isEqualTo(2);
        assertThat(Commands.run("render", "--stack", "dev", "--format", "paper"))
                .isEqualTo(2);
    }
}
