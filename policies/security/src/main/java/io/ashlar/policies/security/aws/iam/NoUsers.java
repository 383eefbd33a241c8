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
import java.util.Map;

/** Nobody has credentials that never end. */
public final class NoUsers implements ResourceRule {
    private static final String USER = "aws:iam/user:User";
    private static final String PASSWORD = "aws:iam/userLoginProfile:UserLoginProfile";
    private static final String ACCESS_KEY = "aws:iam/accessKey:AccessKey";
    private static final Map<String, String> FAULTS = Map.ofEntries(
            Map.entry(USER, "an IAM user: its credentials never end, use a role"),
            Map.entry(ACCESS_KEY, "an access key: it never ends, use a role"),
            Map.entry(PASSWORD, "a password of an IAM user: it never ends, use a role"));

    private static final RuleInfo INFO = RuleInfo.of("aws-iam-no-users", "There are no IAM users and access keys")
            .severity(Severity.MEDIUM)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Access keys and passwords of users are copied into files and "
                    + "pipelines, never end, and are what intruders find.")
            .fix("Use roles: IAM Identity Center for people, OIDC for "
                    + "pipelines, instance or pod identity for machines.")
            .reference(Framework.CHECKOV, "CKV_AWS_273")
            .build();

    private static final Types TYPES = Types.of(USER, ACCESS_KEY, PASSWORD);

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
        boolean inactive = resource.is(ACCESS_KEY)
                && resource.properties()
                        .text("status")
                        .filter("Inactive"::equals)
                        .isPresent();
        return Verdict.require(inactive, FAULTS.getOrDefault(resource.type(), ""));
    }
}
