package io.ashlar.observability.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** Answers /work, /health, /ready and /metrics. Its names of metrics are those that an {@code Slo} reads. */
public final class SampleService implements AutoCloseable {
    /** Upper bounds in seconds; one of them is the promised latency. */
    private static final List<Double> BUCKETS = List.of(0.05, 0.1, 0.2, 0.5, 1.0);

    private final HttpServer server;
    private final AtomicBoolean failing = new AtomicBoolean();
    private final Map<Integer, LongAdder> answers = new TreeMap<>(Map.of(200, new LongAdder(), 500, new LongAdder()));
    private final long[] within = new long[BUCKETS.size()];
    private double seconds;
    private long count;

    private SampleService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/work", this::work);
        server.createContext("/health", exchange -> answer(exchange, 200, "well\n"));
        server.createContext("/ready", exchange -> answer(exchange, failing.get() ? 503 : 200, "ready\n"));
        server.createContext("/metrics", exchange -> answer(exchange, 200, metrics()));
        server.start();
    }

    /** Starts one on a free port of this machine. */
    public static SampleService start() throws IOException {
        return new SampleService();
    }

    /** Where it listens: {@code 127.0.0.1:12345}. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on every piece of work fails. */
    public void fail() {
        failing.set(true);
    }

    private void work(HttpExchange exchange) throws IOException {
        long begin = System.nanoTime();
        int status = failing.get() ? 500 : 200;
        answer(exchange, status, status == 200 ? "done\n" : "broken\n");
        observe(status, (System.nanoTime() - begin) / 1e9);
    }

    private synchronized void observe(int status, double took) {
        Objects.requireNonNull(answers.get(status)).increment();
        for (int bucket = 0; bucket < within.length; bucket++) {
            if (took <= BUCKETS.get(bucket)) {
                within[bucket]++;
            }
        }
        seconds += took;
        count++;
    }

    /** https://prometheus.io/docs/instrumenting/exposition_formats/. */
    private synchronized String metrics() {
        StringBuilder text = new StringBuilder("# TYPE http_requests_total counter\n");
        answers.forEach((status, number) ->
                text.append("http_requests_total{status=\"%d\"} %d\n".formatted(status, number.sum())));
        text.append("# TYPE http_request_duration_seconds histogram\n");
        for (int bucket = 0; bucket < within.length; bucket++) {
            text.append("http_request_duration_seconds_bucket{le=\"%s\"} %d\n"
                    .formatted(BUCKETS.get(bucket), within[bucket]));
        }
        text.append("http_request_duration_seconds_bucket{le=\"+Inf\"} %d\n".formatted(count));
        text.append("http_request_duration_seconds_sum %s\n".formatted(seconds));
        return text.append("http_request_duration_seconds_count %d\n".formatted(count))
                .toString();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
