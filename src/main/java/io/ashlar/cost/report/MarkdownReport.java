package io.ashlar.cost.report;

import io.ashlar.cost.CostDiff;
import io.ashlar.cost.LineState;
import io.ashlar.cost.ResourceCost;
import io.ashlar.cost.pricing.Range;
import java.util.ArrayList;
import java.util.List;

/** A report in Markdown, short enough for a comment on a pull request; every line of it in a part that opens. */
public final class MarkdownReport {
    private static final int MOST_CHANGES = 15;

    private MarkdownReport() {}

    /** Writes a report; lines end with a newline, the last one without. */
    public static String write(CostReport report) {
        List<String> out = new ArrayList<>();
        out.add("### " + report.change().orElse(report.headline()));
        if (report.change().isPresent()) {
            out.add(report.headline() + ".  ");
        }
        out.add(report.coverage() + ".");
        report.diff().filter(diff -> !diff.changes().isEmpty()).ifPresent(diff -> changes(diff, out));
        out.add("");
        out.add("| Component | at least | **expected** | at most |");
        out.add("|---|--:|--:|--:|");
        report.estimate()
                .byComponent()
                .forEach((urn, range) -> out.add(row("`" + CostReport.name(urn) + "` " + CostReport.kind(urn), range)));
        out.add(row("**total**", report.estimate().monthly()));
        unpriced(report, out);
        out.add("");
        out.add("<details><summary>Every line that costs something</summary>");
        out.add("");
        out.add("| Resource | What | Rate | at least | **expected** | at most | Source |");
        out.add("|---|---|--:|--:|--:|--:|---|");
        for (CostReport.Item item : report.items()) {
            out.add("| `%s` | %s%s | %s | %s | %s |"
                    .formatted(
                            item.resource().name(),
                            item.line().what(),
                            item.line().state() == LineState.USAGE ? " *(by usage)*" : "",
                            CostReport.rate(item.line()),
                            item.line().state() == LineState.UNPRICED
                                    ? "| unpriced |"
                                    : amounts(item.line().monthly()),
                            item.line()
                                    .price()
                                    .map(price -> "[%s](%s), %s"
                                            .formatted(
                                                    price.source().id(),
                                                    price.source().address(),
                                                    price.source().date()))
                                    .orElse("")));
        }
        out.add("");
        out.add("</details>");
        out.add("");
        out.add(report.provenance() + ".");
        return String.join("\n", out);
    }

    private static void changes(CostDiff diff, List<String> out) {
        out.add("");
        out.add("| | Resource | What | before | after | adds |");
        out.add("|---|---|---|--:|--:|--:|");
        diff.changes().stream()
                .limit(MOST_CHANGES)
                .forEach(change -> out.add("| %s | `%s` | %s | %s | %s | %s |"
                        .formatted(
                                switch (change.kind()) {
                                    case ADDED -> "➕";
                                    case REMOVED -> "➖";
                                    case CHANGED -> "✎";
                                },
                                change.name(),
                                change.what(),
                                CostReport.plain(change.before()),
                                CostReport.plain(change.after()),
                                change.priced() ? CostReport.signed(change.added()) : "unpriced")));
        if (diff.changes().size() > MOST_CHANGES) {
            out.add("");
            out.add("… and " + (diff.changes().size() - MOST_CHANGES) + " smaller ones.");
        }
    }

    private static void unpriced(CostReport report, List<String> out) {
        for (ResourceCost cost : report.estimate().unpriced()) {
            out.add("");
            out.add("**Not in the sum:** `" + cost.name() + "`: "
                    + String.join(
                            "; ",
                            cost.lines().stream()
                                    .filter(line -> line.state() == LineState.UNPRICED)
                                    .map(line -> line.what() + " – " + String.join("; ", line.notes()))
                                    .toList()));
        }
    }

    private static String row(String what, Range range) {
        return "| %s | %s |".formatted(what, amounts(range));
    }

    private static String amounts(Range range) {
        return CostReport.plain(range.low()) + " | " + CostReport.plain(range.expected()) + " | "
                + CostReport.plain(range.high());
    }
}
