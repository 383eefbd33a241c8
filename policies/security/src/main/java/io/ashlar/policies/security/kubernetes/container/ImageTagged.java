package io.ashlar.policies.security.kubernetes.container;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Images have a tag or digest, and not the one that moves. */
public final class ImageTagged implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("kubernetes-container-image-tag", "No image is latest")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("Two nodes run two programs under the name latest, and a restart is an unplanned release.")
            .fix("Name a version, or better a digest.")
            .reference(Framework.CHECKOV, "CKV_K8S_14")
            .reference(Framework.KUBE_SCORE, "container-image-tag")
            .reference(Framework.POLARIS, "tagNotSpecified")
            .build();

    private static final Types TYPES = Pod.WORKLOADS;

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
        return Pod.of(resource).eachContainer(container -> {
            ImageName image = ImageName.of(container.text("image").orElse(""));
            return Verdict.require(
                    image.digest().isPresent()
                            || image.tag().filter(tag -> !tag.equals("latest")).isPresent(),
                    "%s is '%s': it must have a tag other than latest, or a digest"
                            .formatted(Texts.at(container, "image"), image.written()));
        });
    }
}
