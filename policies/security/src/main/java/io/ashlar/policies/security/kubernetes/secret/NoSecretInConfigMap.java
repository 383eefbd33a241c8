package io.ashlar.policies.security.kubernetes.secret;

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

/** No password lies in a config map. */
public final class NoSecretInConfigMap implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-secret-not-in-config-map", "No secret lies in a config map")
            .severity(Severity.MEDIUM)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Config maps are readable to many and encrypted nowhere.")
            .fix("Put the value into a Secret.")
            .reference(Framework.TRIVY, "KSV-0109")
            .reference(Framework.POLARIS, "sensitiveConfigmapContent")
            .build();

    private static final Types TYPES = Types.of("kubernetes:core/v1:ConfigMap");

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
        return resource.properties()
                .block("data")
                .map(data -> Verdict.each(data.keys(), key -> ofEntry(data, key)))
                .orElse(Verdict.notApplicable("it holds nothing"));
    }

    private static Verdict ofEntry(PropertyMap data, String key) {
        if (CredentialName.looksLike(key)) {
            return Verdict.require(
                    !CredentialName.isWritten(data, key), "data.%s is a secret: put it into a Secret".formatted(key));
        }
        return Verdict.require(
                !data.text(key).orElse("").contains("PRIVATE KEY-----"),
                "data.%s holds a private key: put it into a Secret".formatted(key));
    }
}
