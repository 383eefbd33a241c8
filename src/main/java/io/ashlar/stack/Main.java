package io.ashlar.stack;

import com.pulumi.Pulumi;

/** Where the engine's Java host enters: {@code pulumi up} without the wrapper. */
public final class Main {
    /**
     * The SDK waits for its own completion inside the common pool. With one worker, which is what two cores give, JDK 25
     * never ends and JDK 17 crawls; see docs/decisions.
     */
    private static final String COMMON_POOL = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private Main() {}

    public static void main(String[] arguments) {
        if (System.getProperty(COMMON_POOL) == null) {
            System.setProperty(COMMON_POOL, "8");
        }
        Pulumi.run(new Program(RawConfig.fromEnvironment(System.getenv())));
    }
}
