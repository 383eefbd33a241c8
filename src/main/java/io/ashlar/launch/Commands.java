package io.ashlar.launch;

import io.ashlar.core.InvalidInputException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The commands that {@code pulumiw} has beside the CLI's: what stands behind its name goes here, and not to the CLI.
 *
 * <p>Exit codes: 0 done, 1 done and something is wrong with what was looked at, 2 a wrong command line, 3 it could not be done.
 */
@Command(
        name = "pulumiw",
        mixinStandardHelpOptions = true,
        subcommands = {
            PolicyCommand.class,
            CostCommand.class,
            PricesCommand.class,
            RenderCommand.class,
            SandboxCommand.class
        },
        description = "What this project's wrapper does beside the Pulumi CLI.")
public final class Commands implements Runnable {
    /** It could not be done, e.g. because a file cannot be read. */
    static final int FAILED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "8");
        System.exit(run(arguments));
    }

    /** Runs one command; its exit code. */
    static int run(String... arguments) {
        return new picocli.CommandLine(new Commands())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, result) -> {
                    if (failure instanceof InvalidInputException
                            || failure instanceof LaunchException
                            || failure instanceof UncheckedIOException) {
                        line.getErr().println(failure.getMessage());
                        return FAILED;
                    }
                    throw failure;
                })
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /**
     * What {@code pulumiw} says of the project by system properties.
     *
     * @param root the directory of {@code Pulumi.yaml}
     * @param cli the CLI
     * @param sandbox whether the command is about the sandbox's stacks
     * @param packs where the built policy packs are
     */
    record Project(Path root, String cli, boolean sandbox, Path packs) {
        static Project current() {
            return new Project(
                    Path.of(System.getProperty("ashlar.root", "")),
                    System.getProperty("ashlar.cli", "pulumi"),
                    System.getProperty("ashlar.mode", "plain").equals("sandbox"),
                    Path.of(System.getProperty("ashlar.policies", "target/pulumiw/policies")));
        }
    }
}
