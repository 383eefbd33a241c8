package io.ashlar.cost.report;

import io.ashlar.cost.pricing.Range;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Bars for what each component is expected to cost, with a whisker from its least to its most. Plain SVG. */
final class ComponentChart {
    private static final int WIDTH = 940;
    private static final int LABELS = 240;
    private static final int FIGURES = 90;
    private static final int ROW = 34;
    private static final int BAR = 16;
    private static final int SCALE = 26;
    private static final int MOST_BARS = 14;

    /** Even steps for the scale: as many dollars apart that there are between four and ten lines. */
    private static final double[] STEPS = {
        1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000
    };

    private ComponentChart() {}

    static String svg(CostReport report) {
        Map<String, Range> bars = bars(report.estimate().byComponent());
        double most = bars.values().stream()
                .map(Range::high)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
        double step = step(most);
        double end = Math.ceil(most / step) * step;
        double unit = (WIDTH - LABELS - FIGURES) / end;
        int height = bars.size() * ROW + SCALE;
        StringBuilder svg = new StringBuilder();
        svg.append(
                format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Cost by component\">\n", WIDTH, height));
        for (double tick = 0; tick <= end + step / 2; tick += step) {
            double x = LABELS + tick * unit;
            svg.append(
                    format("<line class=\"grid\" x1=\"%.1f\" y1=\"0\" x2=\"%.1f\" y2=\"%d\"/>", x, x, height - SCALE));
            svg.append(format(
                    "<text class=\"soft\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">$%,.0f</text>\n",
                    x, height - 6, tick));
        }
        int row = 0;
        for (Map.Entry<String, Range> bar : bars.entrySet()) {
            bar(bar.getKey(), bar.getValue(), row++, unit, svg);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(String label, Range cost, int row, double unit, StringBuilder svg) {
        double middle = row * ROW + ROW / 2.0;
        double expected = cost.expected().doubleValue() * unit;
        double low = LABELS + cost.low().doubleValue() * unit;
        double high = LABELS + cost.high().doubleValue() * unit;
        svg.append(format(
                "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                LABELS - 12, middle + 4.5, HtmlReport.escape(label)));
        svg.append(format(
                "<rect x=\"%d\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" rx=\"3\" fill=\"var(--accent)\"/>",
                LABELS, middle - BAR / 2.0, Math.max(expected, 1), BAR));
        if (high - low > 1) {
            svg.append(format("<path class=\"whisker\" fill=\"none\" d=\"M%.1f %.1fH%.1f", low, middle, high));
            svg.append(format("M%.1f %.1fv8M%.1f %.1fv8\"/>", low, middle - 4, high, middle - 4));
        }
        svg.append(format(
                "<text x=\"%.1f\" y=\"%.1f\">%s</text>\n",
                Math.max(high, LABELS + expected) + 8, middle + 4.5, CostReport.plain(cost.expected())));
    }

    /** The dearest ones by name, and the rest as one. */
    private static Map<String, Range> bars(Map<String, Range> components) {
        Map<String, Range> bars = new LinkedHashMap<>();
        components.forEach((urn, range) -> {
            String label = bars.size() < MOST_BARS ? CostReport.name(urn) + " · " + CostReport.kind(urn) : "the rest";
            bars.merge(label, range, Range::plus);
        });
        return bars;
    }

    private static double step(double most) {
        for (double step : STEPS) {
            if (most / step <= 8) {
                return step;
            }
        }
        return most / 8;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
