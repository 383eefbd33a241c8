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

/** Databases and Aurora clusters encrypt their storage. */
public final class StorageEncrypted implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("aws-rds-storage-encrypted", "RDS storage is encrypted")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Whoever gets hold of a disk or a shared snapshot reads everything on it.")
            .fix("Set storageEncrypted to true, and kmsKeyId to a key of your own.")
            .reference(Framework.FSBP, "RDS.3", "RDS.27")
            .reference(Framework.CHECKOV, "CKV_AWS_16", "CKV_AWS_96")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return Types.of("aws:rds/instance:Instance", "aws:rds/cluster:Cluster");
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        boolean encrypted = resource.properties().isTrue("storageEncrypted");
        return !encrypted && resource.properties().has("replicateSourceDb")
                ? Verdict.notApplicable("a replica is encrypted as its source is")
                : Verdict.require(
                        encrypted, "storageEncrypted is not true: the storage of a database must be encrypted");
    }
}
