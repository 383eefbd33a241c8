package io.ashlar.launch;

import io.ashlar.policy.host.AnalyzerService;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The entry of a policy pack that runs in a process of its own: the pack of the class path, served until the CLI has ended.
 *
 * <p>Started by a Java host, it gets the engine's address; by {@code pulumi-analyzer-policy-ashlar}, a dot for the pack's directory behind
 * it, where the process stands.
 */
public final class PackLauncher {
    private static final int EVENT_LOOPS = 1;

    private PackLauncher() {}

    /** Prints the port that it listens on, and serves. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "8");
        if (List.of(arguments).contains(".")) {
            ParentWatch.ofCli();
        } else {
            ParentWatch.ofHostAndCli();
        }
        EngineServer server = EngineServer.open();
        System.out.println(server.port());
        System.out.flush();
        server.serveOnLoops(
                List.of(new AnalyzerService(PackJar::ofClassPath, project(Path.of("")), LocalDate::now).bindService()),
                new NioEventLoopGroup(EVENT_LOOPS));
        Thread.currentThread().join();
    }

    /** The nearest directory at or above this one with a {@code Pulumi.yaml}; this one if there is none. */
    static Path project(Path directory) {
        Path here = directory.toAbsolutePath();
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("Pulumi.yaml")))
                .findFirst()
                .orElse(here);
    }
}
