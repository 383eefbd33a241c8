package io.ashlar.launch;

import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.history.History;
import io.ashlar.sandbox.history.Run;
import io.ashlar.sandbox.view.EngineState;
import io.ashlar.sandbox.view.Inventory;
import io.ashlar.sandbox.view.NetworkDrawing;
import io.ashlar.sandbox.view.Runs;
import io.ashlar.sandbox.view.TimelineDrawing;
import io.ashlar.sandbox.view.Timing;
import io.ashlar.sandbox.web.Contents;
import io.ashlar.sandbox.web.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pulumiw sandbox …}: the embedded cloud to look at. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "Shows what is in the sandbox, and what happened there.")
final class SandboxCommand implements Runnable {
    private final Path root;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    SandboxCommand() {
        this(Commands.Project.current().root());
    }

    SandboxCommand(Path root) {
        this.root = root;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which of its commands?");
    }

    private Path home() {
        return root.resolve(".sandbox");
    }

    private Path cloud() {
        return home().resolve("cloud");
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }

    @Command(description = "Lists everything, by cloud, region and component.")
    void ls() {
        print(inventory().table());
    }

    @Command(description = "Shows one resource: what was asked for, what it is, and who needs it.")
    void show(@Parameters(paramLabel = "NAME", description = "its name, id or urn") String name) {
        print(inventory().sheet(name));
    }

    private Inventory inventory() {
        try (Sandbox sandbox = Sandbox.open(cloud())) {
            return new Inventory(sandbox.cloud().inventory(), stacks());
        }
    }

    private List<EngineState> stacks() {
        return checkpoints().stream().map(EngineState::read).toList();
    }

    private List<Run> runs() {
        History history = Sandbox.history(cloud());
        return history.names().stream().map(history::run).toList();
    }

    private Contents contents() {
        try (Sandbox sandbox = Sandbox.open(cloud())) {
            return new Contents(sandbox.cloud().inventory(), stacks(), runs());
        }
    }

    @Command(description = "Shows all of this in a browser on this machine, read only, until it is interrupted.")
    void web(
            @Option(names = "--port", defaultValue = "0", description = "the port; any free one by default") int port) {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port is " + port + ": must be 0 to 65535");
        }
        try (WebServer server = WebServer.start(port, this::contents)) {
            print("The sandbox is at " + server.address() + " until you press Ctrl-C.\n");
            new CountDownLatch(1).await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    @Command(description = "Draws the networks, and says where.")
    void graph() {
        Path drawing = home().resolve("network.svg");
        try (Sandbox sandbox = Sandbox.open(cloud())) {
            write(drawing, NetworkDrawing.of("The sandbox", sandbox.cloud().inventory()));
        }
        print("The networks: " + drawing + "\n");
    }

    @Command(description = "Lists the runs that changed something, or what changed in some of them.")
    void history(
            @Parameters(paramLabel = "FROM", arity = "0..1", description = "number of a run: what it changed")
                    Integer from,
            @Parameters(paramLabel = "TO", arity = "0..1", description = "a later one: what changed up to it")
                    Integer to) {
        List<Run> runs = runs();
        if (from == null) {
            print(Runs.table(runs));
            return;
        }
        int last = to == null ? from : to;
        if (from < 1 || last < from || last > runs.size()) {
            throw new LaunchException("The sandbox remembers runs 1 to " + runs.size() + ", and FROM comes before TO");
        }
        print(Runs.changes(runs.subList(from - 1, last)));
    }

    @Command(description = "Says how long the last run would have taken in the real clouds, and draws its timeline.")
    void timing(
            @Parameters(
                            paramLabel = "ARGUMENTS",
                            arity = "0..*",
                            description = "those of the pulumi command, for its --stack and --parallel")
                    List<String> arguments) {
        CommandLine command = CommandLine.of(arguments == null ? List.of() : arguments);
        Path checkpoint = checkpoint(command.stack());
        Run run = Sandbox.history(cloud()).last().orElseThrow(() -> new LaunchException("Nothing has happened yet"));
        int most = command.parallel().orElse(4 * Runtime.getRuntime().availableProcessors());
        Timing timing = Timing.of(
                run,
                EngineState.read(home().resolve("timing").resolve("before-" + checkpoint.getFileName())),
                EngineState.read(checkpoint),
                most);
        print(timing.table());
        String name = checkpoint.getFileName().toString().replaceFirst("\\.json$", "");
        Path drawing = home().resolve("timing").resolve(name + ".svg");
        write(drawing, TimelineDrawing.of(name, timing.timeline()));
        print("Its timeline: " + drawing + "\n");
    }

    @Command(description = "Empties the sandbox: the clouds, the stacks' state, and what it remembers.")
    void reset() {
        int files = 0;
        try (Stream<Path> all = Files.exists(home()) ? Files.walk(home()) : Stream.empty()) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
                files++;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot remove " + home(), failed);
        }
        print(files == 0 ? "There is no sandbox here.\n" : "The sandbox is gone.\n");
    }

    private Path checkpoint(Optional<String> stack) {
        return checkpoints().stream()
                .filter(file -> stack.isEmpty() || file.getFileName().toString().equals(stack.get() + ".json"))
                .max(Comparator.comparing(file -> file.toFile().lastModified()))
                .orElseThrow(
                        () -> new LaunchException(stack.map(name -> "There is no stack '" + name + "' in the sandbox")
                                .orElse("There is no stack in the sandbox")));
    }

    private List<Path> checkpoints() {
        Path stacks = home().resolve("state").resolve(".pulumi").resolve("stacks");
        if (!Files.isDirectory(stacks)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(stacks)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + stacks, failed);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + file, failed);
        }
    }
}
