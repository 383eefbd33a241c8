package io.ashlar.policies.security.gcp.sql;

import io.ashlar.policies.security.network.Cidr;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** No network of a database is the whole internet. */
public final class SqlNotOpen implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("gcp-sql-not-open", "Cloud SQL is not open to every address")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("Every address is every attacker: only a password stands before the data.")
            .fix("Remove the entry from settings.ipConfiguration.authorizedNetworks.")
            .reference(Framework.CHECKOV, "CKV_GCP_11")
            .build();

    private static final Types TYPES = Types.of("gcp:sql/databaseInstance:DatabaseInstance");

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
        return Verdict.each(
                resource.properties().blocks("settings", "ipConfiguration", "authorizedNetworks"),
                network -> Verdict.require(
                        !Cidr.isEverywhere(network.text("value").orElse("")),
                        "%s.value is %s: name the addresses that may connect"
                                .formatted(network.path(), network.text("value").orElse(""))));
    }
}
