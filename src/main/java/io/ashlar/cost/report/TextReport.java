package io.ashlar.cost.report;

import io.ashlar.cost.ClusterShare;
import io.ashlar.cost.CostDiff;
import io.ashlar.cost.LineState;
import io.ashlar.cost.ResourceCost;
import io.ashlar.cost.pricing.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A report in fixed width, for the terminal and for the engine's listing. */
public final class TextReport {
    private static final int FIRST = 66;
    private static final String ROW = "%-" + FIRST + "s %11s %11s %11s";
    private static final int DEAREST = 12;
    private static final int MOST_CHANGES = 20;

    /** How much of it. */
    public enum Detail {
        /** The sums, the dearest lines and what is not known: what fits into a preview. */
        SUMMARY,
        /** Every line that costs something, with its rate, its source and what was assumed. */
        LINES
    }

    private TextReport() {}

    /** Writes a report; lines end with a newline, the last one without. */
    public static String write(CostReport report, Detail detail) {
        List<String> out = new ArrayList<>();
        out.add(report.headline() + ".");
        out.add(report.coverage() + ".");
        report.change().ifPresent(change -> out.add(change + "."));
        out.add("");
        out.add(ROW.formatted("US dollars a month", "at least", "expected", "at most"));
        report.estimate()
                .byComponent()
                .forEach((urn, range) -> out.add(row(CostReport.name(urn) + " (" + CostReport.kind(urn) + ")", range)));
        out.add(row("total", report.estimate().monthly()));
        report.diff().ifPresent(diff -> changes(diff, out));
        if (detail == Detail.SUMMARY) {
            dearest(report, out);
        } else {
            lines(report, out);
        }
        unpriced(report, out);
        capacity(report.estimate().capacity(), out);
        out.add("");
        out.add(report.provenance() + ".");
        return String.join("\n", out);
    }

    private static void changes(CostDiff diff, List<String> out) {
        if (diff.changes().isEmpty()) {
            return;
        }
        out.add("");
        out.add(ROW.formatted("What changes", "before", "after", "adds"));
        for (CostDiff.Change change :
                diff.changes().subList(0, Math.min(MOST_CHANGES, diff.changes().size()))) {
            out.add(ROW.formatted(
                    cut(sign(change.kind()) + " " + change.name() + ": " + change.what()),
                    CostReport.plain(change.before()),
                    CostReport.plain(change.after()),
                    change.priced() ? CostReport.signed(change.added()) : "unpriced"));
        }
        if (diff.changes().size() > MOST_CHANGES) {
            out.add("… and " + (diff.changes().size() - MOST_CHANGES) + " smaller ones");
        }
    }

    private static String sign(CostDiff.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
    }

    private static void dearest(CostReport report, List<String> out) {
        List<CostReport.Item> items = report.items().stream()
                .filter(item -> item.line().state() != LineState.UNPRICED)
                .toList();
        out.add("");
        out.add(ROW.formatted("The dearest of " + items.size() + " priced lines", "at least", "expected", "at most"));
        items.stream()
                .limit(DEAREST)
                .forEach(item -> out.add(row(
                        item.resource().name() + ": " + item.line().what(),
                        item.line().monthly())));
    }

    private static void lines(CostReport report, List<String> out) {
        for (ResourceCost cost : report.estimate().resources()) {
            if (cost.costsMoney()) {
                out.add("");
                out.add(cost.name() + "  " + cost.type() + (cost.region().isEmpty() ? "" : "  " + cost.region()));
                cost.lines().stream()
                        .filter(line -> line.state() != LineState.FREE)
                        .forEach(line -> {
                            String what = "  " + line.what()
                                    + (line.state() == LineState.USAGE ? " (by usage)" : "")
                                    + "  " + CostReport.rate(line);
                            out.add(
                                    line.state() == LineState.UNPRICED
                                            ? ROW.formatted(cut(what), "", "unpriced", "")
                                                    .stripTrailing()
                                            : row(what, line.monthly()));
                            line.price()
                                    .ifPresent(price -> out.add("    "
                                            + price.source().id() + ", "
                                            + price.source().date()
                                            + price.factor()
                                                    .map(factor -> ", × "
                                                            + factor.factor().toPlainString() + " for "
                                                            + factor.region())
                                                    .orElse("")));
                            line.notes().forEach(note -> out.add("    " + note));
                        });
            }
        }
    }

    private static void unpriced(CostReport report, List<String> out) {
        List<ResourceCost> unpriced = report.estimate().unpriced();
        if (unpriced.isEmpty()) {
            return;
        }
        out.add("");
        out.add("Not in the sum, because nobody here knows its price");
        for (ResourceCost cost : unpriced) {
            cost.lines().stream()
                    .filter(line -> line.state() == LineState.UNPRICED)
                    .forEach(line ->
                            out.add("  " + cost.name() + ": " + line.what() + " – " + String.join("; ", line.notes())));
        }
    }

    private static void capacity(ClusterShare share, List<String> out) {
        if (!share.isKnown()) {
            return;
        }
        out.add("");
        out.add("Nodes: %s vCPU and %s GiB for %s; asked for are %s vCPU and %s GiB, idle is a share worth %s"
                .formatted(
                        figure(share.processors().expected()),
                        figure(share.memoryGib().expected()),
                        CostReport.usd(share.nodes().expected()),
                        figure(share.processorsAsked()),
                        figure(share.memoryAsked()),
                        CostReport.usd(share.idle())));
        share.workloads()
                .forEach(workload -> out.add("  %s asks for %s vCPU and %s GiB, worth %s"
                        .formatted(
                                workload.name(),
                                figure(workload.processors()),
                                figure(workload.memoryGib()),
                                CostReport.usd(share.worth(workload)))));
    }

    private static String figure(BigDecimal figure) {
        return figure.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static String row(String what, Range range) {
        return ROW.formatted(
                cut(what),
                CostReport.plain(range.low()),
                CostReport.plain(range.expected()),
                CostReport.plain(range.high()));
    }

    private static String cut(String text) {
        return text.length() <= FIRST ? text : text.substring(0, FIRST - 1) + "…";
    }
}
