package io.ashlar.sandbox.view;

import io.ashlar.sandbox.history.Event;
import io.ashlar.sandbox.history.Run;
import io.ashlar.sandbox.lifecycle.Request.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What happened, as tables. */
public final class Runs {
    private Runs() {}

    /** One line for each run. */
    public static String table(List<Run> runs) {
        if (runs.isEmpty()) {
            return "Nothing has happened in the sandbox yet.\n";
        }
        Table table = new Table("RUN", "CREATED", "CHANGED", "DELETED", "FAILED");
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            table.row(
                    (i + 1) + "  " + run.name().replaceFirst("\\..*", ""),
                    Long.toString(run.done(Operation.CREATE)),
                    Long.toString(run.done(Operation.UPDATE)),
                    Long.toString(run.done(Operation.DELETE)),
                    Long.toString(run.failed()));
        }
        return table.toString();
    }

    /** What is different after these runs from what was before them: one line for each resource. */
    public static String changes(List<Run> runs) {
        Map<String, Event> last = new LinkedHashMap<>();
        Map<String, Fate> fates = new LinkedHashMap<>();
        for (Run run : runs) {
            for (Event event : run.events()) {
                last.put(event.urn(), event);
                if (!event.hasFailed()) {
                    fates.merge(event.urn(), Fate.NONE.after(event), (before, now) -> before.after(event));
                }
            }
        }
        Table table = new Table("", "TYPE", "NAME", "REGION");
        fates.forEach((urn, fate) -> {
            if (!fate.sign().isEmpty()) {
                Event event = Objects.requireNonNull(last.get(urn));
                table.row(fate.sign(), event.type(), Urns.name(urn), event.region());
            }
        });
        last.values().stream()
                .filter(Event::hasFailed)
                .forEach(event -> table.row("!", event.type(), Urns.name(event.urn()), event.error()));
        return table.toString();
    }

    /** What became of a urn: how many of its resources came and went. A replacement is one of each, in either order. */
    private record Fate(int came, int went, boolean changed) {
        static final Fate NONE = new Fate(0, 0, false);

        Fate after(Event event) {
            return switch (event.operation()) {
                case CREATE -> new Fate(came + 1, went, changed);
                case DELETE -> new Fate(came, went + 1, changed);
                default -> new Fate(came, went, true);
            };
        }

        /** As the engine shows it; nothing when all that came has gone again. */
        String sign() {
            if (came > went) {
                return "+";
            }
            if (came < went) {
                return "-";
            }
            return came > 0 ? "+-" : changed ? "~" : "";
        }
    }
}
