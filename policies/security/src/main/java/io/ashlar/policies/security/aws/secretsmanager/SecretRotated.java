package io.ashlar.policies.security.aws.secretsmanager;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;

/** Secrets are renewed. */
public final class SecretRotated implements StackRule {
    private static final String ROTATION = "aws:secretsmanager/secretRotation:SecretRotation";
    static final Setting<Integer> DAYS =
            Setting.whole("days", 90, 1, 1000, "Days after which a secret is renewed at most");

    private static final RuleInfo INFO = RuleInfo.of("aws-secretsmanager-rotated", "Secrets are rotated")
            .severity(Severity.LOW)
            .level(Profile.DEVELOPMENT, Level.DISABLED)
            .rationale("A secret that somebody copied works until somebody thinks of changing it.")
            .fix("Add an aws.secretsmanager.SecretRotation with automaticallyAfterDays of 90 or fewer.")
            .reference(Framework.CHECKOV, "CKV_AWS_304")
            .reference(Framework.FSBP, "SecretsManager.1", "SecretsManager.4")
            .setting(DAYS)
            .build();

    private static final Types TYPES = Types.of("aws:secretsmanager/secret:Secret");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Stack stack, Context context) {
        List<Resource> rotations = stack.leadingTo(resource, ROTATION, "secretId");
        if (rotations.isEmpty()) {
            return Verdict.fail("no SecretRotation renews this secret: add one");
        }
        int most = context.get(DAYS);
        return Verdict.each(rotations, rotation -> {
            PropertyMap rules = rotation.properties();
            int days = rules.whole("rotationRules", "automaticallyAfterDays").orElse(0);
            return Verdict.require(
                    days <= most && (days > 0 || rules.has("rotationRules", "scheduleExpression")),
                    "rotationRules.automaticallyAfterDays is %d: renew it every %d days or sooner"
                            .formatted(days, most));
        });
    }
}
