package io.ashlar.policies.cost;

import io.ashlar.cost.pricing.Lifecycles;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A database does not cost more for its version's age. */
public final class RdsInStandardSupport implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("cost-rds-standard-support", "RDS runs a version that does not cost extra")
                .severity(Severity.MEDIUM)
                .level(Level.ADVISORY)
                .rationale("In extended support each processor costs $73 a month on top, from the third year on twice"
                        + " that.")
                .fix("Upgrade, or set engineLifecycleSupport to open-source-rds-extended-support-disabled.")
                .source(
                        "RDS extended support",
                        "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support-charges.html")
                .build();
    }

    @Override
    public Types types() {
        return Types.of("aws:rds/instance:Instance");
    }

    @Override
    public Verdict judge(Resource database, Context context) {
        PropertyMap properties = database.properties();
        if (properties.text("engineLifecycleSupport").orElse("").endsWith("-disabled")) {
            return Verdict.pass();
        }
        String engine = properties.text("engine").orElse("");
        String version = properties.text("engineVersion").orElse("");
        String major = engine.equals("postgres")
                ? version.replaceFirst("\\..*", "")
                : version.replaceFirst("^(\\d+\\.\\d+).*", "$1");
        return Verdict.require(
                !Lifecycles.isExtended("rds-" + engine, major, context.today()),
                "engineVersion is %s: in extended support since %s, which costs $73.00 a month for each processor"
                        .formatted(
                                version,
                                Lifecycles.standardSupportEnds("rds-" + engine, major)
                                        .map(Object::toString)
                                        .orElse("?")));
    }
}
