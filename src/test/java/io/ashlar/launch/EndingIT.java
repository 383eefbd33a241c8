package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.engine.EngineTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a command of {@code pulumiw} leaves no process behind, however it ends. */
@EngineTest
class EndingIT {
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private Process cli;
    private ProcessHandle jvm;
    private Path output;

    @BeforeEach
    void start_a_command_that_does_not_end_by_itself() throws Exception {
        Clone clone = Clone.in(directory);
        clone.programDoes("hangs");
        output = directory.resolve("output.txt");
        cli = clone.start(output, "--sandbox", "preview", "--stack", "dev", "--non-interactive");
        await(() -> read().contains("hanging"));
        jvm = cli.children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    private String read() {
        try {
            return Files.readString(output);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        Instant deadline = Instant.now().plus(A_WHILE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(read()).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    private static void signal(String name, long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    private void assertThatTheJvmEnds() throws InterruptedException {
        await(() -> !jvm.isAlive());
    }

    @Test
    void the_jvm_ends_when_the_cli_is_killed() throws Exception {
        signal("KILL", cli.pid());

        assertThatTheJvmEnds();
    }

    @Test
    void an_interrupt_lets_the_cli_end_in_its_own_way_and_the_jvm_after_it() throws Exception {
        signal("INT", jvm.pid());
        signal("TERM", jvm.pid());
        assertThat(jvm.isAlive()).as("interrupts are the CLI's to judge").isTrue();
        signal("INT", cli.pid());

        assertThat(cli.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(cli.exitValue()).isNotZero();
        assertThatTheJvmEnds();
    }

    @Test
    void a_second_interrupt_ends_a_cli_that_still_waits_for_the_program() throws Exception {
        signal("INT", cli.pid());
        signal("INT", cli.pid());

        assertThat(cli.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(cli.exitValue()).isNotZero();
        assertThatTheJvmEnds();
    }

    @Test
    void the_cli_fails_when_the_jvm_is_killed() throws Exception {
        signal("KILL", jvm.pid());

        assertThat(cli.waitFor(60, TimeUnit.SECONDS))
                .as("the CLI hangs:\n" + read())
                .isTrue();
        assertThat(cli.exitValue()).isNotZero();
    }
}
