package io.ashlar.policies.security.kubernetes.baseline;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.kubernetes.Pod;
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
import java.util.Set;

/** AppArmor is not switched off. */
public final class AppArmorKept implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("kubernetes-pod-app-armor", "AppArmor confines every container")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Without its profile a broken container meets one wall less.")
            .fix("Remove the profile, or set its type to RuntimeDefault or Localhost.")
            .reference(Framework.PSS, "Baseline")
            .build();

    private static final Types TYPES = Pod.WORKLOADS;

    /** How the profile was given before Kubernetes 1.30, one annotation for each container. */
    private static final String ANNOTATION = "container.apparmor.security.beta.kubernetes.io/";

    private static final Set<String> CONFINED = Set.of("RuntimeDefault", "Localhost");

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
        Pod pod = Pod.of(resource);
        return pod.eachSecurityContext(AppArmorKept::profile).and(() -> annotations(pod.metadata()));
    }

    private static Verdict profile(PropertyMap owner) {
        String type = owner.text("securityContext", "appArmorProfile", "type").orElse("RuntimeDefault");
        return Verdict.require(
                CONFINED.contains(type),
                "%s is %s: it may be RuntimeDefault or Localhost"
                        .formatted(Texts.at(owner, "securityContext.appArmorProfile.type"), type));
    }

    private static Verdict annotations(PropertyMap metadata) {
        PropertyMap annotations = metadata.block("annotations").orElse(PropertyMap.empty());
        return Verdict.each(
                annotations.keys().stream()
                        .filter(key -> key.startsWith(ANNOTATION))
                        .toList(),
                key -> {
                    String profile = annotations.text(key).orElse("runtime/default");
                    return Verdict.require(
                            profile.equals("runtime/default") || profile.startsWith("localhost/"),
                            "%s is %s: it may be runtime/default or localhost/…"
                                    .formatted(Texts.at(annotations, key), profile));
                });
    }
}
