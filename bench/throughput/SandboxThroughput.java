import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import pulumirpc.Provider;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** Creates, reads and deletes resources as the engine does, over gRPC, and says how fast it went. */
public final class SandboxThroughput {
    /** What the engine has in flight on two cores: four for each (cmd/pulumi/operations/up.go). */
    private static final int CALLERS = 8;

    private static final int SINGLE_CALLS = 2_000;
    private static final List<String> TYPES = List.of(
            "aws:sns/topic:Topic",
            "aws:cloudwatch/logGroup:LogGroup",
            "aws:ssm/parameter:Parameter",
            "aws:secretsmanager/secret:Secret");

    private final ResourceProviderBlockingStub aws;
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    private record Made(String urn, String id, Struct inputs) {}

    private record Timed<T>(double seconds, List<Long> nanoseconds, List<T> results) {
        double rate() {
            return results.size() / seconds;
        }

        double milliseconds(double percentile) {
            List<Long> sorted = new ArrayList<>(nanoseconds);
            Collections.sort(sorted);
            return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(percentile / 100 * sorted.size()))) / 1e6;
        }
    }

    private SandboxThroughput(int port) {
        ManagedChannel channel =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        aws = ResourceProviderGrpc.newBlockingStub(channel);
        aws.configure(Provider.ConfigureRequest.newBuilder()
                .setUrn("urn:pulumi:bench::bench::pulumi:providers:aws::default")
                .setArgs(struct(Map.of("region", "eu-central-1")))
                .build());
    }

    public static void main(String[] arguments) throws Exception {
        String attached = System.getenv("PULUMI_DEBUG_PROVIDERS");
        int port = Integer.parseInt(attached.replaceFirst(".*\\baws:(\\d+).*", "$1"));
        SandboxThroughput bench = new SandboxThroughput(port);
        bench.round("warm", 2_000, false);
        double small = bench.round("s", 1_000, true);
        double large = bench.round("l", 10_000, true);
        System.out.printf("10,000 take %.1f x the time of 1,000 (create and delete)%n", large / small);
        System.exit(0);
    }

    private double round(String name, int count, boolean said) throws Exception {
        Timed<Made> created = all(count, i -> create(name, i));
        Timed<Boolean> reads = all(count, i -> read(created.results().get(i)));
        List<Long> single = new ArrayList<>();
        List<Made> more = new ArrayList<>();
        for (int i = 0; i < SINGLE_CALLS; i++) {
            Struct inputs = check(name + "-single", i);
            long started = System.nanoTime();
            more.add(make(name + "-single", i, inputs));
            single.add(System.nanoTime() - started);
        }
        Timed<Boolean> deleted = all(count, i -> delete(created.results().get(i)));
        for (Made one : more) {
            delete(one);
        }
        if (said) {
            System.out.printf("%,d resources, %d callers%n", count, CALLERS);
            System.out.printf(
                    "  check + create  %,7.0f/s   p50 %5.2f ms   p99 %5.2f ms%n",
                    created.rate(), created.milliseconds(50), created.milliseconds(99));
            System.out.printf(
                    "  read            %,7.0f/s   p50 %5.2f ms   p99 %5.2f ms%n",
                    reads.rate(), reads.milliseconds(50), reads.milliseconds(99));
            System.out.printf(
                    "  delete          %,7.0f/s   p50 %5.2f ms   p99 %5.2f ms%n",
                    deleted.rate(), deleted.milliseconds(50), deleted.milliseconds(99));
            Timed<Boolean> one = new Timed<>(0, single, List.of());
            System.out.printf(
                    "  one create alone           p50 %5.2f ms   p99 %5.2f ms%n",
                    one.milliseconds(50), one.milliseconds(99));
        }
        return created.seconds() + deleted.seconds();
    }

    private interface Call<T> {
        T at(int index);
    }

    private <T> Timed<T> all(int count, Call<T> call) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        List<T> results = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Boolean>> work = Collections.nCopies(CALLERS, () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                long started = System.nanoTime();
                results.add(call.at(i));
                times.add(System.nanoTime() - started);
            }
            return true;
        });
        long started = System.nanoTime();
        for (Future<Boolean> ended : callers.invokeAll(work)) {
            ended.get();
        }
        return new Timed<>((System.nanoTime() - started) / 1e9, List.copyOf(times), results);
    }

    private Made create(String name, int index) {
        return make(name, index, check(name, index));
    }

    private static String urn(String name, int index) {
        return "urn:pulumi:bench::bench::" + TYPES.get(index % TYPES.size()) + "::" + name + "-" + index;
    }

    private Struct check(String name, int index) {
        Struct inputs = index % TYPES.size() == 2
                ? struct(Map.of("type", "String", "value", "value of " + index, "name", "/bench/" + name + "/" + index))
                : struct(Map.of("name", "bench-" + name + "-" + index));
        Provider.CheckResponse checked = aws.check(Provider.CheckRequest.newBuilder()
                .setUrn(urn(name, index))
                .setNews(inputs)
                .build());
        if (checked.getFailuresCount() > 0) {
            throw new IllegalStateException(checked.getFailuresList().toString());
        }
        return checked.getInputs();
    }

    private Made make(String name, int index, Struct inputs) {
        Provider.CreateResponse created = aws.create(Provider.CreateRequest.newBuilder()
                .setUrn(urn(name, index))
                .setProperties(inputs)
                .build());
        return new Made(urn(name, index), created.getId(), inputs);
    }

    private boolean read(Made made) {
        return aws.read(Provider.ReadRequest.newBuilder()
                        .setUrn(made.urn())
                        .setId(made.id())
                        .build())
                .getId()
                .equals(made.id());
    }

    private boolean delete(Made made) {
        aws.delete(Provider.DeleteRequest.newBuilder()
                .setUrn(made.urn())
                .setId(made.id())
                .build());
        return true;
    }

    private static Struct struct(Map<String, String> values) {
        Struct.Builder struct = Struct.newBuilder();
        values.forEach((key, value) ->
                struct.putFields(key, Value.newBuilder().setStringValue(value).build()));
        return struct.build();
    }
}
