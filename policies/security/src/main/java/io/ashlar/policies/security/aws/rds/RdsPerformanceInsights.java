package io.ashlar.policies.security.aws.rds;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** What a database does can be looked into, under a key of the account. */
public final class RdsPerformanceInsights implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-rds-performance-insights", "RDS Performance Insights is on, under a key of your own")
            .severity(Severity.LOW)
            .rationale("Without it nobody sees which statement was slow; the statements it "
                    + "keeps may hold data, so they belong under a key of your own.")
            .fix("Set performanceInsightsEnabled to true and performanceInsightsKmsKeyId to a key of your own.")
            .reference(Framework.CHECKOV, "CKV_AWS_353", "CKV_AWS_354")
            .build();

    private static final Types TYPES = Types.of("aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance");

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
        PropertyMap database = resource.properties();
        return Verdict.require(
                        database.isTrue("performanceInsightsEnabled"),
                        "performanceInsightsEnabled is not true: slow statements must be visible")
                .and(() -> Verdict.require(
                        Databases.isGiven(database, "performanceInsightsKmsKeyId")
                                || !database.isTrue("performanceInsightsEnabled"),
                        "performanceInsightsKmsKeyId is not set: what it keeps belongs under a key of your own"));
    }
}
