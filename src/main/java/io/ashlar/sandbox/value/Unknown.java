package io.ashlar.sandbox.value;

/** A value that a preview does not know yet. It passes every rule, because nothing can be said about it. */
public enum Unknown {
    /** The only one: two unknown values cannot be told apart. */
    VALUE;

    /** How the engine writes an unknown value on the wire (see {@code plugin.UnknownStringValue} and its siblings). */
    static final String TEXT = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /** Other kinds of unknown: boolean, number, array, asset, archive, object; the engine writes each differently. */
    private static final java.util.Set<String> TEXTS = java.util.Set.of(
            TEXT,
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    static boolean isWrittenAs(String text) {
        return text.length() == TEXT.length() && TEXTS.contains(text);
    }

    @Override
    public String toString() {
        return "(known after the deployment)";
    }
}
