package io.ashlar.sandbox.model;

import io.ashlar.sandbox.value.Properties;

/**
 * A resource that exists in the sandbox.
 *
 * @param urn the engine's name for it; for what the cloud made by itself, the urn of its owner
 * @param inputs as they were last accepted
 * @param outputs as they are now
 * @param owner the key of the resource that it came with and goes with; empty when somebody asked for it
 */
public record CloudResource(ResourceKey key, String urn, Properties inputs, Properties outputs, String owner) {
    /** Stands behind the urn of what exists and is in no state, because the answer to its creation was lost. */
    public static final String ORPHANED = "#orphaned";

    /** The cloud's id. */
    public String id() {
        return key.id();
    }

    /** The type token. */
    public String type() {
        return key.type();
    }

    /** Whether it is in no stack's state, though one asked for it. */
    public boolean isOrphan() {
        return urn.endsWith(ORPHANED);
    }

    /** Whether the cloud made it by itself, e.g. the default security group of a VPC. */
    public boolean isImplicit() {
        return !owner.isEmpty();
    }
}
