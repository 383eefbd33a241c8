package io.ashlar.observability.plan.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Alerts on how fast a service spends what it may fail by: over a long window, so that it matters, and over a short one,
 * so that the alert ends when the trouble does.
 *
 * @see <a href="https://sre.google/workbook/alerting-on-slos/">Alerting on SLOs, table 5-8 and section 6</a>
 */
final class SloRules {
    /** Windows that alerts and dashboards read. */
    private static final List<String> WINDOWS = List.of("5m", "30m", "1h", "2h", "6h", "1d", "3d", "30d");

    /** Two hundredths of the month's budget within an hour. */
    private static final Burn FASTEST = new Burn(14.4, "1h", "5m");

    /** A twentieth of the month's budget within six hours. */
    private static final Burn FAST = new Burn(6, "6h", "30m");

    /** A tenth within a day. */
    private static final Burn SLOW = new Burn(3, "1d", "2h");

    /** A tenth within three days. */
    private static final Burn SLOWEST = new Burn(1, "3d", "6h");

    private static final String ERRORS = "slo:availability_errors:ratio_rate";
    private static final String SLOW_ANSWERS = "slo:latency_slow:ratio_rate";

    private final Slo slo;

    private SloRules(Slo slo) {
        this.slo = slo;
    }

    static RuleGroup of(Slo slo) {
        SloRules rules = new SloRules(slo);
        return new RuleGroup("slo-" + slo.service(), rules.recordings(), rules.alerts());
    }

    /** A pace, and the two windows over which it must be kept. */
    private record Burn(double pace, String over, String still) {

        String of(String series, String label, double budget) {
            String limit = Numbers.plain(pace * budget);
            return "(%1$s%2$s%3$s > %5$s and %1$s%4$s%3$s > %5$s)".formatted(series, over, label, still, limit);
        }
    }

    private List<Recording> recordings() {
        List<Recording> recordings = new ArrayList<>();
        for (String window : WINDOWS) {
            recordings.add(recorded(ERRORS + window, errors(window)));
            recordings.add(recorded(SLOW_ANSWERS + window, slow(window)));
        }
        recordings.add(recorded("slo:availability_budget:ratio", vector(slo.availabilityBudget())));
        recordings.add(recorded("slo:latency_budget:ratio", vector(slo.latencyBudget())));
        recordings.add(recorded("slo:requests:rate5m", "sum(rate(" + requests("") + "[5m]))"));
        recordings.add(recorded("slo:latency_p95:seconds5m", p95()));
        return recordings;
    }

    private Recording recorded(String series, String expression) {
        return new Recording(series, expression, Map.of("slo", slo.service()));
    }

    private static String vector(double number) {
        return "vector(" + Numbers.plain(number) + ")";
    }

    /** No failed request at all is no series of them, and must count as none. */
    private String errors(String window) {
        return "(sum(rate(%s[%s])) or vector(0)) / sum(rate(%s[%s]))"
                .formatted(requests(",status=~\"5..\""), window, requests(""), window);
    }

    private String slow(String window) {
        String histogram = "http_request_duration_seconds";
        return "1 - sum(rate(%1$s_bucket{%2$s,%3$s}[%4$s])) / sum(rate(%1$s_count{%2$s}[%4$s]))"
                .formatted(histogram, slo.matchers(), slo.bucket(), window);
    }

    private String p95() {
        return "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{%s}[5m])))"
                .formatted(slo.matchers());
    }

    private String requests(String more) {
        return "http_requests_total{" + slo.matchers() + more + "}";
    }

    private List<Alert> alerts() {
        return List.of(
                spentFast("SloAvailabilityBudgetBurnsFast", ERRORS, slo.availabilityBudget(), "fails"),
                spentSlowly("SloAvailabilityBudgetBurnsSlowly", ERRORS, slo.availabilityBudget(), "fails"),
                spentFast("SloLatencyBudgetBurnsFast", SLOW_ANSWERS, slo.latencyBudget(), "is slow"),
                spentSlowly("SloLatencyBudgetBurnsSlowly", SLOW_ANSWERS, slo.latencyBudget(), "is slow"),
                budgetSpent(),
                latencyAboveGoal(),
                errorsAboveGoal(),
                measurementMissing());
    }

    private Alert spentFast(String name, String series, double budget, String how) {
        return Alert.critical(name, slo.team())
                .when(either(FASTEST, FAST, series, budget))
                .forMinutes(2)
                .says(
                        "{{ $labels.slo }} " + how + " so often that its error budget will not last the week",
                        "It promises that at most %s of requests do so over 30 days; at this pace it spends a twentieth or more of that within six hours."
                                .formatted(Numbers.percent(budget)));
    }

    private Alert spentSlowly(String name, String series, double budget, String how) {
        return Alert.warning(name, slo.team())
                .when(either(SLOW, SLOWEST, series, budget))
                .forMinutes(15)
                .says(
                        "{{ $labels.slo }} " + how + " a little too often, and has done so for hours",
                        "It promises that at most %s of requests do so over 30 days; at this pace nothing of that is left at the end."
                                .formatted(Numbers.percent(budget)));
    }

    private String either(Burn one, Burn other, String series, double budget) {
        return one.of(series, label(), budget) + "\nor\n" + other.of(series, label(), budget);
    }

    private Alert budgetSpent() {
        return Alert.warning("SloErrorBudgetSpent", slo.team())
                .when("slo:availability_errors:ratio_rate30d%s > %s"
                        .formatted(label(), Numbers.plain(slo.availabilityBudget())))
                .forMinutes(60)
                .says(
                        "{{ $labels.slo }} has failed more often in 30 days than it promised",
                        "{{ $value | humanizePercentage }} of requests failed; %s may. Changes that are not repairs wait."
                                .formatted(Numbers.percent(slo.availabilityBudget())));
    }

    private Alert latencyAboveGoal() {
        return Alert.warning("ServiceLatencyAboveGoal", slo.team())
                .when("slo:latency_p95:seconds5m%s > %s"
                        .formatted(label(), Numbers.plain(slo.latency().toMillis() / 1000.0)))
                .forMinutes(15)
                .says(
                        "{{ $labels.slo }} answers more slowly than it promised",
                        "5 of 100 requests take longer than {{ $value | humanizeDuration }}.");
    }

    private Alert errorsAboveGoal() {
        return Alert.info("ServiceErrorsAboveGoal", slo.team())
                .when("slo:availability_errors:ratio_rate1h%s > %s"
                        .formatted(label(), Numbers.plain(slo.availabilityBudget())))
                .forMinutes(30)
                .says(
                        "{{ $labels.slo }} has failed more often in the last hour than it promises over a month",
                        "{{ $value | humanizePercentage }} of requests failed.");
    }

    /** Without series nothing burns, whatever the service does. */
    private Alert measurementMissing() {
        return Alert.warning("SloMeasurementMissing", slo.team())
                .when(
                        "max by (slo) (label_replace(absent(%s) or absent(http_request_duration_seconds_bucket{%s,%s}), \"slo\", \"%s\", \"\", \"\"))"
                                .formatted(requests(""), slo.matchers(), slo.bucket(), slo.service()))
                .forMinutes(15)
                .says(
                        "Nothing is measured of {{ $labels.slo }}, so its promise is not watched",
                        "http_requests_total, or the bucket of http_request_duration_seconds at the promised latency,"
                                + " is not there.");
    }

    private String label() {
        return "{slo=\"" + slo.service() + "\"}";
    }
}
