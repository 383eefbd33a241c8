package io.ashlar.policy.host;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioSocketChannel;
import java.util.concurrent.TimeUnit;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

/** Writes to what the engine shows its user. */
final class EngineLog {
    private static final int SECONDS = 5;

    private EngineLog() {}

    /** Writes a message, if there is one and an engine to show it; a lost message is no reason to fail. */
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the thread to end
    static void write(String engine, String message) {
        if (engine.isEmpty() || message.isEmpty()) {
            return;
        }
        NioEventLoopGroup loops = new NioEventLoopGroup(1);
        ManagedChannel channel = NettyChannelBuilder.forTarget(engine)
                .usePlaintext()
                .eventLoopGroup(loops)
                .channelType(NioSocketChannel.class)
                .build();
        try {
            EngineGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(SECONDS, TimeUnit.SECONDS)
                    .log(LogRequest.newBuilder()
                            .setSeverity(LogSeverity.INFO)
                            .setMessage(message)
                            .build());
        } catch (StatusRuntimeException lost) {
            // The verdicts themselves go another way.
        } finally {
            // At once: an engine that shuts down waits a second for each open connection.
            channel.shutdownNow();
            loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
        }
    }
}
