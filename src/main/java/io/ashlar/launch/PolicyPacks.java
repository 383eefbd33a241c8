package io.ashlar.launch;

import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.host.AnalyzerService;
import io.ashlar.policy.host.JoinedPacks;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The project's policy packs, served from this JVM as one analyzer: the engine asks the resident host to run a pack, and gets the port of
 * what is running already.
 */
final class PolicyPacks {
    private static final String JAR = "pack.jar";
    private static final String DEFINITION = "PulumiPolicy.yaml";

    private final Path root;
    private final Path directory;
    private final List<Path> jars;
    private final Optional<EngineServer> server;

    private PolicyPacks(Path root, Path directory, List<Path> jars) {
        this.root = root;
        this.directory = directory;
        this.jars = List.copyOf(jars);
        this.server = jars.isEmpty() ? Optional.empty() : Optional.of(EngineServer.open());
    }

    /** No packs at all. */
    static PolicyPacks none() {
        return new PolicyPacks(Path.of(""), Path.of(""), List.of());
    }

    /**
     * Opens a port for the packs, and writes down what the engine reads of them before it asks for them.
     *
     * @param root the project's directory; the source of a pack is {@code policies/<name>} in it
     * @param built where {@code pulumiw} puts {@code <name>/pack.jar}
     */
    static PolicyPacks open(Path root, Path built) {
        try (Stream<Path> names = Files.list(built)) {
            List<Path> jars = names.sorted()
                    .map(pack -> pack.resolve(JAR))
                    .filter(Files::exists)
                    .toList();
            return new PolicyPacks(root, jars.size() == 1 ? source(root, jars.get(0)) : defined(built), jars);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + built, e);
        }
    }

    private static Path source(Path root, Path jar) {
        return root.resolve("policies").resolve(jar.resolveSibling("").getFileName());
    }

    private static Path defined(Path built) throws IOException {
        Path definition = built.resolve(DEFINITION);
        if (!Files.exists(definition)) {
            Files.writeString(definition, "runtime: java\n");
        }
        return built;
    }

    /** What to say to the CLI, behind its command. */
    List<String> arguments() {
        return jars.isEmpty() ? List.of() : List.of("--policy-pack", directory.toString());
    }

    /** Answers the engine on a thread of its own; loads the packs and rehearses their answers meanwhile. */
    void serve() {
        server.ifPresent(open -> {
            List<CompletableFuture<PolicyPack>> loading = jars.stream()
                    .map(jar -> CompletableFuture.supplyAsync(() -> PackJar.load(jar)))
                    .toList();
            Supplier<PolicyPack> loaded = () -> JoinedPacks.of(loading.stream()
                    .<Supplier<PolicyPack>>map(pack -> () -> joined(pack))
                    .toList());
            AnalyzerService service = new AnalyzerService(loaded, root, LocalDate::now);
            open.serveOnLoops(List.of(service.bindService()), new NioEventLoopGroup(1));
            if (Runtime.getRuntime().availableProcessors() > 1) {
                // While the engine starts, on the other processor.
                ForkJoinPool.commonPool().execute(service::prepare);
            }
        });
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

    /** The port of the packs if this is the directory that {@link #arguments} names; empty if it is another's. */
    OptionalInt port(Path wanted) {
        return server.isPresent() && isSame(directory, wanted)
                ? OptionalInt.of(server.get().port())
                : OptionalInt.empty();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
