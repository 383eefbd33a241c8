package io.ashlar.policies.security.kubernetes.secret;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** No password is given to a chart in clear. */
public final class NoSecretInChartValues implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-secret-not-in-chart-values", "No secret is given to a chart in clear")
            .severity(Severity.MEDIUM)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale(
                    "The value lies in clear in the state, in previews and in the release that the chart keeps in the"
                            + " cluster.")
            .fix("Give the chart the name of a Secret, or mark the value as secret.")
            .source("Secrets in Pulumi", "https://www.pulumi.com/docs/iac/concepts/secrets/")
            .build();

    private static final Types TYPES = Types.of("kubernetes:helm.sh/v3:Release");

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
        if (resource.properties().isSecret("values")) {
            return Verdict.pass();
        }
        return resource.properties()
                .block("values")
                .map(NoSecretInChartValues::ofValues)
                .orElse(Verdict.notApplicable("it has no values"));
    }

    private static Verdict ofValues(PropertyMap values) {
        return Verdict.each(values.keys(), key -> {
            PropertyValue value = values.value(key);
            if (value instanceof PropertyMap) {
                return values.block(key).map(NoSecretInChartValues::ofValues).orElse(Verdict.pass());
            }
            return Verdict.require(
                    !(value instanceof PropertyValue.Text)
                            || !CredentialName.looksLike(key)
                            || !CredentialName.isWritten(values, key),
                    Texts.at(values, key) + " is given in clear: mark it as secret, or name a Secret");
        });
    }
}
