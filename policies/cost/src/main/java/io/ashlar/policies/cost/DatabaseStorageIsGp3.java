package io.ashlar.policies.cost;

import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A database on gp3 gets more operations a second for the price of gp2. */
public final class DatabaseStorageIsGp3 implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("cost-rds-gp3", "RDS storage is gp3")
                .severity(Severity.LOW)
                .level(Level.ADVISORY)
                .rationale("Both cost $0.115 a gigabyte, but gp2 needs 1 TB for the 3,000 operations a second that gp3"
                        + " begins with.")
                .fix("Set storageType to gp3: the instance changes in place.")
                .source("RDS storage", "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html")
                .build();
    }

    @Override
    public Types types() {
        return Types.of("aws:rds/instance:Instance");
    }

    @Override
    public Verdict judge(Resource database, Context context) {
        return Verdict.require(
                !database.properties().text("storageType").orElse("").equals("gp2"),
                "storageType is gp2: gp3 gives more for the same price");
    }
}
