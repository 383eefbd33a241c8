package io.ashlar.policies.security.aws.rds;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A database runs an engine version in standard support. */
public final class RdsEngineSupported implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-rds-engine-supported", "RDS runs an engine version in standard support")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("Past standard support RDS charges extended support per "
                    + "vCPU and hour, and in the end upgrades by force.")
            .fix("Upgrade engineVersion to a major version in standard support.")
            .source(
                    "RDS Extended Support",
                    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support.html")
            .build();

    private static final Types TYPES = Types.of("aws:rds/instance:Instance");

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
        String engine = database.text("engine").orElse("");
        if (!RdsSupport.knows(engine) || !database.has("engineVersion")) {
            return Verdict.notApplicable("no dates are known for '%s'".formatted(engine));
        }
        String version = database.text("engineVersion").orElse("");
        return RdsSupport.endOf(engine, version)
                .filter(end -> context.today().isAfter(end))
                .map(end -> Verdict.fail(
                        "engineVersion is %s of %s, in standard support until %s: upgrade before extended support is charged"
                                .formatted(version, engine, end)))
                .orElse(Verdict.pass());
    }
}
