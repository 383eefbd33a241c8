package io.ashlar.registry.plan;

import io.ashlar.core.Names;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What a planned registry takes on Google Cloud: one repository of Artifact Registry, in which images come to be when they are
 * pushed.
 *
 * @param repositoryName logical name of the repository
 * @param repositoryId its name in the cloud: the namespace of all images
 * @param scanningName logical name of what turns scanning on
 * @param deleteUntaggedAfter age at which images without a tag go, as the API writes durations
 * @param pulls who else may pull, sorted by name
 */
public record GcpRegistryPlan(
        String repositoryName,
        String repositoryId,
        String scanningName,
        String deleteUntaggedAfter,
        List<PullPlan> pulls) {

    public GcpRegistryPlan {
        pulls = List.copyOf(pulls);
    }

    /** The plan of the registry of this name. */
    public static GcpRegistryPlan of(String name, ContainerRegistrySpec spec, ContainerRegistryPlan plan) {
        Names names = Names.of(name);
        return new GcpRegistryPlan(
                names.child("repository"),
                spec.namespace().orElse(name),
                names.child("scanning"),
                Duration.ofDays(plan.deleteUntaggedAfterDays()).toSeconds() + "s",
                plan.pullingAccounts().stream()
                        .map(account -> new PullPlan(names.child("pull", account), account))
                        .sorted(Comparator.comparing(PullPlan::name))
                        .toList());
    }

    /**
     * The right of another service account to pull.
     *
     * @param name logical name
     * @param account its address
     */
    public record PullPlan(String name, String account) {}
}
