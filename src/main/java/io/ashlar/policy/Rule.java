package io.ashlar.policy;

/**
 * A rule of a {@link PolicyPack}: stateless, and safe to use from several threads.
 *
 * <p>It may be asked more often than the stack has resources: the host rehearses on resources that are in no stack, without properties.
 */
public sealed interface Rule permits ResourceRule, StackRule {
    /** What the rule is called and why it exists; always the same. */
    RuleInfo info();

    /** Which resources it judges. */
    Types types();
}
