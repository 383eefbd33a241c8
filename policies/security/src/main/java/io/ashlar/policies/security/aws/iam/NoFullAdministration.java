package io.ashlar.policies.security.aws.iam;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.Optional;

/** No policy allows every action on every resource. */
public final class NoFullAdministration implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-iam-no-full-administration", "No policy allows every action on every resource")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("Whoever gets one such identity has the account.")
            .fix("Name the actions that are needed, and the resources they are needed on.")
            .reference(Framework.FSBP, "IAM.1")
            .reference(Framework.CIS_AWS, "2.14")
            .reference(Framework.CHECKOV, "CKV_AWS_62", "CKV_AWS_1")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return Types.of(
                "aws:iam/policy:Policy",
                "aws:iam/rolePolicy:RolePolicy",
                "aws:iam/userPolicy:UserPolicy",
                "aws:iam/groupPolicy:GroupPolicy");
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        Optional<PropertyMap> document = resource.properties().json("policy");
        return document.isEmpty()
                ? Verdict.notApplicable("it has no policy document")
                : Verdict.each(document.get().blocks("Statement"), NoFullAdministration::judge);
    }

    private static Verdict judge(PropertyMap statement) {
        boolean everything = statement.text("Effect").orElse("").equals("Allow")
                && statement.anyText("*"::equals, "Action")
                && statement.anyText("*"::equals, "Resource");
        return Verdict.require(!everything, statement.path() + " allows every action on every resource");
    }
}
