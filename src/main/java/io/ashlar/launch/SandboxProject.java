package io.ashlar.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The project as the CLI sees it in the sandbox: its own state, passphrase, stack files and selected stack, under {@code .sandbox/}.
 *
 * <p>The CLI writes to the stack file, and removes it with the stack. So commands about stacks and configuration run in
 * {@code .sandbox/project}, which holds copies; commands that run the program, or take names of files, stay where they are and
 * get the copy by {@code --config-file}. The checked-in files are only read.
 */
final class SandboxProject {
    private static final Pattern NAME = Pattern.compile("(?m)^name:\\s*[\"']?([\\w.-]+)");
    private static final Pattern SELECTED = Pattern.compile("\"stack\"\\s*:\\s*\"(?:[^\"]*/)?([^\"/]+)\"");

    private final Path root;
    private final Path home;
    private final Path project;
    private final String cli;
    private final Path pulumiHome;

    /**
     * Reads nothing yet.
     *
     * @param root the directory of {@code Pulumi.yaml}
     * @param cli the CLI to create a stack with
     * @param pulumiHome where the CLI keeps which stack is selected
     */
    SandboxProject(Path root, String cli, Path pulumiHome) {
        this.root = root;
        this.home = root.resolve(".sandbox");
        this.project = home.resolve("project");
        this.cli = cli;
        this.pulumiHome = pulumiHome;
    }

    /** Where the embedded cloud keeps its data. */
    Path cloud() {
        return home.resolve("cloud");
    }

    /** Brings the sandbox's files up to date for one command, and creates its stack if need be. */
    Instructions prepare(CommandLine commandLine) {
        try {
            return instructions(commandLine);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + home, e);
        }
    }

    /** The sandbox's environment for a command that is not this project's CLI. */
    Instructions surround(CommandLine command) {
        try {
            Files.createDirectories(home.resolve("state"));
            return new Instructions(environment(), command.arguments());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + home, e);
        }
    }

    private Instructions instructions(CommandLine commandLine) throws IOException {
        Files.createDirectories(project);
        Files.createDirectories(home.resolve("state"));
        InterruptedRuns.mend(home.resolve("state"));
        String definition = Files.readString(root.resolve("Pulumi.yaml"));
        replace(project.resolve("Pulumi.yaml"), definition);
        String name = match(NAME, definition).orElseThrow(() -> new LaunchException("Pulumi.yaml has no name"));
        Optional<String> stack = commandLine.stack().or(() -> selected(name));
        if (stack.isPresent() && commandLine.mayCreateStack()) {
            copyStackFile(stack.get());
        }
        if (stack.isPresent() && Boolean.parseBoolean(System.getProperty("ashlar.timing"))) {
            keepStateBefore(name, stack.get());
        }
        Instructions instructions = new Instructions(environment(), arguments(commandLine, stack));
        if (stack.isPresent() && commandLine.mayCreateStack()) {
            create(name, stack.get());
        }
        return instructions;
    }

    /** What a command removes is in no state when it has ended, and its order is wanted for the timeline. */
    private void keepStateBefore(String name, String stack) throws IOException {
        Path state = states(name).resolve(stack + ".json");
        Path kept = home.resolve("timing").resolve("before-" + stack + ".json");
        Files.createDirectories(kept.getParent());
        Files.deleteIfExists(kept);
        if (Files.exists(state)) {
            Files.copy(state, kept);
        }
    }

    private Path states(String name) {
        return home.resolve("state").resolve(".pulumi").resolve("stacks").resolve(name);
    }

    private Map<String, String> environment() throws IOException {
        return Map.of(
                "PULUMI_BACKEND_URL",
                "file://" + home.resolve("state"),
                "PULUMI_CONFIG_PASSPHRASE",
                passphrase(),
                "PULUMI_SKIP_UPDATE_CHECK",
                "true",
                "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION",
                "true");
    }

    private List<String> arguments(CommandLine commandLine, Optional<String> stack) {
        List<String> all = new ArrayList<>(commandLine.arguments());
        if (commandLine.isAboutStacks() && !commandLine.isElsewhere()) {
            all.addAll(0, List.of("-C", project.toString()));
            return all;
        }
        int behindCommand = all.indexOf(commandLine.command()) + 1;
        if (stack.isPresent() && commandLine.takesConfigFile()) {
            all.addAll(
                    behindCommand,
                    List.of("--config-file", stackFile(stack.get()).toString()));
        }
        if (stack.isPresent() && commandLine.wantsSelectedStack()) {
            all.addAll(behindCommand, List.of("--stack", stack.get()));
        }
        return all;
    }

    private Path stackFile(String stack) {
        return project.resolve("Pulumi." + stack + ".yaml");
    }

    private void copyStackFile(String stack) throws IOException {
        Path source = root.resolve("Pulumi." + stack + ".yaml");
        if (!Files.exists(source)) {
            return;
        }
        Path copy = stackFile(stack);
        Path base = project.resolve("base").resolve(source.getFileName());
        String checkedIn = Files.readString(source);
        if (Files.exists(copy) && readIfExists(base).equals(checkedIn)) {
            return;
        }
        List<String> sealed = StackFile.sealedKeys(checkedIn);
        if (!sealed.isEmpty()) {
            System.err.println("pulumiw: the sandbox cannot read the secrets of " + source.getFileName()
                    + ", so it leaves out "
                    + String.join(", ", sealed)
                    + ". Give it values of its own: ./pulumiw --sandbox config set --secret <key> --stack " + stack);
        }
        replace(copy, StackFile.merge(checkedIn, readIfExists(base), readIfExists(copy)));
        Files.createDirectories(base.getParent());
        replace(base, checkedIn);
    }

    private void create(String name, String stack) throws IOException {
        Path states = states(name);
        boolean exists =
                Stream.of(".json", ".json.gz").anyMatch(ending -> Files.exists(states.resolve(stack + ending)));
        if (exists || !Files.exists(root.resolve("Pulumi." + stack + ".yaml"))) {
            return; // a stack that nobody has described is the CLI's to refuse
        }
        ProcessBuilder init = new ProcessBuilder(
                cli, "-C", project.toString(), "stack", "init", stack, "--no-select", "--non-interactive");
        init.environment().putAll(environment());
        Process process = init.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            // A command that runs at the same time may have been first.
            if (process.waitFor() != 0 && !output.contains("already exists")) {
                throw new LaunchException("Cannot create the stack '" + stack + "' in the sandbox: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while the stack was created", e);
        }
    }

    /** The stack that {@code stack select} chose, as the CLI notes it for each project. */
    private Optional<String> selected(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest(project.resolve("Pulumi.yaml").toString().getBytes(StandardCharsets.UTF_8));
            Path settings = pulumiHome
                    .resolve("workspaces")
                    .resolve(name + "-" + HexFormat.of().formatHex(hash) + "-workspace.json");
            return match(SELECTED, readIfExists(settings));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read which stack is selected", e);
        }
    }

    private String passphrase() throws IOException {
        Path file = home.resolve("passphrase");
        if (!Files.exists(file)) {
            replace(file, new BigInteger(160, new SecureRandom()).toString(36));
        }
        return Files.readString(file);
    }

    private static Optional<String> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String readIfExists(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** Writes a file so that whoever reads it finds all of the old or all of the new text. */
    private static void replace(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        Path written = Files.createTempFile(file.getParent(), ".", ".tmp");
        Files.writeString(written, text);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
