package io.ashlar.policies.security.aws.eks;

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

/** A cluster encrypts its secrets with a key of the account. */
public final class EksSecretsEncrypted implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-eks-secrets-encrypted", "EKS encrypts Kubernetes secrets with a KMS key")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Whoever gets at etcd or its backups reads every secret; with a key "
                    + "of your own, reading needs that key too, and is logged.")
            .fix("Set encryptionConfig with resources [\"secrets\"] and provider.keyArn of a key of your own.")
            .reference(Framework.CHECKOV, "CKV_AWS_58")
            .reference(Framework.FSBP, "EKS.3")
            .reference(Framework.TRIVY, "AWS-0039")
            .build();

    private static final Types TYPES = Types.of("aws:eks/cluster:Cluster");

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
                .block("encryptionConfig")
                .map(encryption -> Verdict.require(
                                encryption.anyText("secrets"::equals, "resources"),
                                "encryptionConfig.resources does not hold \"secrets\": secrets must be encrypted")
                        .and(() -> Verdict.require(
                                encryption.isUnknown("provider", "keyArn") || encryption.has("provider", "keyArn"),
                                "encryptionConfig.provider.keyArn is not set: name the key")))
                .orElse(Verdict.fail("encryptionConfig is not set: secrets must be encrypted with a KMS key"));
    }
}
