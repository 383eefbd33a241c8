package io.ashlar.sandbox.trouble;

import io.ashlar.sandbox.value.Properties;

/** What has happened behind the engine's back when a command begins. */
public sealed interface Accident {
    /** Which resources it has happened to. */
    Target target();

    /** Somebody changed properties. */
    record Drift(Target target, Properties set) implements Accident {}

    /** Somebody took them away. */
    record Loss(Target target) implements Accident {}
}
