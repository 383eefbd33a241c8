package io.ashlar.registry.aws;

import com.pulumi.aws.ecr.Repository;
import com.pulumi.core.Output;
import io.ashlar.registry.ContainerRegistryHandles;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The repositories by key.
 *
 * @param repositories the ECR repositories
 */
public record AwsContainerRegistryHandles(Map<String, Repository> repositories) implements ContainerRegistryHandles {

    public AwsContainerRegistryHandles {
        repositories = Map.copyOf(repositories);
    }

    @Override
    public Map<String, Output<String>> repositoryUrls() {
        return each(Repository::repositoryUrl);
    }

    @Override
    public Map<String, Output<String>> repositoryArns() {
        return each(Repository::arn);
    }

    private Map<String, Output<String>> each(Function<Repository, Output<String>> part) {
        Map<String, Output<String>> parts = new TreeMap<>();
        repositories.forEach((key, repository) -> parts.put(key, part.apply(repository)));
        return parts;
    }
}
