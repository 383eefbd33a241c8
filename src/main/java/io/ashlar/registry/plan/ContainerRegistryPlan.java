package io.ashlar.registry.plan;

import io.ashlar.core.Protection;
import java.util.List;

/**
 * What a registry consists of, by name. A driver creates exactly this.
 *
 * @param repositories the repositories, sorted by name
 * @param deleteUntaggedAfterDays days that an image without a tag is kept
 * @param keepImages the newest images kept in each repository
 * @param pullingAccounts ids of other accounts that may pull
 * @param protection whether repositories may be deleted, and their images with them
 */
public record ContainerRegistryPlan(
        List<RepositoryPlan> repositories,
        int deleteUntaggedAfterDays,
        int keepImages,
        List<String> pullingAccounts,
        Protection protection) {

    public ContainerRegistryPlan {
        repositories = List.copyOf(repositories);
        pullingAccounts = List.copyOf(pullingAccounts);
    }

    /**
     * One repository.
     *
     * @param key the user's name for it
     * @param name logical name of the repository
     * @param cleanUpName logical name of its clean-up rules
     * @param accessName logical name of its policy
     * @param fullName its name in the cloud
     */
    public record RepositoryPlan(String key, String name, String cleanUpName, String accessName, String fullName) {}
}
