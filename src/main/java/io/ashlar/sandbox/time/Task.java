package io.ashlar.sandbox.time;

import java.time.Duration;
import java.util.Set;

/**
 * Something that the engine does.
 *
 * @param urn what it is done to
 * @param after the urns of what must be done before
 */
public record Task(String urn, String type, String name, Duration takes, Set<String> after) {
    /** Keeps what it is given. */
    public Task {
        after = Set.copyOf(after);
    }
}
