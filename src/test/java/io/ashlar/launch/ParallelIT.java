package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.engine.EngineTest;
import io.ashlar.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several commands at the same time, each with its CLI and its JVM, against the one sandbox of a project. */
@EngineTest
class ParallelIT {
    private static final Map<String, String> REGIONS =
            Map.of("one", "us-east-1", "two", "us-east-1", "three", "eu-west-1");

    @TempDir
    private Path directory;

    private record Running(String stack, Process process, Path output) {}

    private Clone project() throws Exception {
        Clone clone = Clone.in(directory);
        for (Map.Entry<String, String> stack : REGIONS.entrySet()) {
            Files.writeString(
                    clone.root().resolve("Pulumi." + stack.getKey() + ".yaml"),
                    Clone.STACK_FILE.formatted("much").replace("us-east-1", stack.getValue()));
        }
        return clone;
    }

    private List<Running> atTheSameTime(Clone clone, String... command) throws Exception {
        List<Running> running = new ArrayList<>();
        for (String stack : REGIONS.keySet()) {
            List<String> arguments = new ArrayList<>(List.of("--sandbox"));
            arguments.addAll(List.of(command));
            arguments.addAll(List.of("--stack", stack));
            Path output = directory.resolve(command[0] + "-" + stack + ".txt");
            running.add(new Running(stack, clone.start(output, arguments.toArray(String[]::new)), output));
        }
        return running;
    }

    private static void assertThatItPassed(Running run) throws Exception {
        assertThat(run.process().waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(run.process().exitValue())
                .as(run.stack() + ":\n" + Files.readString(run.output()))
                .isZero();
    }

    private static Map<String, Long> inventory(Clone clone) {
        Map<String, Long> byRegion = new LinkedHashMap<>();
        try (Sandbox sandbox = Sandbox.open(clone.root().resolve(".sandbox").resolve("cloud"))) {
            sandbox.cloud()
                    .inventory()
                    .forEach(resource -> byRegion.merge(resource.key().scope().region(), 1L, Long::sum));
        }
        return byRegion;
    }

    @Test
    void three_stacks_come_up_and_go_side_by_side() throws Exception {
        Clone clone = project();
        for (Running run : atTheSameTime(clone, "up", "--yes", "--skip-preview")) {
            assertThatItPassed(run);
        }
        assertThat(inventory(clone))
                .isEqualTo(Map.of("us-east-1", 2L * WrappedProgram.MUCH, "eu-west-1", 1L * WrappedProgram.MUCH));
        for (Running run : atTheSameTime(clone, "preview", "--expect-no-changes")) {
            assertThatItPassed(run);
        }
        for (Running run : atTheSameTime(clone, "destroy", "--yes", "--skip-preview")) {
            assertThatItPassed(run);
        }
        assertThat(inventory(clone)).isEmpty();
    }

    @Test
    void a_killed_command_does_not_disturb_the_others() throws Exception {
        Clone clone = project();
        List<Running> running = atTheSameTime(clone, "up", "--yes", "--skip-preview");
        Running victim = running.get(0);
        while (!Files.readString(victim.output()).contains(" created")) {
            assertThat(victim.process().isAlive())
                    .as(Files.readString(victim.output()))
                    .isTrue();
            Thread.sleep(10);
        }
        victim.process()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .forEach(ProcessHandle::destroyForcibly);
        victim.process().toHandle().destroyForcibly();
        for (Running other : running.subList(1, running.size())) {
            assertThatItPassed(other);
        }
        assertThat(clone.run("--sandbox", "up", "--yes", "--skip-preview", "--stack", victim.stack()))
                .satisfies(up -> assertThat(up.exitCode()).as(up.output()).isZero());
        assertThat(inventory(clone).values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(3L * WrappedProgram.MUCH);
    }
}
