package io.ashlar.policy;

/** What became of judging one resource by one rule. */
public enum Outcome {
    /** The resource is as the rule wants it. */
    PASS,
    /** It is not. */
    FAIL,
    /** It depends on a value that nobody knows before the update. */
    UNKNOWN,
    /** The rule has nothing to say about this resource. */
    NOT_APPLICABLE,
    /** The rule itself failed; only the evaluation says so, never a rule. */
    BROKEN
}
