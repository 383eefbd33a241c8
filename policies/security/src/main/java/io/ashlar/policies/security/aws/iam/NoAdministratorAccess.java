package io.ashlar.policies.security.aws.iam;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.stream.Stream;

/** Nobody is given AdministratorAccess. */
public final class NoAdministratorAccess implements ResourceRule {
    private static final String ADMINISTRATOR = ":policy/AdministratorAccess";

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-iam-no-administrator-access", "AdministratorAccess is attached to nobody")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Whoever gets hold of that identity owns the account.")
            .fix("Attach a policy that names what is needed; keep administration to "
                    + "people, through IAM Identity Center and for hours.")
            .reference(Framework.CHECKOV, "CKV_AWS_274")
            .build();

    private static final Types TYPES = Types.of(
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
            "aws:iam/userPolicyAttachment:UserPolicyAttachment",
            "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
            "aws:iam/policyAttachment:PolicyAttachment",
            "aws:iam/role:Role",
            "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment");

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
        boolean attached = Stream.of("policyArn", "managedPolicyArn", "managedPolicyArns")
                .anyMatch(key -> resource.properties().anyText(arn -> arn.endsWith(ADMINISTRATOR), key));
        return Verdict.require(!attached, "AdministratorAccess is attached: attach a policy that names what is needed");
    }
}
