package io.ashlar.observability.plan.alerts;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a service promises over 30 days, measured by {@code http_requests_total{status}} and the histogram
 * {@code http_request_duration_seconds}.
 *
 * @param service the service's name, and the {@code slo} label of everything about it
 * @param team who acts
 * @param selector labels that pick the service's series
 * @param availability share of requests that are not answered by a 5xx, between 0 and 1
 * @param latency time within which an answer is fast; the histogram must have a bucket that ends there
 * @param fastShare share of requests that are fast, between 0 and 1
 */
public record Slo(
        String service,
        String team,
        Map<String, String> selector,
        double availability,
        Duration latency,
        double fastShare) {

    /** Rows B13 and C16: 99.9 of 100 requests succeed. */
    public static final double AVAILABILITY = 0.999;

    /** Row B13; row C16 asks for no more than 500 ms. */
    public static final Duration LATENCY = Duration.ofMillis(200);

    /** A 95th percentile within the latency is 95 of 100 requests within it. */
    public static final double FAST_SHARE = 0.95;

    public Slo {
        selector = Collections.unmodifiableMap(new TreeMap<>(selector));
    }

    /** The promise of rows B13 and C16 for the Kubernetes service of this name. */
    public static Slo standard(String namespace, String service, String team) {
        return new Slo(
                service, team, Map.of("namespace", namespace, "service", service), AVAILABILITY, LATENCY, FAST_SHARE);
    }

    /** Share of requests that may fail. */
    double availabilityBudget() {
        return 1 - availability;
    }

    /** Share of requests that may be slow. */
    double latencyBudget() {
        return 1 - fastShare;
    }

    /** The selector in PromQL, without braces. */
    String matchers() {
        return selector.entrySet().stream()
                .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
                .collect(Collectors.joining(","));
    }

    /** The bound of the bucket, as a matcher: clients write whole seconds as {@code 1} or {@code 1.0}. */
    String bucket() {
        double seconds = latency.toMillis() / 1000.0;
        return seconds == Math.rint(seconds)
                ? "le=~\"%d([.]0)?\"".formatted((long) seconds)
                : "le=\"%s\"".formatted(Numbers.plain(seconds));
    }
}
