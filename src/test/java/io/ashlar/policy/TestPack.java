package io.ashlar.policy;

import java.util.List;

/** A pack of the rules that a test gives it. */
public record TestPack(List<Rule> rules) implements PolicyPack {
    @Override
    public String name() {
        return "test-pack";
    }

    @Override
    public String description() {
        return "Rules of a test.";
    }

    @Override
    public String version() {
        return "1.2.3";
    }
}
