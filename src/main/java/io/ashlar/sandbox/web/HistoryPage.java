package io.ashlar.sandbox.web;

import io.ashlar.sandbox.history.Run;
import io.ashlar.sandbox.lifecycle.Request.Operation;
import io.ashlar.sandbox.view.Runs;
import io.ashlar.sandbox.view.Runs.Difference;
import io.ashlar.sandbox.view.Runs.Outcome;
import io.ashlar.sandbox.web.Page.Part;
import java.util.List;
import java.util.Locale;

/** The runs that changed something, and what is different after some of them. */
final class HistoryPage {
    private final Html html = new Html();
    private final List<Run> runs;

    private HistoryPage(List<Run> runs) {
        this.runs = runs;
    }

    /** The runs, the newest first. */
    static Page of(Contents contents) {
        HistoryPage page = new HistoryPage(contents.runs());
        return Page.of(Part.HISTORY, "History", page::write, page.html);
    }

    /**
     * What is different after these runs from what was before them.
     *
     * @param from the number of the first run
     * @param to that of the last
     */
    static Page changes(Contents contents, String from, String to) {
        int runs = contents.runs().size();
        int first = number(from);
        int last = to.isEmpty() ? first : number(to);
        if (first < 1 || last < first || last > runs) {
            return Page.sorry(
                    400,
                    "No such runs",
                    "The sandbox remembers runs 1 to " + runs + ", and the first comes before the last.");
        }
        HistoryPage page = new HistoryPage(contents.runs());
        String title =
                first == last ? "What run " + first + " changed" : "What runs " + first + " to " + last + " changed";
        return Page.of(Part.HISTORY, title, () -> page.changes(title, first, last), page.html);
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private void write() {
        html.element("h1", "History");
        if (runs.isEmpty()) {
            html.element("p", "Nothing has happened in the sandbox yet.");
            return;
        }
        html.element("p", "The runs that changed something, the newest first. Times are UTC.", "class", "lead");
        html.element("form", this::choice, "method", "get", "action", "/changes");
        html.element(
                "div",
                () -> html.element("table", () -> {
                    html.element(
                            "thead",
                            () -> html.element("tr", () -> {
                                List.of("Run", "Began").forEach(column -> html.element("th", column, "scope", "col"));
                                List.of("Created", "Changed", "Deleted", "Failed")
                                        .forEach(column ->
                                                html.element("th", column, "scope", "col", "class", "number"));
                            }));
                    html.element("tbody", () -> {
                        for (int number = runs.size(); number >= 1; number--) {
                            row(number, runs.get(number - 1));
                        }
                    });
                }),
                "class",
                "wide");
    }

    private void choice() {
        String last = Integer.toString(runs.size());
        html.element("label", "What changed from run", "for", "from");
        html.single("input", "type", "number", "id", "from", "name", "from", "min", "1", "max", last, "value", "1");
        html.element("label", "to run", "for", "to");
        html.single("input", "type", "number", "id", "to", "name", "to", "min", "1", "max", last, "value", last);
        html.element("button", "Compare", "type", "submit");
    }

    private void row(int number, Run run) {
        String[] began = Runs.began(run).split("T", 2);
        String time = began.length < 2 ? began[0] : began[0] + " " + began[1].replace('-', ':');
        html.element("tr", () -> {
            html.element("th", () -> html.link("Run " + number, "/changes?from=" + number), "scope", "row");
            html.element("td", time, "class", "time");
            count(run.done(Operation.CREATE), "created");
            count(run.done(Operation.UPDATE), "changed");
            count(run.done(Operation.DELETE), "deleted");
            count(run.failed(), "failed");
        });
    }

    private void count(long number, String outcome) {
        html.element("td", Long.toString(number), "class", number == 0 ? "number quiet" : "number " + outcome);
    }

    private void changes(String title, int first, int last) {
        html.element("h1", title);
        List<Difference> differences = Runs.differences(runs.subList(first - 1, last));
        html.element("p", () -> html.link("All runs", "/history"));
        if (differences.isEmpty()) {
            html.element("p", "Nothing is different.");
            return;
        }
        html.element(
                "div",
                () -> html.element("table", () -> {
                    html.element(
                            "thead",
                            () -> html.element("tr", () -> List.of("What", "Name", "Type", "Region, or why it failed")
                                    .forEach(column -> html.element("th", column, "scope", "col"))));
                    html.element("tbody", () -> differences.forEach(this::difference));
                }),
                "class",
                "wide");
    }

    private void difference(Difference difference) {
        String outcome = difference.outcome().name().toLowerCase(Locale.ROOT);
        html.element("tr", () -> {
            html.element(
                    "td",
                    () -> html.element("span", difference.outcome().sign, "class", "sign", "aria-hidden", "true")
                            .text(" " + outcome),
                    "class",
                    outcome);
            html.element("td", () -> {
                if (difference.outcome() == Outcome.DELETED || difference.outcome() == Outcome.FAILED) {
                    html.text(difference.name());
                } else {
                    html.link(difference.name(), ResourcePage.address(difference.urn()));
                }
            });
            html.element("td", () -> html.parts(difference.type()), "class", "code type");
            html.element("td", difference.more());
        });
    }
}
