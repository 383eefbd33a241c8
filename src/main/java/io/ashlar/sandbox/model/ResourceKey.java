package io.ashlar.sandbox.model;

/** What tells one resource of the sandbox from every other. */
public record ResourceKey(Scope scope, String type, String id) {
    @Override
    public String toString() {
        return scope + "/" + type + "/" + id;
    }
}
