package io.ashlar.sandbox.view;

import io.ashlar.sandbox.time.Timeline;
import io.ashlar.sandbox.time.Timeline.Span;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A timeline as a drawing: a bar for everything that takes a while, the path that decides the end in another colour. */
public final class TimelineDrawing {
    private static final double WIDTH = 1120;
    private static final double MARGIN = 24;
    private static final double LABELS = 330;
    private static final double ROW = 22;
    private static final double TOP = 92;
    /** What is quicker than this share of the whole would be no bar at all. */
    private static final double LEAST_SHARE = 0.004;

    private static final int MOST_ROWS = 40;

    private TimelineDrawing() {}

    /** Draws a timeline. */
    public static String of(String title, Timeline timeline) {
        Set<Span> path = new HashSet<>(timeline.criticalPath());
        List<Span> shown = timeline.spans().stream()
                .filter(span -> path.contains(span) || share(span.takes(), timeline) >= LEAST_SHARE)
                .filter(span -> !span.takes().isZero())
                .sorted(Comparator.comparing(Span::takes).reversed())
                .limit(MOST_ROWS)
                .sorted(Comparator.comparing(Span::start).thenComparing(Span::end))
                .toList();
        long counted =
                timeline.spans().stream().filter(span -> !span.takes().isZero()).count();
        double height = TOP + shown.size() * ROW + 44;
        Svg svg = new Svg(WIDTH, height, title);
        svg.box(0, 0, WIDTH, height, 10, "fill:#ffffff;stroke:#e2e8f0");
        svg.words(MARGIN, 38, title, "font-size:19px;font-weight:600;fill:#0f172a");
        svg.words(
                MARGIN,
                60,
                Timing.words(timeline.total()) + " in the real clouds · " + counted + " resources, "
                        + timeline.parallel() + " at a time · " + shown.size() + " longest shown",
                "font-size:13px;fill:#64748b");
        axis(svg, timeline, height);
        for (int row = 0; row < shown.size(); row++) {
            bar(svg, timeline, shown.get(row), TOP + row * ROW, path.contains(shown.get(row)));
        }
        return svg.toString();
    }

    private static double share(Duration duration, Timeline timeline) {
        return (double) duration.toMillis() / Math.max(1, timeline.total().toMillis());
    }

    private static double at(Duration time, Timeline timeline) {
        return LABELS + share(time, timeline) * (WIDTH - LABELS - MARGIN - 56);
    }

    private static void axis(Svg svg, Timeline timeline, double height) {
        long seconds = Math.max(1, timeline.total().toSeconds());
        long[] steps = {1, 5, 10, 30, 60, 120, 300, 600, 1800, 3600};
        long step = steps[steps.length - 1];
        for (int i = steps.length - 1; i >= 0; i--) {
            step = seconds / steps[i] <= 10 ? steps[i] : step;
        }
        for (long tick = 0; tick <= seconds; tick += step) {
            double x = at(Duration.ofSeconds(tick), timeline);
            svg.path("M" + Svg.number(x) + " " + (TOP - 8) + "V" + (height - 34), "stroke:#e2e8f0;stroke-width:1");
            svg.words(
                    x,
                    height - 16,
                    step < 60 ? tick + " s" : tick / 60 + " min",
                    "font-size:11px;fill:#94a3b8;text-anchor:middle");
        }
    }

    private static void bar(Svg svg, Timeline timeline, Span span, double y, boolean decides) {
        double x = at(span.start(), timeline);
        double width = Math.max(3, at(span.end(), timeline) - x);
        svg.words(
                LABELS - 12,
                y + 14,
                shortened(span.task().name(), 44),
                "font-size:12px;text-anchor:end;fill:" + (decides ? "#0f172a;font-weight:600" : "#475569"));
        svg.box(
                x,
                y + 3,
                width,
                ROW - 8,
                4,
                "fill:" + (decides ? "#f97316" : "#93c5fd"),
                span.task().type() + " " + span.task().name() + ": " + Timing.words(span.start()) + " to "
                        + Timing.words(span.end()));
        svg.words(
                x + width + 6,
                y + 14,
                Timing.words(span.takes()),
                "font-size:11px;fill:" + (decides ? "#c2410c;font-weight:600" : "#94a3b8"));
    }

    private static String shortened(String name, int most) {
        return name.length() <= most ? name : name.substring(0, Math.max(1, most - 1)) + "…";
    }
}
