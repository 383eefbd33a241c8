package io.ashlar.policies.security.aws.elasticache;

import io.ashlar.core.Profile;
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

/** Caches know who is asking. */
public final class CacheAuthenticated implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("aws-elasticache-authenticated", "ElastiCache asks for a login")
            .severity(Severity.MEDIUM)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Whoever reaches the port reads and deletes everything.")
            .fix("Give userGroupIds of a group of users (RBAC), or an authToken.")
            .reference(Framework.CHECKOV, "CKV_AWS_31")
            .reference(Framework.FSBP, "ElastiCache.6")
            .reference(Framework.CDK_NAG, "AwsSolutions-AEC6")
            .build();

    private static final Types TYPES = Types.of("aws:elasticache/replicationGroup:ReplicationGroup");

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
        PropertyMap group = resource.properties();
        // That a login is given is enough: who it is may be unknown.
        boolean login = group.isUnknown("authToken")
                || group.has("authToken")
                || group.isUnknown("userGroupIds")
                || group.has("userGroupIds");
        return Verdict.require(login, "neither userGroupIds nor authToken is set: the cache must ask for a login");
    }
}
