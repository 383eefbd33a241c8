package io.ashlar.observability.plan;

/** Where logs and traces lie. */
public enum Keeping {
    /** On a volume of one pod: gone with it. */
    ON_VOLUMES,
    /** In the cloud's object stores, by an identity without a key. */
    IN_OBJECT_STORES
}
