package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.engine.EngineTest;
import io.ashlar.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole environment, killed in the middle of its deployment, comes up on the next run: no orphan, no duplicate. */
@EngineTest
class KilledIT {
    private static final int DEV_RESOURCES = 194;

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "the {0} after {1} resources")
    @CsvSource({"CLI, 10", "CLI, 60", "CLI, 120", "JVM, 10", "JVM, 60", "JVM, 120"})
    void up_converges_after_a_kill_of(String victim, int created) throws Exception {
        Clone clone = Clone.deploying("dev", directory);
        Path output = directory.resolve("output.txt");
        Process cli = clone.start(output, "--sandbox", "up", "--stack", "dev", "--yes", "--skip-preview");
        awaitCreated(output, created);
        kill(victim.equals("CLI") ? cli.toHandle() : jvmOf(cli));
        assertThat(cli.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(cli.exitValue()).isNotZero();

        assertThat(clone.run("--sandbox", "up", "--stack", "dev", "--yes", "--skip-preview"))
                .satisfies(up -> assertThat(up.exitCode()).as(up.output()).isZero());
        Clone.Ended preview = clone.run("--sandbox", "preview", "--stack", "dev", "--expect-no-changes");
        assertThat(preview.exitCode()).as(preview.output()).isZero();
        assertThat(preview.output()).contains(DEV_RESOURCES + " unchanged");

        clone.run("--sandbox", "destroy", "--stack", "dev", "--yes", "--skip-preview");
        try (Sandbox left = Sandbox.open(clone.root().resolve(".sandbox").resolve("cloud"))) {
            assertThat(left.cloud().inventory()).isEmpty();
        }
    }

    private static void awaitCreated(Path output, int count) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
        while (Files.readString(output)
                        .lines()
                        .filter(line -> line.contains(" created ("))
                        .count()
                < count) {
            assertThat(Instant.now()).as(Files.readString(output)).isBefore(deadline);
            Thread.sleep(10);
        }
    }

    private static ProcessHandle jvmOf(Process cli) {
        return cli.children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
    }
}
