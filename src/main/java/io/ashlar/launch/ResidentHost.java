package io.ashlar.launch;

import com.google.protobuf.ByteString;
import com.google.protobuf.Empty;
import com.pulumi.deployment.internal.Runner;
import io.grpc.Status;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pulumirpc.Language.GetRequiredPackagesRequest;
import pulumirpc.Language.GetRequiredPackagesResponse;
import pulumirpc.Language.LanguageHandshakeRequest;
import pulumirpc.Language.LanguageHandshakeResponse;
import pulumirpc.Language.RunPluginRequest;
import pulumirpc.Language.RunPluginResponse;
import pulumirpc.Language.RunRequest;
import pulumirpc.Language.RunResponse;
import pulumirpc.LanguageRuntimeGrpc.LanguageRuntimeImplBase;
import pulumirpc.Plugin.PluginInfo;

/**
 * The language host of one program, in the program's own JVM.
 *
 * <p>The engine attaches to it by {@code PULUMI_DEBUG_LANGUAGES} and says in its handshake where it listens itself; it may
 * do so several times in one command, and run the program once for the preview and once for the update.
 */
final class ResidentHost extends LanguageRuntimeImplBase {
    private final StackProgram program;
    private final Set<String> served;
    private final PolicyPacks packs;
    private final Supplier<Optional<String>> lastWord;
    private final Verbosity verbosity;
    private final EventLoopGroup loops;
    private volatile String engineAddress = "";

    /**
     * Wraps a program.
     *
     * @param served packages whose provider is running already, so that the engine needs no plugin for them
     * @param packs policy packs that run in this JVM already
     * @param lastWord what the user is told when a run has ended, if there is anything to tell
     * @param loops what the connections back to the engine run on
     */
    ResidentHost(
            StackProgram program,
            Set<String> served,
            PolicyPacks packs,
            Supplier<Optional<String>> lastWord,
            Verbosity verbosity,
            EventLoopGroup loops) {
        this.program = program;
        this.served = Set.copyOf(served);
        this.packs = packs;
        this.lastWord = lastWord;
        this.verbosity = verbosity;
        this.loops = loops;
    }

    @Override
    public void handshake(LanguageHandshakeRequest request, StreamObserver<LanguageHandshakeResponse> observer) {
        engineAddress = request.getEngineAddress();
        answer(observer, LanguageHandshakeResponse.getDefaultInstance());
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> observer) {
        answer(observer, PluginInfo.newBuilder().setVersion("1.0.0").build());
    }

    @Override
    public void getRequiredPackages(
            GetRequiredPackagesRequest request, StreamObserver<GetRequiredPackagesResponse> observer) {
        answer(observer, RequiredPackages.without(served));
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // every outcome is answered to the engine
    public void run(RunRequest request, StreamObserver<RunResponse> observer) {
        EngineConnection connection = new EngineConnection(engineAddress, request.getMonitorAddress(), loops);
        ProgramOutput output = ProgramOutput.to(connection);
        CompletableFuture<Integer> ended = Deployments.fromRequest(request, connection, verbosity, program);
        ended.whenComplete((code, failure) -> {
            lastWord.get().ifPresent(output::say);
            output.finish().whenComplete((nothing, lost) -> {
                connection.close();
                respond(observer, code, failure);
            });
        });
    }

    @Override
    public void runPlugin(RunPluginRequest request, StreamObserver<RunPluginResponse> observer) {
        OptionalInt port = packs.port(Path.of(request.getInfo().getProgramDirectory()));
        if (port.isPresent()) {
            // It runs until this JVM ends, so the call is never completed: the engine takes that for the plugin's end.
            observer.onNext(RunPluginResponse.newBuilder()
                    .setStdout(ByteString.copyFromUtf8(port.getAsInt() + "\n"))
                    .build());
        } else {
            MavenPlugin.run(request, (ServerCallStreamObserver<RunPluginResponse>) observer);
        }
    }

    private static void respond(
            StreamObserver<RunResponse> observer, @Nullable Integer code, @Nullable Throwable failure) {
        if (failure != null || code == null) {
            observer.onError(Status.INTERNAL
                    .withDescription("The program's runner failed: " + failure)
                    .withCause(failure)
                    .asRuntimeException());
            return;
        }
        RunResponse.Builder response = RunResponse.newBuilder();
        if (code == Runner.ProcessExitedAfterLoggingUserActionableMessage) {
            response.setBail(true); // the user has the message: the engine needs to add none
        } else if (code != Runner.ProcessExitedSuccessfully) {
            response.setError("The program ended with code " + code + "; see what it logged above.");
        }
        answer(observer, response.build());
    }

    private static <T> void answer(StreamObserver<T> observer, T response) {
        observer.onNext(response);
        observer.onCompleted();
    }
}
