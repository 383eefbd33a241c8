package io.ashlar.render;

/** What stands where a value would, because it cannot or must not be written. */
public enum Unresolved {
    /** The cloud gives it, and has not yet. */
    AFTER_DEPLOYMENT("<known after deployment>", "known after deployment"),
    /** It is known, and belongs in no file. */
    SECRET("<secret>", "secret");

    private final String text;
    private final String reason;

    Unresolved(String text, String reason) {
        this.text = text;
        this.reason = reason;
    }

    /** What is written in its place: no name, address or key that Kubernetes accepts looks like it. */
    public String text() {
        return text;
    }

    /** Why there is no value. */
    public String reason() {
        return reason;
    }
}
