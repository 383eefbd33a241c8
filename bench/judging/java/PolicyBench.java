import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.ashlar.policy.host.AnalyzerService;
import io.ashlar.policy.host.ReceivedRequest;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerGrpc.AnalyzerBlockingStub;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions.CustomTimeouts;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;

/**
 * Stands in for the engine: starts the Java pack and the Node pack in turns, and sends both the same resources. Then times the
 * evaluation alone, in this JVM.
 *
 * <p>Arguments: rounds, the folder of the Node pack, and the Java command, its parts apart by spaces.
 */
public final class PolicyBench {
    private static final int RESOURCES = 1_000;
    private static final int MANY_RESOURCES = 10_000;
    private static final int MANY_RULES = 105;
    /** One of ten resources breaks one rule. */
    private static final int FLAW_EVERY = 10;

    private PolicyBench() {}

    private record Run(double start, double perResource, double processor, double again) {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        Path node = Path.of(arguments[1]);
        List<String> javaCommand = Arrays.asList(arguments).subList(2, arguments.length);
        List<String> nodeCommand =
                List.of("node", "node_modules/@pulumi/pulumi/cmd/run-policy-pack", "127.0.0.1:1", ".");
        List<Run> java = new ArrayList<>();
        List<Run> other = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            java.add(run(javaCommand, Path.of(".")));
            other.add(run(nodeCommand, node));
        }
        report(
                "start to the first answer, ms",
                median(java.stream().mapToDouble(Run::start)),
                median(other.stream().mapToDouble(Run::start)));
        report(
                "one resource, 20 rules, µs",
                median(java.stream().mapToDouble(Run::perResource)),
                median(other.stream().mapToDouble(Run::perResource)));
        report(
                "one resource when all are sent again, µs",
                median(java.stream().mapToDouble(Run::again)),
                median(other.stream().mapToDouble(Run::again)));
        report(
                "the first time, processor time, µs",
                median(java.stream().mapToDouble(Run::processor)),
                median(other.stream().mapToDouble(Run::processor)));
        evaluation();
    }

    private static Run run(List<String> command, Path directory) throws Exception {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ManagedChannel channel = null;
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            channel = ManagedChannelBuilder.forAddress(
                            "127.0.0.1", Integer.parseInt(output.readLine().strip()))
                    .usePlaintext()
                    .build();
            AnalyzerBlockingStub pack = AnalyzerGrpc.newBlockingStub(channel);
            try {
                pack.handshake(AnalyzerHandshakeRequest.getDefaultInstance());
            } catch (StatusRuntimeException unimplemented) {
                // The engine tolerates it, too.
            }
            pack.configureStack(AnalyzerStackConfigureRequest.newBuilder()
                    .setStack("bench")
                    .setProject("bench")
                    .setDryRun(true)
                    .build());
            AnalyzerInfo info = pack.getAnalyzerInfo(Empty.getDefaultInstance());
            double start = (System.nanoTime() - begun) / 1e6;
            pack.configure(configuration(info));
            List<AnalyzeRequest> requests = requests(RESOURCES);
            Duration before = process.info().totalCpuDuration().orElseThrow();
            double perResource = sent(requests, pack, command.get(0));
            double processor = process.info()
                            .totalCpuDuration()
                            .orElseThrow()
                            .minus(before)
                            .toNanos()
                    / 1e3
                    / RESOURCES;
            // What is previewed and then deployed is judged more than once by the same process.
            sent(requests, pack, command.get(0));
            return new Run(start, perResource, processor, sent(requests, pack, command.get(0)));
        } finally {
            if (channel != null) {
                channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    /** Microseconds for each of the requests. */
    private static double sent(List<AnalyzeRequest> requests, AnalyzerBlockingStub pack, String who) {
        long begun = System.nanoTime();
        int found = 0;
        for (AnalyzeRequest request : requests) {
            found += pack.analyze(request).getDiagnosticsCount();
        }
        double each = (System.nanoTime() - begun) / 1e3 / requests.size();
        if (found != requests.size() / FLAW_EVERY) {
            throw new IllegalStateException(
                    who + " found " + found + " flaws, not " + requests.size() / FLAW_EVERY);
        }
        return each;
    }

    private static ConfigureAnalyzerRequest configuration(AnalyzerInfo info) {
        ConfigureAnalyzerRequest.Builder all = ConfigureAnalyzerRequest.newBuilder();
        info.getPoliciesList()
                .forEach(policy -> all.putPolicyConfig(
                        policy.getName(),
                        PolicyConfig.newBuilder()
                                .setEnforcementLevel(EnforcementLevel.MANDATORY)
                                .setProperties(Struct.getDefaultInstance())
                                .build()));
        return all.build();
    }

    private static List<AnalyzeRequest> requests(int count) {
        List<AnalyzeRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Struct.Builder properties = Struct.newBuilder();
            Struct.Builder tags = Struct.newBuilder();
            for (int n = 0; n < SyntheticPack.PROPERTIES; n++) {
                boolean flaw = i % FLAW_EVERY == 0 && n == 3;
                properties.putFields(
                        "property" + n, Value.newBuilder().setBoolValue(!flaw).build());
                tags.putFields(
                        "tag" + n,
                        Value.newBuilder().setStringValue("value " + n).build());
            }
            properties.putFields("tags", Value.newBuilder().setStructValue(tags).build());
            requests.add(AnalyzeRequest.newBuilder()
                    .setType(SyntheticPack.TYPE)
                    .setUrn("urn:pulumi:bench::bench::" + SyntheticPack.TYPE + "::thing-" + i)
                    .setName("thing-" + i)
                    .setProperties(properties)
                    .setOptions(
                            AnalyzerResourceOptions.newBuilder().setCustomTimeouts(CustomTimeouts.getDefaultInstance()))
                    .build());
        }
        return requests;
    }

    /** As the host does it, decoding included, on one thread and cold: what the first preview sees. */
    private static void evaluation() {
        SyntheticPack pack = new SyntheticPack(MANY_RULES);
        AnalyzerService service =
                new AnalyzerService(() -> pack, new File(".").toPath(), () -> LocalDate.of(2026, 11, 21));
        List<ReceivedRequest> requests = requests(MANY_RESOURCES).stream()
                .map(request -> new ReceivedRequest(request.toByteString()))
                .toList();
        long[] found = new long[1];
        long begun = System.nanoTime();
        for (ReceivedRequest request : requests) {
            service.analyze(request, new StreamObserver<>() {
                @Override
                public void onNext(AnalyzeResponse response) {
                    found[0] += response.getDiagnosticsCount();
                }

                @Override
                public void onError(Throwable failure) {
                    throw new IllegalStateException(failure);
                }

                @Override
                public void onCompleted() {
                    // nothing more to come
                }
            });
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%d resources x %d rules: %.2f s, %.0f evaluations/s (%d findings)%n",
                MANY_RESOURCES, MANY_RULES, seconds, MANY_RESOURCES * MANY_RULES / seconds, found[0]);
    }

    private static void report(String what, double java, double node) {
        System.out.printf("%-32s Java %8.1f   Node %8.1f   Node / Java %.1f%n", what, java, node, node / java);
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
