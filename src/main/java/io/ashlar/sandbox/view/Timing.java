package io.ashlar.sandbox.view;

import io.ashlar.sandbox.history.Event;
import io.ashlar.sandbox.history.Run;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.Request.Operation;
import io.ashlar.sandbox.time.Durations;
import io.ashlar.sandbox.time.Durations.Basis;
import io.ashlar.sandbox.time.Durations.Typical;
import io.ashlar.sandbox.time.Task;
import io.ashlar.sandbox.time.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long a run would have taken in the real clouds.
 *
 * @param timeline its requests on a virtual clock
 * @param unlimited how long it would have taken if the engine did everything at once that depends on nothing
 * @param estimated how many of them stand on no published or observed figure
 */
public record Timing(Timeline timeline, Duration unlimited, long estimated) {
    private static final String REMOVED = " removed";

    /**
     * Foretells a run.
     *
     * @param before what the engine knew when it began: what it removes goes in the reverse order
     * @param after what the engine knew when it had ended
     * @param parallel how many it does at the same time
     */
    public static Timing of(Run run, EngineState before, EngineState after, int parallel) {
        Durations durations = Durations.known();
        Map<String, Event> made = new LinkedHashMap<>();
        Map<String, Event> removed = new LinkedHashMap<>();
        run.events().stream()
                .filter(event -> !event.hasFailed())
                .forEach(event -> (event.operation() == Operation.DELETE ? removed : made).put(event.urn(), event));
        List<Task> tasks = new ArrayList<>();
        for (EngineState.Known known : after.resources()) {
            Optional<Event> event = Optional.ofNullable(made.get(known.urn()));
            // What did not change, and every component, is there at once and hands on what it waits for.
            tasks.add(task(known.urn(), known.type(), known.after(), event.map(Event::operation), durations));
        }
        for (EngineState.Known known : before.resources()) {
            if (removed.containsKey(known.urn())) {
                Set<String> first = before.dependentsOf(known).stream()
                        .map(dependent -> dependent.urn() + REMOVED)
                        .collect(Collectors.toCollection(HashSet::new));
                if (made.containsKey(known.urn())) {
                    first.add(known.urn());
                }
                tasks.add(task(known.urn() + REMOVED, known.type(), first, Optional.of(Operation.DELETE), durations));
            }
        }
        long estimated = tasks.stream()
                .filter(task -> !task.takes().isZero())
                .filter(task ->
                        durations.of(task.type()).map(Typical::basis).orElse(Basis.ESTIMATED) == Basis.ESTIMATED)
                .count();
        return new Timing(
                Timeline.of(tasks, parallel),
                Timeline.of(tasks, Integer.MAX_VALUE).total(),
                estimated);
    }

    private static Task task(
            String urn, String type, Set<String> after, Optional<Operation> operation, Durations durations) {
        Duration takes = operation
                .flatMap(what -> durations.of(type).map(typical -> typical.of(what)))
                .orElse(Duration.ZERO);
        return new Task(urn, type, Address.of(urn).name(), takes, after);
    }

    /** For a terminal: how long, and the path that decides it. */
    public String table() {
        List<Timeline.Span> path = timeline.criticalPath();
        long counted =
                timeline.spans().stream().filter(span -> !span.takes().isZero()).count();
        if (counted == 0) {
            return "Nothing was done that takes time.\n";
        }
        Table table = new Table("AT", "TAKES", "TYPE", "NAME", "BEGAN WHEN");
        path.forEach(span -> table.row(
                words(span.start()),
                words(span.takes()),
                span.task().type(),
                span.task().name(),
                span.began().words()));
        return "In the real clouds this would take about " + words(timeline.total()) + ": "
                + Network.count(counted, "resource") + ", "
                + timeline.parallel() + " at a time; " + estimated + " of the figures are estimates.\n"
                + "With no limit to what is done at a time (--parallel) it would take " + words(unlimited) + ".\n"
                + "The path that decides it:\n" + table;
    }

    /** E.g. {@code 9m 12s}. */
    static String words(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1000.0);
        if (seconds < 60) {
            return seconds + "s";
        }
        String minutes = seconds % 3600 / 60 + "m " + seconds % 60 + "s";
        return seconds < 3600 ? minutes : seconds / 3600 + "h " + minutes;
    }
}
