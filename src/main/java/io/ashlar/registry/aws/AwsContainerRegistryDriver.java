package io.ashlar.registry.aws;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.ecr.LifecyclePolicy;
import com.pulumi.aws.ecr.LifecyclePolicyArgs;
import com.pulumi.aws.ecr.Repository;
import com.pulumi.aws.ecr.RepositoryArgs;
import com.pulumi.aws.ecr.RepositoryPolicy;
import com.pulumi.aws.ecr.RepositoryPolicyArgs;
import com.pulumi.aws.ecr.inputs.RepositoryEncryptionConfigurationArgs;
import com.pulumi.aws.ecr.inputs.RepositoryImageScanningConfigurationArgs;
import com.pulumi.aws.inputs.GetPartitionArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Protection;
import io.ashlar.registry.ContainerRegistry;
import io.ashlar.registry.ContainerRegistryArgs;
import io.ashlar.registry.ContainerRegistryDriver;
import io.ashlar.registry.ContainerRegistryHandles;
import io.ashlar.registry.plan.ContainerRegistryPlan;
import io.ashlar.registry.plan.ContainerRegistryPlan.RepositoryPlan;
import io.ashlar.registry.plan.RegistryOffering;
import java.util.Map;
import java.util.TreeMap;

/** Makes ECR repositories. */
public final class AwsContainerRegistryDriver implements ContainerRegistryDriver {
    private final AwsContainerRegistryOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsContainerRegistryDriver() {
        this(AwsContainerRegistryOptions.none());
    }

    /** A driver with hooks. */
    public AwsContainerRegistryDriver(AwsContainerRegistryOptions options) {
        this.options = options;
    }

    @Override
    public RegistryOffering offering() {
        return EcrOffering.OFFERING;
    }

    @Override
    public ContainerRegistryHandles provision(
            ContainerRegistryPlan plan, ContainerRegistryArgs args, ContainerRegistry parent) {
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        Map<String, Repository> repositories = new TreeMap<>();
        for (RepositoryPlan planned : plan.repositories()) {
            Repository repository = repository(plan, planned, args, parent);
            repositories.put(planned.key(), repository);
            new LifecyclePolicy(
                    planned.cleanUpName(),
                    LifecyclePolicyArgs.builder()
                            .repository(repository.name())
                            .policy(RegistryPolicies.cleanUp(plan))
                            .build(),
                    child);
            if (!plan.pullingAccounts().isEmpty()) {
                new RepositoryPolicy(
                        planned.accessName(),
                        RepositoryPolicyArgs.builder()
                                .repository(repository.name())
                                .policy(pull(plan, parent))
                                .build(),
                        child);
            }
        }
        return new AwsContainerRegistryHandles(repositories);
    }

    private Repository repository(
            ContainerRegistryPlan plan, RepositoryPlan planned, ContainerRegistryArgs args, ContainerRegistry parent) {
        RepositoryArgs.Builder builder = RepositoryArgs.builder()
                .name(planned.fullName())
                .imageTagMutability("IMMUTABLE")
                .imageScanningConfiguration(RepositoryImageScanningConfigurationArgs.builder()
                        .scanOnPush(true)
                        .build())
                .encryptionConfigurations(RepositoryEncryptionConfigurationArgs.builder()
                        .encryptionType("KMS")
                        .kmsKey(args.encryptionKeyId())
                        .build())
                .forceDelete(plan.protection() == Protection.DISPOSABLE)
                .tags(args.tags().named(planned.name()));
        return new Repository(
                planned.name(),
                options.repository().apply(planned, builder).build(),
                CustomResourceOptions.builder()
                        .parent(parent)
                        .protect(plan.protection() == Protection.PROTECTED)
                        .build());
    }

    private static Output<String> pull(ContainerRegistryPlan plan, ContainerRegistry parent) {
        return AwsFunctions.getPartition(
                        GetPartitionArgs.Empty,
                        InvokeOptions.builder().parent(parent).build())
                .applyValue(found -> RegistryPolicies.pull(plan, found.partition()));
    }
}
