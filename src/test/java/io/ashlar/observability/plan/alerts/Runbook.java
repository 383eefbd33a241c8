package io.ashlar.observability.plan.alerts;

import java.nio.file.Path;

/** The part of a runbook that follows from its alert; the rest is written by people. */
final class Runbook {
    static final Path FOLDER = Path.of("docs/runbooks");

    private Runbook() {}

    static Path page(Alert alert) {
        return FOLDER.resolve(alert.name() + ".md");
    }

    /** How the page must begin. */
    static String head(Alert alert) {
        return """
                # %s
                **%s**, for team **%s**: %s.

                ## Fires when
                ```promql
                %s
                ```
                %s
                """
                .formatted(
                        alert.name(),
                        alert.tier().key(),
                        alert.team(),
                        alert.summary().replaceAll("\\{\\{ \\$labels\\.(\\w+) }}", "‹$1›"),
                        alert.expression(),
                        alert.hold().isZero()
                                ? "at one evaluation."
                                : "for %d minutes.".formatted(alert.hold().toMinutes()));
    }

    /** The line of the alert in the list of all. */
    static String line(Alert alert) {
        return "| [%1$s](%1$s.md) | %2$s | %3$s |"
                .formatted(alert.name(), alert.tier().key(), alert.team());
    }
}
