package io.ashlar.launch;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import pulumirpc.Language.RunPluginRequest;
import pulumirpc.Language.RunPluginResponse;

/**
 * Runs a plugin that is a Maven project, as the official Java host does: {@code mvn compile exec:java} on its {@code pom.xml}.
 *
 * @see <a href="https://github.com/pulumi/pulumi-java/blob/v1.13.0/pkg/internal/executors/executor_maven.go">the official host</a>
 */
final class MavenPlugin {
    private static final int CHUNK = 8192;

    private final ServerCallStreamObserver<RunPluginResponse> observer;
    private final Process process;

    private MavenPlugin(ServerCallStreamObserver<RunPluginResponse> observer, Process process) {
        this.observer = observer;
        this.process = process;
    }

    /** Starts it, and sends what it prints until it ends or the engine cancels the call. */
    static void run(RunPluginRequest request, ServerCallStreamObserver<RunPluginResponse> observer) {
        Path directory = Path.of(request.getInfo().getProgramDirectory());
        try {
            MavenPlugin plugin = new MavenPlugin(observer, start(request, directory));
            observer.setOnCancelHandler(plugin::stop);
            plugin.forward();
        } catch (IOException e) {
            observer.onError(Status.FAILED_PRECONDITION
                    .withDescription("Cannot start Maven for " + directory + ": " + e.getMessage())
                    .asRuntimeException());
        }
    }

    private static Process start(RunPluginRequest request, Path directory) throws IOException {
        Path wrapper = directory.resolve("mvnw");
        ProcessBuilder maven = new ProcessBuilder(List.of(
                Files.isExecutable(wrapper) ? wrapper.toString() : "mvn",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                // Standard output is for the plugin's port.
                "-Dorg.slf4j.simpleLogger.logFile=System.err",
                "--no-transfer-progress",
                "compile",
                "exec:java",
                "-f",
                directory.resolve("pom.xml").toString(),
                "-Dexec.args=" + String.join(" ", request.getArgsList())));
        Map<String, String> environment = maven.environment();
        if (request.getEnvCount() > 0) {
            environment.clear();
            request.getEnvList().forEach(entry -> {
                int equals = entry.indexOf('=');
                environment.put(entry.substring(0, equals), entry.substring(equals + 1));
            });
        }
        return maven.directory(Path.of(request.getPwd()).toFile()).start();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the end is answered to the engine
    private void forward() {
        CompletableFuture<Void> output = pump(process.getInputStream(), (response, bytes) -> response.setStdout(bytes));
        CompletableFuture<Void> errors = pump(process.getErrorStream(), (response, bytes) -> response.setStderr(bytes));
        CompletableFuture.allOf(output, errors, process.onExit()).whenComplete((all, failure) -> {
            if (!observer.isCancelled()) {
                send(RunPluginResponse.newBuilder().setExitcode(process.exitValue()));
                observer.onCompleted();
            }
        });
    }

    private CompletableFuture<Void> pump(
            InputStream stream, BiFunction<RunPluginResponse.Builder, ByteString, RunPluginResponse.Builder> as) {
        return CompletableFuture.runAsync(
                () -> {
                    byte[] chunk = new byte[CHUNK];
                    try (stream) {
                        for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                            send(as.apply(RunPluginResponse.newBuilder(), ByteString.copyFrom(chunk, 0, read)));
                        }
                    } catch (IOException ended) {
                        // The process was stopped.
                    }
                },
                task -> new Thread(task, "plugin-output").start());
    }

    private synchronized void send(RunPluginResponse.Builder response) {
        if (!observer.isCancelled()) {
            observer.onNext(response.build());
        }
    }

    /** Maven's script runs a JVM below it. */
    private void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
