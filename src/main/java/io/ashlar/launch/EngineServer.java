package io.ashlar.launch;

import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.List;

/**
 * The gRPC server that the CLI connects to.
 *
 * <p>The port is open before anything of gRPC is loaded, so that the CLI can start while the server does: until then its
 * connection waits in the backlog, where a refused one would be retried only after a second.
 */
final class EngineServer implements AutoCloseable {
    /** The engine's own limit, 400 MB: sdk/go/common/util/rpcutil/options.go. */
    static final int LARGEST_MESSAGE = 400 << 20;

    private static final int BACKLOG = 128;

    private final ServerSocketChannel listener;
    private final int port;

    private EngineServer(ServerSocketChannel listener, int port) {
        this.listener = listener;
        this.port = port;
    }

    /** Opens a free port on loopback. */
    static EngineServer open() {
        try {
            ServerSocketChannel listener = ServerSocketChannel.open();
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            return new EngineServer(listener, listener.socket().getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on loopback", e);
        }
    }

    int port() {
        return port;
    }

    /** Answers the connections, those that came meanwhile first. */
    void serve(List<ServerServiceDefinition> services, EventLoopGroup loops) {
        start(builder(services, loops));
    }

    /** The same on the loops' own threads, for services whose calls come one after the other: a hop less for each. */
    void serveOnLoops(List<ServerServiceDefinition> services, EventLoopGroup loops) {
        start(builder(services, loops).directExecutor());
    }

    private NettyServerBuilder builder(List<ServerServiceDefinition> services, EventLoopGroup loops) {
        return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .channelFactory(() -> new BoundChannel(listener))
                .bossEventLoopGroup(loops)
                .workerEventLoopGroup(loops)
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .addServices(services);
    }

    private void start(NettyServerBuilder server) {
        try {
            server.build().start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot serve on port " + port, e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    /** Netty's channel over a socket that is bound already. */
    private static final class BoundChannel extends NioServerSocketChannel {
        BoundChannel(ServerSocketChannel channel) {
            super(nonBlocking(channel));
        }

        private static ServerSocketChannel nonBlocking(ServerSocketChannel channel) {
            try {
                channel.configureBlocking(false);
                return channel;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected void doBind(SocketAddress localAddress) {
            // bound and listening since open()
        }
    }
}
