package io.ashlar.policies.security.kubernetes.container;

import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Images are named by what is in them. */
public final class ImageByDigest implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("kubernetes-container-image-digest", "Images are named by digest")
            .severity(Severity.LOW)
            .rationale("A tag can be moved to another image after it was checked; a digest cannot.")
            .fix("Add @sha256:… to the image; keep the tag before it for people.")
            .reference(Framework.CHECKOV, "CKV_K8S_43")
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
                    image.digest().isPresent(),
                    "%s is '%s': it has no digest".formatted(Texts.at(container, "image"), image.written()));
        });
    }
}
