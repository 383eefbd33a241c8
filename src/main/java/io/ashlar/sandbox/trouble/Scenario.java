package io.ashlar.sandbox.trouble;

import java.util.ArrayList;
import java.util.List;

/**
 * All that goes wrong in one command.
 *
 * @param accidents what has happened before it begins
 * @see ScenarioFile
 */
public record Scenario(List<Trouble> troubles, List<Accident> accidents) {
    /** Nothing goes wrong. */
    public static final Scenario NONE = new Scenario(List.of(), List.of());

    /** Keeps what it is given. */
    public Scenario {
        troubles = List.copyOf(troubles);
        accidents = List.copyOf(accidents);
    }

    /** Only this goes wrong. */
    public static Scenario of(Trouble... troubles) {
        return new Scenario(List.of(troubles), List.of());
    }

    /** This and that. */
    public Scenario and(Scenario more) {
        List<Trouble> allTroubles = new ArrayList<>(troubles);
        allTroubles.addAll(more.troubles);
        List<Accident> allAccidents = new ArrayList<>(accidents);
        allAccidents.addAll(more.accidents);
        return new Scenario(allTroubles, allAccidents);
    }
}
