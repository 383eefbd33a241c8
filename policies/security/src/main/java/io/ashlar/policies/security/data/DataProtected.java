package io.ashlar.policies.security.data;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** What keeps data in production is protected against the engine. */
public final class DataProtected implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "any-data-protected", "Resources that keep data are protected in production")
            .severity(Severity.HIGH)
            .level(Level.DISABLED)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("One destroy, or one renamed resource, deletes what nobody can bring back.")
            .fix("Set protect in the options of the resource; lift it in a "
                    + "change of its own when the resource is to go.")
            .source("Pulumi: the protect option", "https://www.pulumi.com/docs/iac/concepts/options/protect/")
            .build();

    private static final Types TYPES = DataTypes.TYPES;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        return Verdict.require(
                resource.options().protect(), "protect is not set: what keeps data must not be deleted by the way");
    }
}
