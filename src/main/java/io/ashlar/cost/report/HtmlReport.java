package io.ashlar.cost.report;

import io.ashlar.cost.CostDiff;
import io.ashlar.cost.LineState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A report as one page that needs nothing beside itself: no script, no font, no other file. */
public final class HtmlReport {
    private HtmlReport() {}

    /** Writes a report. */
    public static String write(CostReport report) {
        StringBuilder page = new StringBuilder();
        String stack = escape(report.estimate().stack());
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>What ")
                .append(stack)
                .append(" costs</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n");
        sum(report, stack, page);
        page.append("<section>\n<h2>By component, in dollars a month</h2>\n")
                .append(ComponentChart.svg(report))
                .append("</section>\n");
        report.diff().filter(diff -> !diff.changes().isEmpty()).ifPresent(diff -> changes(diff, page));
        lines(report, page);
        page.append("<footer>").append(escape(report.provenance())).append(".</footer>\n</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private static void sum(CostReport report, String stack, StringBuilder page) {
        page.append("<h1>What ")
                .append(stack)
                .append(" costs</h1>\n<section class=\"sum\">\n<div class=\"big\">")
                .append(CostReport.usd(report.estimate().monthly().expected()))
                .append(" <small>a month</small></div>\n");
        fact(
                CostReport.usd(report.estimate().monthly().low()) + " – "
                        + CostReport.usd(report.estimate().monthly().high()),
                "at least – at most",
                "",
                page);
        report.diff()
                .map(CostDiff::added)
                .ifPresent(added -> fact(
                        (added.signum() < 0 ? "−$" : "+$") + CostReport.plain(added.abs()),
                        added.signum() < 0 ? "saved by this change" : "added by this change",
                        added.signum() < 0 ? "less" : added.signum() > 0 ? "more" : "",
                        page));
        report.budget().ifPresent(budget -> fact(CostReport.usd(budget), "budget", "", page));
        fact(
                report.estimate().coverage().toPlainString() + " %",
                "of %d costing resources priced".formatted(report.estimate().costing()),
                "",
                page);
        page.append("</section>\n");
    }

    private static void fact(String figure, String what, String style, StringBuilder page) {
        page.append("<div class=\"fact\"><b class=\"")
                .append(style)
                .append("\">")
                .append(escape(figure));
        page.append("</b><span>").append(escape(what)).append("</span></div>\n");
    }

    private static void changes(CostDiff diff, StringBuilder page) {
        page.append("<section>\n<h2>What changes</h2>\n<table>\n<tr><th>Resource</th><th class=\"n wide\">before</th>")
                .append("<th class=\"n wide\">after</th><th class=\"n\">adds</th></tr>\n");
        for (CostDiff.Change change : diff.changes()) {
            String style = change.added().signum() < 0 ? "less" : "more";
            page.append("<tr><td>")
                    .append(escape(change.name()))
                    .append("<small>")
                    .append(escape(change.what()));
            page.append("</small></td><td class=\"n wide\">").append(CostReport.plain(change.before()));
            page.append("</td><td class=\"n wide\">").append(CostReport.plain(change.after()));
            page.append("</td><td class=\"n ").append(style).append("\"><b>");
            page.append(change.priced() ? CostReport.signed(change.added()) : "unpriced")
                    .append("</b></td></tr>\n");
        }
        page.append("</table>\n</section>\n");
    }

    private static void lines(CostReport report, StringBuilder page) {
        page.append("<section>\n<h2>Line by line</h2>\n<table>\n<tr><th>Resource</th><th class=\"wide\">Rate</th>")
                .append("<th class=\"n wide\">at least</th><th class=\"n\">expected</th><th class=\"n wide\">at"
                        + " most</th></tr>\n");
        for (CostReport.Item item : report.items()) {
            boolean unpriced = item.line().state() == LineState.UNPRICED;
            page.append("<tr><td>").append(escape(item.resource().name()));
            if (item.line().state() != LineState.PRICED) {
                page.append("<span class=\"tag ")
                        .append(unpriced ? "unpriced" : "")
                        .append("\">");
                page.append(item.line().state().label()).append("</span>");
            }
            page.append("<small>").append(escape(item.line().what()));
            item.line().notes().forEach(note -> page.append(" · ").append(escape(note)));
            page.append("</small></td><td class=\"wide\">").append(escape(CostReport.rate(item.line())));
            item.line().price().ifPresent(price -> page.append("<small><a href=\"")
                    .append(escape(price.source().address().toString()))
                    .append("\">")
                    .append(escape(price.source().id()))
                    .append("</a></small>"));
            page.append("</td>");
            amount(
                    unpriced
                            ? Optional.empty()
                            : Optional.of(item.line().monthly().low()),
                    "n wide",
                    page);
            amount(
                    unpriced
                            ? Optional.empty()
                            : Optional.of(item.line().monthly().expected()),
                    "n",
                    page);
            amount(
                    unpriced
                            ? Optional.empty()
                            : Optional.of(item.line().monthly().high()),
                    "n wide",
                    page);
            page.append("</tr>\n");
        }
        page.append("</table>\n</section>\n");
    }

    private static void amount(Optional<BigDecimal> amount, String style, StringBuilder page) {
        page.append("<td class=\"").append(style).append("\">");
        page.append(amount.map(CostReport::plain).orElse("?")).append("</td>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("there is no page.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
