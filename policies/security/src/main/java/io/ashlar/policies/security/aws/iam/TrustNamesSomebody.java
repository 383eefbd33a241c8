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

/** A role says who may become it. */
public final class TrustNamesSomebody implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-iam-trust-names-somebody", "No role may be taken on by everybody")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("Every account of AWS may become the role and do what it may.")
            .fix("Name the accounts, roles or services in Principal, or limit the "
                    + "statement by a condition such as aws:PrincipalOrgID.")
            .reference(Framework.CHECKOV, "CKV_AWS_60", "CKV_AWS_61")
            .build();

    private static final Types TYPES = Types.of("aws:iam/role:Role");

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
                Statement.allowing(Statement.in(resource.properties(), "assumeRolePolicy")),
                statement -> Verdict.require(
                        !Limits.letsAnyoneIn(statement),
                        statement.name() + " lets everybody take on the role: name who may"));
    }
}
