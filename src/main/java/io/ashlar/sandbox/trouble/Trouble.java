package io.ashlar.sandbox.trouble;

import io.ashlar.sandbox.lifecycle.Request;
import java.util.Set;

/** One thing that goes wrong: at what, with which resources, when, and how. */
public record Trouble(Set<Request.Operation> at, Target target, Occasion when, Effect effect) {
    /** Keeps what it is given. */
    public Trouble {
        at = Set.copyOf(at);
    }

    /** Trouble with creations. */
    public static Trouble creating(Target target, Occasion when, Effect effect) {
        return new Trouble(Set.of(Request.Operation.CREATE), target, when, effect);
    }
}
