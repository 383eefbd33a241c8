package io.ashlar.policy;

import java.util.List;

/**
 * A named set of rules.
 *
 * <p>A pack is found by its name in {@code META-INF/services/io.ashlar.policy.PolicyPack}, so its class is public and has a
 * constructor without parameters.
 */
public interface PolicyPack {
    /** What the engine's listing calls it: letters, digits, dashes, dots and underscores, at most 100. */
    String name();

    /** One sentence of what it is for. */
    String description();

    /** Its version, e.g. {@code 0.1.0}. */
    String version();

    /** Its rules, in the order of the tables. */
    List<Rule> rules();

    /** What is accepted wherever the pack is used. Default: nothing. */
    default List<Suppression> suppressions() {
        return List.of();
    }
}
