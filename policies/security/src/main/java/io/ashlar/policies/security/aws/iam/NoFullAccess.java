package io.ashlar.policies.security.aws.iam;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.Set;

/** No policy allows everything. */
public final class NoFullAccess implements ResourceRule {
    private static final Set<String> EVERYTHING = Set.of("*", "*:*");

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-iam-no-full-access", "No policy allows every action on every resource")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("Whoever gets hold of it owns the account.")
            .fix("Name the actions and resources that are needed.")
            .reference(Framework.CHECKOV, "CKV_AWS_62", "CKV_AWS_1")
            .reference(Framework.FSBP, "IAM.1")
            .reference(Framework.CIS_AWS, "2.14")
            .build();

    private static final Types TYPES = Types.of(IdentityPolicies.TYPES);

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
        return Verdict.each(
                IdentityPolicies.allowing(resource),
                statement -> Verdict.require(
                        statement.actions().stream().noneMatch(EVERYTHING::contains)
                                || !statement.resources().contains("*"),
                        statement.name() + " allows every action on every resource: name what is needed"));
    }
}
