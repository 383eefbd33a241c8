package io.ashlar.launch;

import com.pulumi.core.internal.ContextAwareCompletableFuture;
import com.pulumi.deployment.internal.EngineLogger;
import com.pulumi.deployment.internal.Runner;
import com.pulumi.exceptions.LogException;
import com.pulumi.exceptions.ResourceException;
import com.pulumi.exceptions.RunException;
import io.grpc.StatusRuntimeException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Waits for a program's tasks by counting them, where the SDK's own runner polls.
 *
 * <p>{@code DeploymentImpl.DefaultRunner} resubmits a loop to the common pool that looks at every unfinished task, and formats
 * all of them into a string for a log that is off. It holds one of two cores for as long as the engine works, and with a
 * common pool of one thread (two cores) it never lets the program's own continuations run on JDK 25. Counting costs one
 * callback for each task. Same contract: done when nothing is in flight, or with the first failure; the same exit codes.
 *
 * <p>See docs/decisions/2026-11-21-completion-runner.md.
 */
final class CompletionRunner implements Runner {
    /** A task may finish an instant before its continuation registers the next one. */
    private static final Executor A_MOMENT_LATER = CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS);

    private final EngineLogger log;
    private final AtomicLong inFlight = new AtomicLong();
    private final AtomicLong registered = new AtomicLong();
    private final CompletableFuture<Boolean> drained = new CompletableFuture<>();

    CompletionRunner(EngineLogger log) {
        this.log = log;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a failure goes to drained
    public <T> void registerTask(String description, CompletableFuture<T> task) {
        registered.incrementAndGet();
        inFlight.incrementAndGet();
        task.whenComplete((value, failure) -> {
            if (failure != null) {
                drained.completeExceptionally(failure);
            }
            if (inFlight.decrementAndGet() == 0) {
                confirmDrained();
            }
        });
    }

    private void confirmDrained() {
        long seen = registered.get();
        A_MOMENT_LATER.execute(() -> {
            if (inFlight.get() == 0) {
                if (registered.get() == seen) {
                    drained.complete(true);
                } else {
                    confirmDrained();
                }
            }
        });
    }

    @Override
    public <T> CompletableFuture<Result<T>> runAsync(Supplier<T> callback) {
        CompletableFuture<T> value = ContextAwareCompletableFuture.supplyAsync(callback);
        registerTask("program", value);
        return value.thenCombine(drained, (result, always) -> result)
                .thenApply(this::success)
                .exceptionallyCompose(this::failure);
    }

    private <T> Result<T> success(T value) {
        int code = log.hasLoggedErrors() ? ProcessExitedBeforeLoggingUserActionableMessage : ProcessExitedSuccessfully;
        return new Ending<>(code, List.of(), Optional.of(value));
    }

    private <T> CompletableFuture<Result<T>> failure(Throwable thrown) {
        Exception cause = unwrap(thrown);
        return report(cause).thenApply(code -> new Ending<>(code, List.of(cause), Optional.empty()));
    }

    private static Exception unwrap(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return unwrap(failure.getCause());
        }
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }

    /** Shows the failure to the user as the SDK's runner words it. */
    private CompletableFuture<Integer> report(Exception failure) {
        if (failure instanceof LogException) {
            failure.printStackTrace();
            return CompletableFuture.completedFuture(ProcessExitedBeforeLoggingUserActionableMessage);
        }
        CompletableFuture<Void> logged;
        if (failure instanceof RunException) {
            logged = log.errorAsync(failure.getMessage());
        } else if (failure instanceof StatusRuntimeException refused) {
            // The engine's own words; the stack would be that of the connection.
            logged = log.errorAsync(
                    Objects.requireNonNullElse(refused.getStatus().getDescription(), refused.getMessage()));
        } else if (failure instanceof ResourceException resource) {
            String message = resource.isHideStack() ? resource.getMessage() : stackTrace(resource);
            logged = log.errorAsync(message, resource.getResource().orElse(null));
        } else {
            logged = log.errorAsync("The program failed with an unhandled exception:\n" + stackTrace(failure));
        }
        return logged.thenApply(nothing -> ProcessExitedAfterLoggingUserActionableMessage);
    }

    private static String stackTrace(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** The SDK's result, whose constructor is open to subclasses only. */
    private static final class Ending<T> extends Result<T> {
        @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // the SDK's signature
        Ending(int exitCode, List<Exception> exceptions, Optional<T> result) {
            super(exitCode, exceptions, result);
        }
    }
}
