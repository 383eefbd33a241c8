package io.ashlar.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A clone of a small project with {@code pulumiw} in it, and a user's home of its own. */
record Clone(Path root, Path home, String mainClass) {
    static final String STACK_FILE =
            """
            config:
              aws:region: us-east-1
              test:does: %s
            """;

    /** What a command of {@code pulumiw} left. */
    record Ended(int exitCode, String output) {}

    static Clone in(Path directory) throws IOException {
        Clone clone = new Clone(
                Files.createDirectories(directory.resolve("a project")),
                Files.createDirectories(directory.resolve("home")),
                "io.ashlar.launch.WrappedProgram");
        Files.copy(Path.of("pulumiw"), clone.root.resolve("pulumiw"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(clone.root.resolve("Pulumi.yaml"), "name: shop\nruntime: java\n");
        clone.programDoes("works");
        return clone;
    }

    /** A clone that deploys one of the checked-in stacks. */
    static Clone deploying(String stack, Path directory) throws IOException {
        Clone clone = in(directory);
        Files.copy(
                Path.of("Pulumi." + stack + ".yaml"),
                clone.root.resolve("Pulumi." + stack + ".yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        return new Clone(clone.root, clone.home, "io.ashlar.stack.Main");
    }

    void programDoes(String what) throws IOException {
        Files.writeString(root.resolve("Pulumi.dev.yaml"), STACK_FILE.formatted(what));
    }

    Ended run(String... arguments) throws IOException, InterruptedException, TimeoutException {
        return runIn(root, root.resolve("pulumiw"), arguments);
    }

    Ended runIn(Path directory, Path wrapper, String... arguments)
            throws IOException, InterruptedException, TimeoutException {
        Path output = Files.createTempFile(home, "output", ".txt");
        Process process = start(directory, wrapper, output, arguments);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new TimeoutException(String.join(" ", arguments) + " did not end:\n" + Files.readString(output));
        }
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    Process start(Path output, String... arguments) throws IOException {
        return start(root, root.resolve("pulumiw"), output, arguments);
    }

    private Process start(Path directory, Path wrapper, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(wrapper.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(directory.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("ASHLAR_MAIN", mainClass);
        environment.put(
                "ASHLAR_CLASSPATH",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("PULUMI_HOME", home.resolve("pulumi").toString());
        environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
        return builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
