package io.ashlar.registry;

import com.pulumi.core.Output;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Image repositories made elsewhere.
 *
 * @param byKey the repositories by key
 */
public record ExistingContainerRegistry(Map<String, Repository> byKey) implements ContainerRegistryRef {

    public ExistingContainerRegistry {
        byKey = Map.copyOf(byKey);
    }

    /**
     * One repository made elsewhere.
     *
     * @param url where to push and pull, without a tag
     * @param arn the cloud's full name
     */
    public record Repository(Output<String> url, Output<String> arn) {}

    @Override
    public SortedSet<String> repositories() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byKey.keySet()));
    }

    @Override
    public Output<String> repositoryUrl(String repository) {
        return Repositories.named("existing", repository, byKey).url();
    }

    @Override
    public Output<String> repositoryArn(String repository) {
        return Repositories.named("existing", repository, byKey).arn();
    }
}
