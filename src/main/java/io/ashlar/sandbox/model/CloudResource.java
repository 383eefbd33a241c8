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
    /** The cloud's id. */
    public String id() {
        return key.id();
    }

    /** The type token. */
    public String type() {
        return key.type();
    }

    /** Whether the cloud made it by itself, e.g. the default security group of a VPC. */
    public boolean isImplicit() {
        return !owner.isEmpty();
    }
}
