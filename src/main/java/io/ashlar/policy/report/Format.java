package io.ashlar.policy.report;

import io.ashlar.policy.evaluation.PolicyReport;
import java.util.List;
import java.util.function.Function;

/** A way to write reports. */
public enum Format {
    /** Lines for a terminal. */
    TEXT(TextReport::of),
    /** One screen for a pull request. */
    MARKDOWN(reports -> PullRequestComment.of(reports, PullRequestComment.Sections.NONE)),
    /** SARIF 2.1.0. */
    SARIF(SarifReport::of),
    /** JUnit XML: a suite for each pack, a case for each rule. */
    JUNIT(JUnitReport::of),
    /** Everything, for programs. */
    JSON(JsonReport::of);

    @SuppressWarnings("ImmutableEnumChecker") // a method of this package
    private final Function<List<PolicyReport>, String> writer;

    Format(Function<List<PolicyReport>, String> writer) {
        this.writer = writer;
    }

    /** The text of a report. */
    public String write(List<PolicyReport> reports) {
        return writer.apply(reports);
    }
}
