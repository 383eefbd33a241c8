package io.ashlar.sandbox;

import io.ashlar.sandbox.aws.AwsPackage;
import io.ashlar.sandbox.aws.eks.EksTable;
import io.ashlar.sandbox.azure.AzurePackage;
import io.ashlar.sandbox.azure.containerservice.ContainerserviceTable;
import io.ashlar.sandbox.gcp.GcpPackage;
import io.ashlar.sandbox.gcp.container.ContainerTable;
import io.ashlar.sandbox.history.Chronicle;
import io.ashlar.sandbox.history.History;
import io.ashlar.sandbox.kubernetes.KubernetesPackage;
import io.ashlar.sandbox.kubernetes.live.ApiServer;
import io.ashlar.sandbox.lifecycle.Coverage;
import io.ashlar.sandbox.lifecycle.Interceptor;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.model.CloudPackage;
import io.ashlar.sandbox.provider.ProviderService;
import io.ashlar.sandbox.random.RandomPackage;
import io.ashlar.sandbox.store.ResourceStore;
import io.ashlar.sandbox.trouble.Troublemaker;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** An embedded cloud. Close it to release its store. */
public final class Sandbox implements AutoCloseable {
    /** What the engine itself allows (sdk/go/common/util/rpcutil). */
    private static final int LARGEST_MESSAGE = 400 << 20;

    private static final String JOURNAL = "cloud.journal";
    private static final String RUNS = "runs";

    private final SimulatedCloud cloud;
    private final Troublemaker troublemaker;
    private final List<Server> servers = new CopyOnWriteArrayList<>();

    private Sandbox(ResourceStore store, Circumstances circumstances, Interceptor outermost) {
        troublemaker = new Troublemaker(circumstances.scenario());
        cloud = new SimulatedCloud(
                store,
                packagesServed(circumstances.kubeconfig().map(ApiServer::of)),
                outermost.before(troublemaker).before(circumstances.pace()));
        troublemaker.begin(cloud);
    }

    private static List<CloudPackage> packagesServed(Optional<ApiServer> kubernetes) {
        // The real AWS provider takes its region from these when the program names none.
        Optional<String> region = ambient("AWS_REGION", "AWS_DEFAULT_REGION");
        return List.of(
                new AwsPackage(region),
                new AzurePackage(),
                new GcpPackage(
                        ambient("GOOGLE_PROJECT", "GOOGLE_CLOUD_PROJECT", "GCLOUD_PROJECT", "CLOUDSDK_CORE_PROJECT")),
                new KubernetesPackage(
                        List.of(EksTable.clusters(), ContainerserviceTable.clusters(), ContainerTable.clusters()),
                        kubernetes),
                new RandomPackage());
    }

    /** The first of these variables of the environment that is set. */
    private static Optional<String> ambient(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Optional.ofNullable(System.getenv(name)).stream())
                .findFirst();
    }

    /** The sandbox in this directory, made when there is none. Other processes may use it at the same time. */
    public static Sandbox open(Path directory) {
        return open(directory, Circumstances.USUAL);
    }

    /** The same, with the API server that a kubeconfig names behind every Kubernetes cluster. */
    public static Sandbox open(Path directory, Path kubeconfig) {
        return open(directory, Circumstances.USUAL.with(kubeconfig));
    }

    /** The same under circumstances that are not the usual ones. */
    public static Sandbox open(Path directory, Circumstances circumstances) {
        return new Sandbox(
                ResourceStore.open(directory.resolve(JOURNAL)), circumstances, new Chronicle(directory.resolve(RUNS)));
    }

    /** A sandbox that is gone when it is closed. */
    public static Sandbox inMemory() {
        return inMemory(Circumstances.USUAL);
    }

    /** The same, with the API server that a kubeconfig names behind every Kubernetes cluster. */
    public static Sandbox inMemory(Path kubeconfig) {
        return inMemory(Circumstances.USUAL.with(kubeconfig));
    }

    /** The same under circumstances that are not the usual ones. */
    public static Sandbox inMemory(Circumstances circumstances) {
        return new Sandbox(ResourceStore.inMemory(), circumstances, Interceptor.NONE);
    }

    /** What happened in the sandbox of this directory, run by run. */
    public static History history(Path directory) {
        return new History(directory.resolve(RUNS));
    }

    /** The packages that it serves, e.g. {@code aws}: those it simulates whose SDK is on the class path. */
    public Set<String> packages() {
        return cloud.packages();
    }

    /** The provider services, to be put on any gRPC server; one port answers for every package. */
    public List<ServerServiceDefinition> services() {
        return List.of(ProviderService.over(cloud));
    }

    /**
     * Serves the engine on a port of the loopback interface.
     *
     * @param port 0 for any free one
     * @return the port
     * @see #attachment(int)
     */
    public int start(int port) {
        NettyServerBuilder builder = NettyServerBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .maxInboundMessageSize(LARGEST_MESSAGE);
        services().forEach(builder::addService);
        try {
            Server started = builder.build().start();
            servers.add(started);
            return started.getPort();
        } catch (IOException taken) {
            throw new UncheckedIOException("the sandbox cannot serve on port " + port, taken);
        }
    }

    /** What {@code PULUMI_DEBUG_PROVIDERS} must say so that the engine uses the sandbox on this port. */
    public String attachment(int port) {
        return packages().stream().map(name -> name + ":" + port).collect(Collectors.joining(","));
    }

    /** How many resources this process created by rules, and how many by their schema only. */
    public Coverage coverage() {
        return cloud.coverage();
    }

    /** The urns of the requests that met trouble, in the order they came. */
    public List<String> troubled() {
        return troublemaker.troubled();
    }

    /** What happens to resources, below the protocol. */
    public SimulatedCloud cloud() {
        return cloud;
    }

    @Override
    public void close() {
        servers.forEach(Server::shutdownNow);
        cloud.close();
    }
}
