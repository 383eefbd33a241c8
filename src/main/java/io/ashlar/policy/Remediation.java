package io.ashlar.policy;

/** What a {@link ResourceRule} implements too if it can put right what it finds wrong. */
public interface Remediation {
    /**
     * The properties that the resource is to have instead.
     *
     * <p>Asked only when the rule's verdict is {@link Outcome#FAIL} and its level {@link Level#REMEDIATE}. Start from
     * {@link Resource#properties()} and change it by {@link PropertyMap#with}: secrets and unknown values stay what they are.
     */
    PropertyMap remedy(Resource resource, Context context);
}
