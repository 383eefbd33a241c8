package io.ashlar.sandbox.history;

import io.ashlar.sandbox.lifecycle.Request;
import java.util.List;

/**
 * What one command changed.
 *
 * @param name sorts by time
 * @param events in the order they were answered
 */
public record Run(String name, List<Event> events) {
    /** Keeps what it is given. */
    public Run {
        events = List.copyOf(events);
    }

    /** How often this was done. */
    public long done(Request.Operation operation) {
        return events.stream()
                .filter(event -> event.operation() == operation && !event.hasFailed())
                .count();
    }

    /** How often anything failed. */
    public long failed() {
        return events.stream().filter(Event::hasFailed).count();
    }
}
