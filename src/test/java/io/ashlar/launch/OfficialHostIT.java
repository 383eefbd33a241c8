package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same jar without {@code pulumiw}: the CLI alone, and its Java host, which starts the program itself. */
@EngineTest
class OfficialHostIT {
    private static final long A_WHILE_SECONDS = 90;

    @TempDir
    Path project;

    @BeforeEach
    void a_project_whose_program_is_a_jar() throws IOException {
        jar(project.resolve("program.jar"));
        Files.writeString(
                project.resolve("Pulumi.yaml"), "name: shop\nruntime: {name: java, options: {binary: program.jar}}\n");
    }

    private void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, WrappedProgram.class.getName());
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        main.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(classPath.split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
    }

    private void programDoes(String what) throws IOException {
        Files.writeString(project.resolve("Pulumi.dev.yaml"), Clone.STACK_FILE.formatted(what));
    }

    private Process start(Engine engine, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("pulumi"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--stack", "dev", "--non-interactive"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
        builder.environment().putAll(engine.environment());
        return builder.redirectErrorStream(true)
                .redirectOutput(project.resolve("output.txt").toFile())
                .start();
    }

    private String run(Engine engine, String... arguments) throws Exception {
        Process cli = start(engine, arguments);
        boolean ended = cli.waitFor(A_WHILE_SECONDS, TimeUnit.SECONDS);
        String output = Files.readString(project.resolve("output.txt"));
        assertThat(ended && cli.exitValue() == 0).as(output).isTrue();
        return output;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(A_WHILE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    @Test
    void the_program_comes_up_stays_and_goes(Engine engine) throws Exception {
        programDoes("works");

        run(engine, "stack", "init");
        assertThat(run(engine, "up", "--yes", "--skip-preview")).contains("+ 2 created");
        assertThat(run(engine, "preview", "--expect-no-changes")).contains("2 unchanged");
        assertThat(run(engine, "destroy", "--yes", "--skip-preview")).contains("- 2 deleted");
        assertThat(engine.sandbox().cloud().inventory()).isEmpty();
    }

    @Test
    void the_program_ends_when_the_cli_is_killed(Engine engine) throws Exception {
        programDoes("hangs");
        run(engine, "stack", "init");
        Process cli = start(engine, "up", "--yes", "--skip-preview");
        await(() -> !engine.sandbox().cloud().inventory().isEmpty());
        List<ProcessHandle> started = cli.descendants().toList();
        List<ProcessHandle> jvms =
                started.stream().filter(OfficialHostIT::isJvm).toList();
        assertThat(jvms).isNotEmpty();

        cli.destroyForcibly();
        try {
            await(() -> jvms.stream().noneMatch(OfficialHostIT::isJvm));
        } finally {
            // The host outlives a killed CLI, and holds what is left of the JVM in the table of processes.
            started.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** A process that has ended shows no command, even when nobody has collected it yet. */
    private static boolean isJvm(ProcessHandle process) {
        return process.isAlive() && process.info().command().orElse("").endsWith("/java");
    }
}
