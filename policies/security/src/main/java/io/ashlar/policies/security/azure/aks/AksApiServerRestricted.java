package io.ashlar.policies.security.azure.aks;

import io.ashlar.policies.security.network.Cidr;
import io.ashlar.policies.security.reading.Texts;
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
import java.util.Optional;

/** The API of a cluster is not open to everyone. */
public final class AksApiServerRestricted implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "azure-aks-api-restricted", "The Kubernetes API of AKS is private or open to named addresses only")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("An API that everyone reaches is one stolen token or one new hole away from being taken over.")
            .fix("Set apiServerAccessProfile.enablePrivateCluster to true, or name the addresses in"
                    + " authorizedIPRanges.")
            .reference(Framework.CHECKOV, "CKV_AZURE_6", "CKV_AZURE_115")
            .build();

    private static final Types TYPES = Types.ofEveryVersion("azure-native:containerservice:ManagedCluster");

    private static final String[] RANGES = {"apiServerAccessProfile", "authorizedIPRanges"};

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
        PropertyMap cluster = resource.properties();
        if (cluster.isTrue("apiServerAccessProfile", "enablePrivateCluster")
                || cluster.text("publicNetworkAccess")
                        .filter("Disabled"::equalsIgnoreCase)
                        .isPresent()) {
            return Verdict.pass();
        }
        Optional<String> everyone = Texts.first(cluster, Cidr::isEverywhere, RANGES);
        return everyone.map(range -> Verdict.fail("%s holds %s: name the addresses that may reach the API"
                        .formatted(String.join(".", RANGES), range)))
                .orElseGet(() -> Verdict.require(
                        cluster.has(RANGES) && !cluster.texts(RANGES).isEmpty(),
                        "apiServerAccessProfile names no authorizedIPRanges and no private cluster: everyone"
                                + " reaches the API"));
    }
}
