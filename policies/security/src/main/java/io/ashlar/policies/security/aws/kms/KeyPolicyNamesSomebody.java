package io.ashlar.policies.security.aws.kms;

import io.ashlar.policies.security.aws.iam.Limits;
import io.ashlar.policies.security.aws.iam.Statement;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A key says who may use it. */
public final class KeyPolicyNamesSomebody implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-kms-policy-names-somebody", "No KMS key may be used by everybody")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .rationale("Every account of AWS may decrypt with the key, or schedule its end.")
            .fix("Name the accounts, roles or services in Principal, or limit the "
                    + "statement by a condition such as kms:CallerAccount.")
            .reference(Framework.CHECKOV, "CKV_AWS_33")
            .reference(Framework.FSBP, "KMS.5")
            .build();

    private static final Types TYPES =
            Types.of("aws:kms/key:Key", "aws:kms/keyPolicy:KeyPolicy", "aws:kms/replicaKey:ReplicaKey");

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
                Statement.allowing(Statement.in(resource.properties(), "policy")),
                statement -> Verdict.require(
                        !Limits.letsAnyoneIn(statement),
                        statement.name() + " lets everybody use the key: name who may"));
    }
}
