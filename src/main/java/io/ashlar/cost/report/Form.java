package io.ashlar.cost.report;

/** The forms of a report. */
public enum Form {
    /** Fixed width, for a terminal; every line of it. */
    TEXT,
    /** For a comment on a pull request. */
    MARKDOWN,
    /** For programs. */
    JSON,
    /** A page with a chart. */
    HTML;

    /** The whole report as text, ending with a newline. */
    public String write(CostReport report) {
        return switch (this) {
            case TEXT -> TextReport.write(report, TextReport.Detail.LINES) + "\n";
            case MARKDOWN -> MarkdownReport.write(report) + "\n";
            case JSON -> JsonReport.write(report) + "\n";
            case HTML -> HtmlReport.write(report);
        };
    }
}
