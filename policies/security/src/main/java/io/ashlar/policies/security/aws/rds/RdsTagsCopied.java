package io.ashlar.policies.security.aws.rds;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Snapshots carry the tags of their database. */
public final class RdsTagsCopied implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of("aws-rds-tags-copied", "RDS copies tags to snapshots")
            .severity(Severity.LOW)
            .rationale(
                    "A snapshot without tags has no owner, no cost centre, and escapes every policy that goes by tags.")
            .fix("Set copyTagsToSnapshot to true.")
            .reference(Framework.CHECKOV, "CKV2_AWS_60", "CKV_AWS_313")
            .reference(Framework.FSBP, "RDS.16", "RDS.17")
            .build();

    private static final Types TYPES = Types.of("aws:rds/instance:Instance", "aws:rds/cluster:Cluster");

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
                resource.properties().isTrue("copyTagsToSnapshot"),
                "copyTagsToSnapshot is not true: snapshots must carry the tags");
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return resource.properties().with(true, "copyTagsToSnapshot");
    }
}
