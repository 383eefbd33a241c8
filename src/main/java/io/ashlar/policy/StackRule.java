package io.ashlar.policy;

/**
 * A rule that judges a resource by what else is in its stack, after the whole stack is known.
 *
 * <p>A rule about the stack as a whole judges its root: {@link Types#stack()}.
 */
public non-sealed interface StackRule extends Rule {
    /**
     * Judges one resource among all others. Properties are outputs here, where the engine has them.
     *
     * <p>Reading a value that is unknown ends the judgement as unknown: there is nothing to catch.
     */
    Verdict judge(Resource resource, Stack stack, Context context);
}
