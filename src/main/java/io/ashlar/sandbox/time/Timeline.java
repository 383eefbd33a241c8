package io.ashlar.sandbox.time;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * When everything happens, on a clock that nobody waits for.
 *
 * @param spans in the order they begin
 * @param parallel how many the engine does at the same time
 */
public record Timeline(List<Span> spans, int parallel) {
    /** Why something began when it did. */
    public enum Began {
        /** Nothing was in the way. */
        AT_ONCE("it was asked for"),
        /** The one before it on the path was needed. */
        NEEDED("that was done"),
        /** The one before it on the path made room. */
        ROOM("there was room");

        private final String words;

        Began(String words) {
            this.words = words;
        }

        /** For a reader. */
        public String words() {
            return words;
        }
    }

    /** What happens from when to when, and the urn of what it waited for. */
    public record Span(Task task, Duration start, Duration end, Began began, Optional<String> waitedFor) {
        /** How long it takes. */
        public Duration takes() {
            return task.takes();
        }
    }

    /** Keeps what it is given. */
    public Timeline {
        spans = List.copyOf(spans);
    }

    /**
     * Begins each task as soon as all before it are done and fewer than {@code parallel} are under way; of several that
     * could begin, the one that the program asked for first. What takes no time takes no place either.
     */
    public static Timeline of(List<Task> tasks, int parallel) {
        return new Simulation(tasks, parallel).run();
    }

    /** How long all of it takes. */
    public Duration total() {
        return spans.stream().map(Span::end).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** The spans that decide the end, from the first to the last: each began when the one before it was done. */
    public List<Span> criticalPath() {
        Map<String, Span> byUrn = new HashMap<>();
        spans.forEach(span -> byUrn.put(span.task().urn(), span));
        Deque<Span> path = new ArrayDeque<>();
        Optional<Span> here = spans.stream().max(Comparator.comparing(Span::end));
        while (here.isPresent()) {
            if (!here.get().takes().isZero()) {
                path.addFirst(here.get());
            }
            here = here.get().waitedFor().map(byUrn::get);
        }
        return List.copyOf(path);
    }

    private static final class Simulation {
        private final Map<String, Task> waiting = new LinkedHashMap<>();
        private final PriorityQueue<Span> running = new PriorityQueue<>(Comparator.comparing(Span::end));
        private final Map<String, Span> done = new HashMap<>();
        private final List<Span> spans = new ArrayList<>();
        private final Set<String> known = new HashSet<>();
        private final int parallel;
        private Duration now = Duration.ZERO;
        private Optional<String> freedBy = Optional.empty();

        Simulation(List<Task> tasks, int parallel) {
            tasks.forEach(task -> waiting.put(task.urn(), task));
            known.addAll(waiting.keySet());
            this.parallel = parallel;
        }

        Timeline run() {
            while (!waiting.isEmpty() || !running.isEmpty()) {
                beginWhatCan();
                Span next = running.poll();
                if (next == null) {
                    if (!waiting.isEmpty()) {
                        throw new IllegalArgumentException("these wait for each other: " + waiting.keySet());
                    }
                    break;
                }
                now = next.end();
                done.put(next.task().urn(), next);
                freedBy = Optional.of(next.task().urn());
            }
            return new Timeline(spans, parallel);
        }

        private void beginWhatCan() {
            boolean progress = true;
            while (progress) {
                progress = false;
                for (Task task : List.copyOf(waiting.values())) {
                    boolean ready = task.after().stream()
                            .allMatch(before -> !known.contains(before) || done.containsKey(before));
                    boolean instant = task.takes().isZero();
                    if (ready && (instant || running.size() < parallel)) {
                        begin(task);
                        progress |= instant;
                    }
                }
            }
        }

        private void begin(Task task) {
            waiting.remove(task.urn());
            // The last of those before it, or, when they were done long ago, the one whose end made room.
            Optional<Span> last = task.after().stream()
                    .filter(done::containsKey)
                    .map(done::get)
                    .max(Comparator.comparing(Span::end));
            Optional<String> needed = last.filter(span -> span.end().equals(now))
                    .map(span -> span.task().urn());
            Began began = needed.isPresent() ? Began.NEEDED : now.isZero() ? Began.AT_ONCE : Began.ROOM;
            Span span = new Span(task, now, now.plus(task.takes()), began, began == Began.ROOM ? freedBy : needed);
            spans.add(span);
            if (task.takes().isZero()) {
                done.put(task.urn(), span);
            } else {
                running.add(span);
            }
        }
    }
}
