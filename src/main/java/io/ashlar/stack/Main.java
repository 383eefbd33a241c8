package io.ashlar.stack;

/** Entry of the Pulumi program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "8");
        com.pulumi.Pulumi.run(context -> context.log().info("empty"));
    }
}
