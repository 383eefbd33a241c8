package io.ashlar.sandbox.store;

/** The smallest thing that happens to a store; a change is some of them, all or none. */
sealed interface Step {
    /** A resource is there, in the place of any with its key. */
    record Put(Entry entry) implements Step {}

    /** The resource with this key is gone. */
    record Remove(String key) implements Step {}

    /** A urn has been created so many times. */
    record Generation(String urn, long count) implements Step {}
}
