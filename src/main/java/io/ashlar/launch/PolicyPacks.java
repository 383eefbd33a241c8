package io.ashlar.launch;

import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.host.AnalyzerService;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The project's policy packs, served from this JVM: the engine asks the resident host to run a pack, and gets the port of what is
 * running already.
 */
final class PolicyPacks {
    private static final String JAR = "pack.jar";

    private final Path root;
    private final List<Served> packs;

    private record Served(Path source, Path jar, EngineServer server) {}

    private PolicyPacks(Path root, List<Served> packs) {
        this.root = root;
        this.packs = List.copyOf(packs);
    }

    /** No packs at all. */
    static PolicyPacks none() {
        return new PolicyPacks(Path.of(""), List.of());
    }

    /**
     * Opens a port for each pack.
     *
     * @param root the project's directory; a pack's source is {@code policies/<name>} in it
     * @param built where {@code pulumiw} puts {@code <name>/pack.jar}
     */
    static PolicyPacks open(Path root, Path built) {
        try (Stream<Path> names = Files.list(built)) {
            return new PolicyPacks(
                    root,
                    names.sorted()
                            .filter(pack -> Files.exists(pack.resolve(JAR)))
                            .map(pack -> new Served(
                                    root.resolve("policies").resolve(pack.getFileName()),
                                    pack.resolve(JAR),
                                    EngineServer.open()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + built, e);
        }
    }

    /** What to say to the CLI, behind its command. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        packs.forEach(
                pack -> arguments.addAll(List.of("--policy-pack", pack.source().toString())));
        return arguments;
    }

    /** Answers the engine, each pack on a thread of its own; loads the packs meanwhile. */
    void serve() {
        for (Served pack : packs) {
            CompletableFuture<PolicyPack> loading = CompletableFuture.supplyAsync(() -> PackJar.load(pack.jar()));
            Supplier<PolicyPack> loaded = () -> joined(loading);
            pack.server()
                    .serveOnLoops(
                            List.of(new AnalyzerService(loaded, root, LocalDate::now).bindService()),
                            new NioEventLoopGroup(1));
        }
    }

    /** The pack, or what was wrong with it as it was said. */
    private static PolicyPack joined(CompletableFuture<PolicyPack> loading) {
        try {
            return loading.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** The port of the pack whose source this directory is; empty if it is another's. */
    OptionalInt port(Path directory) {
        return packs.stream()
                .filter(pack -> isSame(pack.source(), directory))
                .mapToInt(pack -> pack.server().port())
                .findFirst();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
