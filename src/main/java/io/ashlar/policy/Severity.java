package io.ashlar.policy;

/** How grave it is to break a rule, from the least. */
public enum Severity {
    /** Good practice: defence in depth, or upkeep. */
    LOW,
    /** A weakness that needs another one to become harm. */
    MEDIUM,
    /** Data or access is at risk. */
    HIGH,
    /** Open to anyone on the internet, or full control given away. */
    CRITICAL
}
