package io.ashlar.engine;

import com.pulumi.automation.AutomationException;
import com.pulumi.automation.LocalWorkspace;
import com.pulumi.automation.LocalWorkspaceOptions;
import com.pulumi.automation.WorkspaceStack;
import io.ashlar.launch.StackProgram;
import io.ashlar.sandbox.Circumstances;
import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.trouble.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Pulumi engine with a backend and an embedded cloud that are gone when it is closed. */
public final class Engine implements AutoCloseable {
    private static final String PROJECT = "ashlar";

    private final Path directory;
    private Sandbox sandbox;
    private int port;
    private final List<WorkspaceStack> stacks = new ArrayList<>();

    private Engine(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve("state"));
        this.sandbox = Sandbox.open(directory.resolve("cloud"));
        this.port = sandbox.start(0);
    }

    static Engine start() {
        try {
            return new Engine(Files.createTempDirectory("ashlar-engine-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cloud behind the engine. */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** From here on trouble is on; stacks are to be asked for again. */
    public void make(Scenario scenario) {
        sandbox.close();
        sandbox = Sandbox.open(directory.resolve("cloud"), Circumstances.USUAL.with(scenario));
        port = sandbox.start(0);
    }

    /** A directory of this engine's own. */
    public Path directory() {
        return directory;
    }

    /** What a process needs in its environment to work with this engine's backend and cloud. */
    public Map<String, String> environment() {
        return Map.of(
                "PULUMI_BACKEND_URL",
                "file://" + directory.resolve("state"),
                "PULUMI_HOME",
                directory.resolve("home").toString(),
                "PULUMI_CONFIG_PASSPHRASE",
                "engine test",
                "PULUMI_SKIP_UPDATE_CHECK",
                "true",
                "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION",
                "true",
                "PULUMI_DEBUG_PROVIDERS",
                sandbox.attachment(port));
    }

    /**
     * A stack to bring up, change and destroy. Asked again for the same name it is the same stack with another program or
     * configuration.
     */
    public WorkspaceStack stack(StackFacts facts, StackProgram program) throws AutomationException {
        Path work = directory.resolve("work-" + facts.name());
        try {
            Files.createDirectories(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LocalWorkspaceOptions options = LocalWorkspaceOptions.builder()
                .workDir(work)
                .environmentVariables(environment())
                .build();
        WorkspaceStack stack = LocalWorkspace.createOrSelectStack(
                PROJECT, facts.name(), program.with(facts.name(), facts.config(), facts.secretKeys()), options);
        stacks.add(stack);
        // Only what providers read from the stack's configuration; the program has it all.
        for (Map.Entry<String, String> entry : facts.config().entrySet()) {
            if (!entry.getKey().startsWith(PROJECT + ":")) {
                stack.setConfig(entry.getKey(), new com.pulumi.automation.ConfigValue(entry.getValue()));
            }
        }
        return stack;
    }

    @Override
    public void close() throws IOException {
        stacks.forEach(Engine::close);
        sandbox.close();
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    private static void close(WorkspaceStack stack) {
        try {
            stack.close();
        } catch (Exception e) { // the SDK's signature
            throw new IllegalStateException("cannot close the stack " + stack.name(), e);
        }
    }
}
