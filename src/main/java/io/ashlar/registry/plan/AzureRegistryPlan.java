package io.ashlar.registry.plan;

import io.ashlar.core.Names;
import io.ashlar.registry.plan.ContainerRegistryPlan.RepositoryPlan;
import java.util.Comparator;
import java.util.List;

/**
 * What a planned registry takes on Azure: one registry, in which repositories come to be when they are pushed to.
 *
 * @param registryName logical name of the registry
 * @param registryStem what its name in the cloud begins with
 * @param lockName logical name of the lock against deletion
 * @param cleanUps what keeps each repository small, sorted by name
 * @param pulls who else may pull, sorted by name
 */
public record AzureRegistryPlan(
        String registryName, String registryStem, String lockName, List<CleanUpPlan> cleanUps, List<PullPlan> pulls) {
    /** https://learn.microsoft.com/rest/api/containerregistry/tasks/create: 5 to 50 letters, digits, dashes and underscores. */
    private static final int LONGEST_TASK_NAME = 50;

    public AzureRegistryPlan {
        cleanUps = List.copyOf(cleanUps);
        pulls = List.copyOf(pulls);
    }

    /** The plan of the registry of this name. */
    public static AzureRegistryPlan of(String name, ContainerRegistryPlan plan) {
        Names names = Names.of(name);
        return new AzureRegistryPlan(
                names.child("registry"),
                name,
                names.child("lock"),
                plan.repositories().stream()
                        .map(repository -> cleanUp(repository, plan.keepImages()))
                        .sorted(Comparator.comparing(CleanUpPlan::name))
                        .toList(),
                plan.pullingAccounts().stream()
                        .map(account -> new PullPlan(names.child("pull", account), account))
                        .sorted(Comparator.comparing(PullPlan::name))
                        .toList());
    }

    private static CleanUpPlan cleanUp(RepositoryPlan repository, int keepImages) {
        String plain = repository.cleanUpName().replaceAll("[^A-Za-z0-9_-]", "-");
        String unique = plain.equals(repository.cleanUpName())
                ? plain
                : plain + "-" + Integer.toHexString(repository.key().hashCode());
        return new CleanUpPlan(
                repository.cleanUpName(), Names.within(LONGEST_TASK_NAME, unique), repository.fullName(), keepImages);
    }

    /**
     * A task that runs every night and drops all but the newest tags of one repository.
     *
     * @param name logical name
     * @param taskName its name in the registry
     * @param repository the repository's full name
     * @param keepImages how many tags stay
     * @see <a href="https://learn.microsoft.com/azure/container-registry/container-registry-auto-purge">acr purge</a>
     */
    public record CleanUpPlan(String name, String taskName, String repository, int keepImages) {

        /** The task, in the language of ACR Tasks. */
        public String task() {
            return """
                    version: v1.1.0
                    steps:
                      - cmd: acr purge --filter '%s:.*' --ago 0d --keep %d
                        disableWorkingDirectoryOverride: true
                        timeout: 3600
                    """
                    .formatted(repository.replace(".", "\\."), keepImages);
        }
    }

    /**
     * The right of another identity to pull.
     *
     * @param name logical name
     * @param principalId its object id
     */
    public record PullPlan(String name, String principalId) {}
}
