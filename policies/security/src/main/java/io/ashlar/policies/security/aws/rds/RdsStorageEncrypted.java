package io.ashlar.policies.security.aws.rds;

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

/** Databases encrypt their storage. */
public final class RdsStorageEncrypted implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("aws-rds-storage-encrypted", "RDS storage is encrypted")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("A copied disk or snapshot can be read by whoever gets it.")
            .fix("Set storageEncrypted to true and kmsKeyId to a key of your own; an existing "
                    + "database has to be restored from an encrypted copy of its snapshot.")
            .reference(Framework.CHECKOV, "CKV_AWS_16", "CKV_AWS_96")
            .reference(Framework.FSBP, "RDS.3", "RDS.27")
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
        if (Databases.isReplica(resource.properties())) {
            return Databases.takenOver();
        }

        return Verdict.require(
                resource.properties().isTrue("storageEncrypted"),
                "storageEncrypted is not true: storage must be encrypted");
    }
}
