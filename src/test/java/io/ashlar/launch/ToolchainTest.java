package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code pulumiw} gets its CLI from, with a Go that only writes down what it was asked to build. */
@DisplayName("The toolchain of pulumiw")
class ToolchainTest {
    /** What the script calls; nothing else is on its path, so neither is a CLI or a Go of this machine. */
    private static final List<String> COMMANDS = List.of(
            "basename",
            "bash",
            "cat",
            "chmod",
            "dirname",
            "ln",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tail",
            "tee");

    private static final String GO =
            """
            #!/bin/sh
            [ "$1" = env ] && { echo go1.26.0; exit; }
            echo "built $(basename "$PWD")" >>"%1$s/log"
            while [ ! -e "%1$s/gate" ]; do sleep 0.05; done
            while [ "$1" != -o ]; do shift; done
            printf '#!/bin/sh\\necho v%2$s\\n' >"$2"
            chmod +x "$2"
            """;

    @TempDir
    Path directory;

    private Path bin;
    private Path go;

    @BeforeEach
    void a_machine_with_nothing_but_a_shell() throws IOException {
        bin = Files.createDirectories(directory.resolve("bin"));
        go = Files.createDirectories(directory.resolve("go"));
        for (String command : COMMANDS) {
            Path found = Stream.of("/bin", "/usr/bin")
                    .map(folder -> Path.of(folder, command))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            script(command, "#!/bin/sh\nexec " + found + " \"$@\"\n");
        }
        Files.copy(Path.of("pulumiw"), directory.resolve("pulumiw"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String tool : List.of("pulumi", "pulumi-language-java")) {
            Path module = Files.createDirectories(directory.resolve("toolchain").resolve(tool));
            Files.copy(Path.of("toolchain", tool, "go.mod"), module.resolve("go.mod"));
        }
    }

    private void script(String name, String text) throws IOException {
        Path file = Files.writeString(bin.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void installGo() throws IOException {
        script("go", GO.formatted(go, "3.200.0"));
    }

    private void letGoFinish() throws IOException {
        Files.createFile(go.resolve("gate"));
    }

    private List<String> built() throws IOException {
        return Files.exists(go.resolve("log")) ? Files.readAllLines(go.resolve("log")) : List.of();
    }

    private Process start(String name) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(directory.resolve("pulumiw").toString(), "--toolchain");
        builder.environment().keySet().removeIf(key -> !key.equals("LANG"));
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("HOME", directory.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve(name).toFile())
                .start();
    }

    private String end(Process process, String name, int exitCode) throws Exception {
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        String output = Files.readString(directory.resolve(name));
        assertThat(ended).as(output).isTrue();
        assertThat(process.exitValue()).as(output).isEqualTo(exitCode);
        return output;
    }

    private void awaitFirstBuild() throws Exception {
        for (int i = 0; i < 600 && built().isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(built()).hasSize(1);
    }

    private List<String> leftInCache() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve(".cache"))) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".log") && !name.equals("cli-version"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void two_runs_that_start_together_build_each_tool_once() throws Exception {
        installGo();
        List<Process> runs = new ArrayList<>(List.of(start("one"), start("other")));
        awaitFirstBuild();
        letGoFinish();

        String tools =
                directory.resolve(".cache/ashlar/toolchain/3.200.0-1.13.0").toString();
        assertThat(end(runs.get(0), "one", 0)).endsWith(tools + "\n");
        assertThat(end(runs.get(1), "other", 0)).endsWith(tools + "\n");
        assertThat(built()).containsExactlyInAnyOrder("built pulumi", "built pulumi-language-java");
        assertThat(leftInCache()).containsExactly("pulumi", "pulumi-language-java");
    }

    @Test
    void a_build_that_is_interrupted_leaves_nothing_half_done_and_the_next_run_builds() throws Exception {
        installGo();
        Process interrupted = start("interrupted");
        awaitFirstBuild();
        List<ProcessHandle> children = interrupted.descendants().toList();
        interrupted.destroy();
        children.forEach(ProcessHandle::destroy);
        end(interrupted, "interrupted", 143);
        assertThat(leftInCache()).isEmpty();

        letGoFinish();
        end(start("next"), "next", 0);
        assertThat(leftInCache()).containsExactly("pulumi", "pulumi-language-java");
    }

    @Test
    void a_build_that_is_killed_blocks_nobody() throws Exception {
        installGo();
        Process killed = start("killed");
        awaitFirstBuild();
        List<ProcessHandle> children = killed.descendants().toList();
        killed.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        end(killed, "killed", 137);
        assertThat(leftInCache()).containsExactly("lock");

        letGoFinish();
        end(start("next"), "next", 0);
        assertThat(leftInCache()).containsExactly("pulumi", "pulumi-language-java");
    }

    @Test
    void with_neither_a_cli_nor_go_it_names_the_two_ways_out() throws Exception {
        assertThat(end(start("run"), "run", 1))
                .isEqualTo(
                        """
                        pulumiw: there is no Pulumi CLI 3.200.0 or newer on the PATH, and no Go to build it with. \
                        Install the CLI (https://www.pulumi.com/docs/install/), or Go 1.24 or newer (https://go.dev/dl/), \
                        and run this again.
                        """);
    }

    @Test
    void a_cli_and_a_host_on_the_path_are_taken_as_they_are() throws Exception {
        script("pulumi", "#!/bin/sh\necho v3.250.0\n");
        script("pulumi-language-java", "#!/bin/sh\n");

        assertThat(end(start("run"), "run", 0)).isEqualTo(bin + "\n");
        assertThat(built()).isEmpty();
    }

    @Test
    void a_cli_that_is_too_old_is_passed_over() throws Exception {
        installGo();
        letGoFinish();
        script("pulumi", "#!/bin/sh\necho v3.199.9\n");

        end(start("run"), "run", 0);
        assertThat(built()).containsExactly("built pulumi", "built pulumi-language-java");
    }
}
