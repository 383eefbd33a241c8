package io.ashlar.policies.security.aws.rds;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** The master password is made and kept by RDS. */
public final class RdsPasswordManaged implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-rds-password-managed", "The RDS master password is managed by RDS")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("A password that the program gives is in the state, in its "
                    + "backups and in whatever made it, and is never changed.")
            .fix("Set manageMasterUserPassword to true and remove the password; "
                    + "RDS keeps it in Secrets Manager and rotates it.")
            .source(
                    "RDS: password management with Secrets Manager",
                    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html")
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
        String key = resource.is(Databases.CLUSTER) ? "masterPassword" : "password";
        return Verdict.require(
                !Databases.isGiven(resource.properties(), key),
                key + " is given by the program: set manageMasterUserPassword instead");
    }
}
