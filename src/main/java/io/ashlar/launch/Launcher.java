package io.ashlar.launch;

import io.ashlar.sdk.SerializerMend;

/**
 * The entry of a program's jar: under the official Java host it runs the program, under {@code pulumiw} it stays beside the CLI.
 */
public final class Launcher {
    private Launcher() {}

    /**
     * Runs a program until it, or the CLI, has ended.
     *
     * @param program what {@code Pulumi.run} would get
     * @param arguments those of {@code main}: none from the official Java host, see {@code pulumiw} for its own
     */
    public static void main(StackProgram program, String... arguments) {
        // Before anything touches the common pool: on two cores it has one thread, and the SDK's continuations need
        // more.
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "8");
        SerializerMend.apply();
        if (arguments.length == 0) {
            ParentWatch.ofHostAndCli();
            System.exit(Deployments.fromEnvironment(program, System.getenv()).join());
        }
        try {
            Companion.of(arguments).accompany(program);
        } catch (LaunchException e) {
            System.err.println("pulumiw: " + e.getMessage());
            System.exit(1);
        }
    }
}
