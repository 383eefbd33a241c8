package io.ashlar.policy.evaluation;

import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import java.util.List;

/** What every pack finds wrong with suppressions themselves. */
public final class SuppressionRules {
    private static final String ASKED_FOR = "https://github.com/pulumi/pulumi-policy/issues/438";

    /** A suppression whose last day is over: what it accepted is a finding again. */
    public static final RuleInfo EXPIRED = RuleInfo.of("suppression-expired", "No suppression has expired")
            .severity(Severity.MEDIUM)
            .rationale("An exception that nobody looks at again becomes the rule.")
            .fix("Mend what it accepts, or give it a new last day and a reason that still holds.")
            .source("Exemptions for Pulumi policies", ASKED_FOR)
            .build();
    /** A suppression that accepts nothing. */
    public static final RuleInfo UNUSED = RuleInfo.of("suppression-unused", "Every suppression accepts something")
            .severity(Severity.LOW)
            .rationale("What is left lying accepts the next mistake before anybody sees it.")
            .fix("Remove it.")
            .source("Exemptions for Pulumi policies", ASKED_FOR)
            .build();
    /** A suppression in a tag or annotation that cannot be read. */
    public static final RuleInfo MALFORMED = RuleInfo.of("suppression-malformed", "Every suppression can be read")
            .severity(Severity.MEDIUM)
            .rationale("An exception without an owner, a reason and a last day is nobody's.")
            .fix("Write it as: until 2027-06-30 by platform: why it is accepted.")
            .source("Exemptions for Pulumi policies", ASKED_FOR)
            .build();

    /** All of them. */
    public static final List<RuleInfo> ALL = List.of(EXPIRED, UNUSED, MALFORMED);

    private SuppressionRules() {}
}
