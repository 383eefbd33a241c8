package io.ashlar.launch;

import com.pulumi.deployment.internal.EngineLogger;
import com.pulumi.resources.Resource;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * The engine's log without the SDK's debug lines.
 *
 * <p>The SDK sends three or more of them for each resource, each as a call of its own behind the one before, and the CLI drops
 * them all unless it runs with {@code --debug}.
 */
final class ProgramLog implements EngineLogger {
    private final EngineLogger engine;

    ProgramLog(EngineLogger engine) {
        this.engine = engine;
    }

    @Override
    public CompletableFuture<Void> debugAsync(
            String message, @Nullable Resource resource, @Nullable Integer streamId, @Nullable Boolean ephemeral) {
        return CompletableFuture.allOf();
    }

    @Override
    public CompletableFuture<Void> logAsync(
            Level level,
            String message,
            @Nullable Resource resource,
            @Nullable Integer streamId,
            @Nullable Boolean ephemeral) {
        return engine.logAsync(level, message, resource, streamId, ephemeral);
    }

    @Override
    public int getErrorCount() {
        return engine.getErrorCount();
    }

    @Override
    public boolean hasLoggedErrors() {
        return engine.hasLoggedErrors();
    }
}
