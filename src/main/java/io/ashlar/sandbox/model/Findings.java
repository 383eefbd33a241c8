package io.ashlar.sandbox.model;

import io.ashlar.sandbox.schema.Violation;
import java.util.ArrayList;
import java.util.List;

/** Collects what rules find wrong with an input, so that all of it is reported at once. */
public final class Findings {
    private final List<Violation> violations = new ArrayList<>();

    /** Adds a finding about the property at a path. */
    public void add(String path, String reason) {
        violations.add(new Violation(path, reason));
    }

    /** What was found, in the order of the rules. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }
}
