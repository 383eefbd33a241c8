package io.ashlar.policies.security.azure.database;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Databases have no address on the internet. */
public final class DatabasePrivate implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "azure-database-private", "PostgreSQL and MySQL servers are reachable from their network only")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("A server with a public address is as safe as its weakest password.")
            .fix("Set network.delegatedSubnetResourceId and the private DNS zone, or publicNetworkAccess to Disabled.")
            .reference(Framework.CHECKOV, "CKV2_AZURE_56", "CKV2_AZURE_57")
            .build();

    private static final Types TYPES =
            Types.ofEveryVersion("azure-native:dbformysql:Server", "azure-native:dbforpostgresql:Server");

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
        PropertyMap server = resource.properties();
        boolean disabled = server.text("network", "publicNetworkAccess")
                .filter("Disabled"::equalsIgnoreCase)
                .isPresent();
        // A subnet that a preview does not know yet is a subnet all the same.
        String[] subnet = {"network", "delegatedSubnetResourceId"};
        return Verdict.require(
                disabled || server.isUnknown(subnet) || server.has(subnet),
                "network.delegatedSubnetResourceId is not set, and publicNetworkAccess is not Disabled: the server has"
                        + " a public address");
    }
}
