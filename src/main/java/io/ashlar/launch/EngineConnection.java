package io.ashlar.launch;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.pulumi.core.internal.ContextAwareCompletableFuture;
import com.pulumi.deployment.internal.Engine;
import com.pulumi.deployment.internal.Monitor;
import com.pulumi.resources.Resource;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioSocketChannel;
import java.util.concurrent.CompletableFuture;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorFutureStub;

/**
 * A program's connections to the engine and its resource monitor, for one run.
 *
 * <p>The SDK's own {@code GrpcEngine} and {@code GrpcMonitor} cannot be closed, because their JVM ends with the program. This
 * one does not, and an engine that shuts down waits a second for each connection that a client keeps open.
 */
final class EngineConnection implements Engine, Monitor, AutoCloseable {
    private final ManagedChannel engineChannel;
    private final ManagedChannel monitorChannel;
    private final EngineGrpc.EngineFutureStub engine;
    private final ResourceMonitorFutureStub monitor;

    EngineConnection(String engineAddress, String monitorAddress, EventLoopGroup loops) {
        this.engineChannel = channel(engineAddress, loops);
        this.monitorChannel = channel(monitorAddress, loops);
        this.engine = EngineGrpc.newFutureStub(engineChannel);
        this.monitor = ResourceMonitorGrpc.newFutureStub(monitorChannel);
    }

    private static ManagedChannel channel(String address, EventLoopGroup loops) {
        return NettyChannelBuilder.forTarget(address)
                .usePlaintext()
                .maxInboundMessageSize(EngineServer.LARGEST_MESSAGE)
                .eventLoopGroup(loops)
                .channelType(NioSocketChannel.class)
                .build();
    }

    @Override
    public void close() {
        engineChannel.shutdownNow();
        monitorChannel.shutdownNow();
    }

    @Override
    public CompletableFuture<Void> logAsync(LogRequest request) {
        return future(engine.log(request)).thenAccept(empty -> {});
    }

    @Override
    public CompletableFuture<GetRootResourceResponse> getRootResourceAsync(GetRootResourceRequest request) {
        return future(engine.getRootResource(request));
    }

    @Override
    public CompletableFuture<RequirePulumiVersionResponse> requirePulumiVersionAsync(
            RequirePulumiVersionRequest request) {
        return future(engine.requirePulumiVersion(request));
    }

    @Override
    public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(SupportsFeatureRequest request) {
        return future(monitor.supportsFeature(request));
    }

    @Override
    public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
        return future(monitor.invoke(request));
    }

    @Override
    public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
        return future(monitor.call(request));
    }

    @Override
    public CompletableFuture<ReadResourceResponse> readResourceAsync(Resource resource, ReadResourceRequest request) {
        return future(monitor.readResource(request));
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            Resource resource, RegisterResourceRequest request) {
        return future(monitor.registerResource(request));
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        return future(monitor.registerResourceOutputs(request)).thenAccept(empty -> {});
    }

    @Override
    public CompletableFuture<RegisterPackageResponse> registerPackageAsync(RegisterPackageRequest request) {
        return future(monitor.registerPackage(request));
    }

    /** A call as the SDK wants it: its continuations find the deployment that they belong to. */
    private static <T> CompletableFuture<T> future(ListenableFuture<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Futures.addCallback(
                call,
                new FutureCallback<T>() {
                    @Override
                    public void onSuccess(T value) {
                        result.complete(value);
                    }

                    @Override
                    public void onFailure(Throwable failure) {
                        result.completeExceptionally(failure);
                    }
                },
                MoreExecutors.directExecutor());
        return ContextAwareCompletableFuture.wrap(result);
    }
}
