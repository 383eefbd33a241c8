package io.ashlar.policy;

/** A rule of a {@link PolicyPack}: stateless, and safe to use from several threads. */
public sealed interface Rule permits ResourceRule, StackRule {
    /** What the rule is called and why it exists; always the same. */
    RuleInfo info();

    /** Which resources it judges. */
    Types types();
}
