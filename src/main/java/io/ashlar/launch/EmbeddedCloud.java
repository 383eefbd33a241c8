package io.ashlar.launch;

import io.grpc.ServerServiceDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The providers of an embedded cloud, as the launcher serves them to the engine. */
public interface EmbeddedCloud extends AutoCloseable {
    /** The packages that the engine is to send here, e.g. {@code aws}; asked before {@link #open}, because the CLI waits for it. */
    Set<String> packages();

    /**
     * Opens the cloud.
     *
     * @param directory where it keeps its data
     * @return the gRPC services that answer for its packages, all on one port
     */
    List<ServerServiceDefinition> open(Path directory);

    @Override
    void close();

    /** A cloud of no packages, for programs that bring no sandbox: {@code --sandbox} then keeps the state apart only. */
    static EmbeddedCloud none() {
        return new EmbeddedCloud() {
            @Override
            public Set<String> packages() {
                return Set.of();
            }

            @Override
            public List<ServerServiceDefinition> open(Path directory) {
                return List.of();
            }

            @Override
            public void close() {}
        };
    }
}
