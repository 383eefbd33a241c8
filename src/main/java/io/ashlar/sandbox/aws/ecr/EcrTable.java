package io.ashlar.sandbox.aws.ecr;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;

/** The types whose tokens begin with {@code aws:ecr/}. */
public final class EcrTable implements ModelTable {
    private static final String REPOSITORY = "aws:ecr/repository:Repository";
    private static final int LONGEST_POLICY = 30_720;

    @Override
    public List<ResourceModel> resources() {
        return List.of(repository(), lifecyclePolicy(), repositoryPolicy());
    }

    private static ResourceModel repository() {
        return ResourceModel.of(REPOSITORY)
                .source("https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html")
                .source("https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html")
                .called("ECR Repository")
                .autoNamedInLowerCase("name", 256)
                .id("{name}")
                .arn("arn:{partition}:ecr:{region}:{account}:repository/{name}")
                .computed("registryId", "{account}")
                .computed("repositoryUrl", "{account}.dkr.ecr.{region}.amazonaws.com/{name}")
                .defaultsTo("imageTagMutability", "MUTABLE")
                .defaultsTo("forceDelete", false)
                .replaceOn("name", "encryptionConfigurations")
                .rule(
                        "name",
                        Rules.length(2, 256),
                        Rules.matches(
                                "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                                "lower-case letters and digits, joined by single dots, underscores, dashes or slashes"))
                .rule("imageTagMutability", Rules.oneOf("MUTABLE", "IMMUTABLE"))
                .rule("encryptionConfigurations[].encryptionType", Rules.oneOf("AES256", "KMS", "KMS_DSSE"))
                .check(EcrTable::keyFitsEncryption)
                .refersTo(
                        "encryptionConfigurations[].kmsKey",
                        Reference.to("aws:kms/key:Key", "arn")
                                .orBy("id")
                                .missing("KmsException", "Key '{value}' does not exist"))
                .unique(
                        "name",
                        "RepositoryAlreadyExistsException",
                        "The repository with name '{value}' already exists in the registry")
                .quota(100_000, "LimitExceededException", "The maximum number of repositories has been reached.")
                .build();
    }

    private static void keyFitsEncryption(Properties inputs, Findings findings) {
        List<Properties> encryptions = inputs.objects("encryptionConfigurations");
        for (int i = 0; i < encryptions.size(); i++) {
            boolean plain = encryptions
                    .get(i)
                    .text("encryptionType")
                    .map("AES256"::equals)
                    .orElse(!encryptions.get(i).isUnknown("encryptionType"));
            if (plain && encryptions.get(i).has("kmsKey")) {
                findings.add(
                        "encryptionConfigurations[" + i + "].kmsKey",
                        "a KMS key can only be specified when the encryption type is KMS or KMS_DSSE");
            }
        }
    }

    private static Reference aRepository() {
        return Reference.to(REPOSITORY)
                .missing(
                        "RepositoryNotFoundException",
                        "The repository with name '{value}' does not exist in the registry");
    }

    private static ResourceModel lifecyclePolicy() {
        return ResourceModel.of("aws:ecr/lifecyclePolicy:LifecyclePolicy")
                .source("https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutLifecyclePolicy.html")
                .source("https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html")
                .called("ECR Lifecycle Policy")
                .id("{repository}")
                .overwrites()
                .computed("registryId", "{account}")
                .replaceOn("repository")
                .json("policy")
                .rule("policy", Rules.length(100, LONGEST_POLICY), LifecyclePolicyText::complaint)
                .refersTo("repository", aRepository())
                .build();
    }

    private static ResourceModel repositoryPolicy() {
        return ResourceModel.of("aws:ecr/repositoryPolicy:RepositoryPolicy")
                .source("https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_SetRepositoryPolicy.html")
                .called("ECR Repository Policy")
                .id("{repository}")
                .overwrites()
                .computed("registryId", "{account}")
                .replaceOn("repository")
                .json("policy")
                .rule("policy", Rules.length(1, 10_240), LifecyclePolicyText::accessComplaint)
                .refersTo("repository", aRepository())
                .build();
    }
}
