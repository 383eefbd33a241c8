package io.ashlar.sandbox.view;

import io.ashlar.sandbox.history.Event;
import io.ashlar.sandbox.history.Run;
import io.ashlar.sandbox.lifecycle.Request.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What happened, run by run. */
public final class Runs {
    private Runs() {}

    /** What became of a resource. */
    public enum Outcome {
        /** It came. */
        CREATED("+"),
        /** It went. */
        DELETED("-"),
        /** One came in the place of another. */
        REPLACED("+-"),
        /** It was changed in place. */
        CHANGED("~"),
        /** What was asked for was refused. */
        FAILED("!");

        /** As the engine shows it. */
        public final String sign;

        Outcome(String sign) {
            this.sign = sign;
        }
    }

    /**
     * What became of one resource.
     *
     * @param more where it is, or why it failed
     */
    public record Difference(Outcome outcome, String urn, String type, String more) {
        /** The logical name. */
        public String name() {
            return Urns.name(urn);
        }
    }

    /** When it began, e.g. {@code 2026-11-21T15-20-11}, in UTC. */
    public static String began(Run run) {
        return run.name().replaceFirst("\\..*", "");
    }

    /** One line for each run. */
    public static String table(List<Run> runs) {
        if (runs.isEmpty()) {
            return "Nothing has happened in the sandbox yet.\n";
        }
        Table table = new Table("RUN", "CREATED", "CHANGED", "DELETED", "FAILED");
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            table.row(
                    (i + 1) + "  " + began(run),
                    Long.toString(run.done(Operation.CREATE)),
                    Long.toString(run.done(Operation.UPDATE)),
                    Long.toString(run.done(Operation.DELETE)),
                    Long.toString(run.failed()));
        }
        return table.toString();
    }

    /** What is different after these runs from what was before them: one line for each resource. */
    public static String changes(List<Run> runs) {
        Table table = new Table("", "TYPE", "NAME", "REGION");
        differences(runs)
                .forEach(difference ->
                        table.row(difference.outcome().sign, difference.type(), difference.name(), difference.more()));
        return table.toString();
    }

    /** The same, what failed at the end. */
    public static List<Difference> differences(List<Run> runs) {
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
        List<Difference> differences = new ArrayList<>();
        fates.forEach((urn, fate) -> {
            if (!fate.isNothing()) {
                Event event = Objects.requireNonNull(last.get(urn));
                differences.add(new Difference(fate.outcome(), urn, event.type(), event.region()));
            }
        });
        last.values().stream()
                .filter(Event::hasFailed)
                .forEach(event ->
                        differences.add(new Difference(Outcome.FAILED, event.urn(), event.type(), event.error())));
        return differences;
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

        /** Whether all that came has gone again; with the runs before it, that cannot be told from a replacement. */
        boolean isNothing() {
            return came == 0 && went == 0 && !changed;
        }

        Outcome outcome() {
            if (came > went) {
                return Outcome.CREATED;
            }
            if (came < went) {
                return Outcome.DELETED;
            }
            return came > 0 ? Outcome.REPLACED : Outcome.CHANGED;
        }
    }
}
