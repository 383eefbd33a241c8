package io.ashlar.policy;

/**
 * A rule that judges a resource by its own properties, before the resource reaches the cloud.
 *
 * <p>It also implements {@link Remediation} if it can put the resource right.
 */
public non-sealed interface ResourceRule extends Rule {
    /**
     * Judges one resource.
     *
     * <p>Reading a value that is unknown ends the judgement as unknown: there is nothing to catch.
     */
    Verdict judge(Resource resource, Context context);
}
