package io.ashlar.policies.security.azure.database;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.Set;

/** No firewall rule of a database lets everyone in. */
public final class DatabaseFirewallClosed implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "azure-database-firewall-closed", "No database firewall rule is open to everyone")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale(
                    "From 0.0.0.0 to 255.255.255.255 is the whole internet; from 0.0.0.0 to 0.0.0.0 is every customer"
                            + " of Azure.")
            .fix("Name the addresses that may connect, or use a delegated subnet and no rule.")
            .reference(Framework.CHECKOV, "CKV_AZURE_11")
            .source(
                    "Firewall rules of Azure Database for PostgreSQL",
                    "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-firewall-rules")
            .build();

    private static final Types TYPES =
            Types.ofEveryVersion("azure-native:dbformysql:FirewallRule", "azure-native:dbforpostgresql:FirewallRule");

    private static final Set<String> WIDE = Set.of("0.0.0.0", "255.255.255.255");

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
        String start = resource.properties().text("startIpAddress").orElse("");
        String end = resource.properties().text("endIpAddress").orElse("");
        return Verdict.require(
                !start.equals("0.0.0.0") || !WIDE.contains(end),
                "%s to %s is open to %s: name the addresses that may connect"
                        .formatted(start, end, end.equals("0.0.0.0") ? "everyone in Azure" : "everyone"));
    }
}
