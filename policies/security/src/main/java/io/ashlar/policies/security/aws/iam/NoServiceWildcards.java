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
import java.util.List;
import java.util.regex.Pattern;

/** No policy allows all of a service. */
public final class NoServiceWildcards implements ResourceRule {
    /** What allows everything on everything is found by {@link NoFullAccess}. */
    private static final Pattern WHOLE_SERVICE = Pattern.compile("\\*|[\\w-]+:\\*");

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-iam-no-service-wildcards", "No policy allows every action of a service")
            .severity(Severity.HIGH)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("A wildcard grants deleting and giving away with the reading that was "
                    + "meant, and every action that the service will ever get.")
            .fix("Name the actions; a prefix such as s3:Get* is enough to be read.")
            .reference(Framework.CHECKOV, "CKV_AWS_63")
            .reference(Framework.FSBP, "IAM.21")
            .reference(Framework.CDK_NAG, "AwsSolutions-IAM5")
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
        return Verdict.each(IdentityPolicies.allowing(resource), statement -> {
            List<String> wide = statement.actions().stream()
                    .filter(action -> WHOLE_SERVICE.matcher(action).matches())
                    .toList();
            boolean allOfAll = wide.contains("*") && statement.resources().contains("*");
            return Verdict.require(
                            wide.isEmpty() || allOfAll,
                            "%s allows %s: name the actions".formatted(statement.name(), String.join(", ", wide)))
                    .and(() -> Verdict.require(
                            !statement.block().has("NotAction"),
                            statement.name() + " allows whatever NotAction does not name: name the actions"));
        });
    }
}
