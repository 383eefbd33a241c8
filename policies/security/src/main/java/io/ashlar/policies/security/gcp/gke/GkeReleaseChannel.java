package io.ashlar.policies.security.gcp.gke;

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

/** A cluster follows a release channel. */
public final class GkeReleaseChannel implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("gcp-gke-release-channel", "GKE follows a release channel")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("A version that nobody upgrades loses its support after a year, and its fixes at once.")
            .fix("Set releaseChannel.channel to REGULAR or STABLE.")
            .reference(Framework.CHECKOV, "CKV_GCP_70")
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
        String channel = resource.properties().text("releaseChannel", "channel").orElse("UNSPECIFIED");
        return Verdict.require(
                resource.properties().isTrue("enableAutopilot") || !channel.equals("UNSPECIFIED"),
                "releaseChannel.channel is %s: follow REGULAR or STABLE".formatted(channel));
    }
}
