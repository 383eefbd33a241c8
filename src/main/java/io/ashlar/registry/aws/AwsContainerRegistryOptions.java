package io.ashlar.registry.aws;

import com.pulumi.aws.ecr.RepositoryArgs;
import io.ashlar.registry.plan.ContainerRegistryPlan.RepositoryPlan;
import java.util.function.BiFunction;

/**
 * What only AWS knows of a registry: a hook that sees each repository's arguments last, in AWS's own words.
 *
 * @param repository changes a repository's arguments, given what was planned of it
 */
public record AwsContainerRegistryOptions(
        BiFunction<RepositoryPlan, RepositoryArgs.Builder, RepositoryArgs.Builder> repository) {

    /** Nothing changed. */
    public static AwsContainerRegistryOptions none() {
        return new AwsContainerRegistryOptions((plan, builder) -> builder);
    }

    /** These options with a hook for each repository. */
    public AwsContainerRegistryOptions customizeRepository(
            BiFunction<RepositoryPlan, RepositoryArgs.Builder, RepositoryArgs.Builder> hook) {
        return new AwsContainerRegistryOptions(hook);
    }
}
