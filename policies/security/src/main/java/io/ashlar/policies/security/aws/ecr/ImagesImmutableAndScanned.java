package io.ashlar.policies.security.aws.ecr;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Images do not change under their tag, and are scanned. */
public final class ImagesImmutableAndScanned implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-ecr-immutable-and-scanned", "ECR tags are immutable and images are scanned")
            .severity(Severity.LOW)
            .rationale("With a tag that can be moved nobody knows what runs; "
                    + "without scanning nobody knows which holes it has.")
            .fix("Set imageTagMutability to IMMUTABLE and imageScanningConfiguration.scanOnPush to true.")
            .reference(Framework.CHECKOV, "CKV_AWS_51", "CKV_AWS_163")
            .reference(Framework.FSBP, "ECR.1", "ECR.2")
            .build();

    private static final Types TYPES = Types.of("aws:ecr/repository:Repository");

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
        PropertyMap repository = resource.properties();
        String mutability = repository.text("imageTagMutability").orElse("MUTABLE");
        return Verdict.require(
                        mutability.startsWith("IMMUTABLE"),
                        "imageTagMutability is %s: tags must be immutable".formatted(mutability))
                .and(() -> Verdict.require(
                        repository.isTrue("imageScanningConfiguration", "scanOnPush"),
                        "imageScanningConfiguration.scanOnPush is not true: images must be scanned"));
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return resource.properties()
                .with("IMMUTABLE", "imageTagMutability")
                .with(true, "imageScanningConfiguration", "scanOnPush");
    }
}
