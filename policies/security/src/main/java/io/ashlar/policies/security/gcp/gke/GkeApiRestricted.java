package io.ashlar.policies.security.gcp.gke;

import io.ashlar.policies.security.network.Cidr;
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

/** The API of a cluster is not open to everyone. */
public final class GkeApiRestricted implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "gcp-gke-api-restricted", "The Kubernetes API of GKE is private or open to named addresses only")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("An API that everyone reaches is one stolen token or one new hole away from being taken over.")
            .fix("Set privateClusterConfig.enablePrivateEndpoint to true, or name the addresses in"
                    + " masterAuthorizedNetworksConfig.cidrBlocks.")
            .reference(Framework.CHECKOV, "CKV_GCP_18", "CKV_GCP_20")
            .build();

    private static final Types TYPES = Types.of("gcp:container/cluster:Cluster");

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
        if (cluster.isTrue("privateClusterConfig", "enablePrivateEndpoint")) {
            return Verdict.pass();
        }
        if (!cluster.has("masterAuthorizedNetworksConfig")) {
            return Verdict.fail("masterAuthorizedNetworksConfig is not set: everyone reaches the API");
        }
        return Verdict.pass()
                .and(() -> Verdict.each(
                        cluster.blocks("masterAuthorizedNetworksConfig", "cidrBlocks"),
                        block -> Verdict.require(
                                !Cidr.isEverywhere(block.text("cidrBlock").orElse("")),
                                "%s.cidrBlock is %s: name the addresses that may reach the API"
                                        .formatted(
                                                block.path(),
                                                block.text("cidrBlock").orElse("")))));
    }
}
