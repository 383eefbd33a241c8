package io.ashlar.policy;

/** Ends a judgement that needs an unknown value; caught by {@link Verdict#judging}. Control flow, so without a trace. */
final class UnknownValueException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String what;

    UnknownValueException(String what) {
        super(what + " is unknown", null, false, false);
        this.what = what;
    }

    /** The path of the property. */
    String what() {
        return what;
    }
}
