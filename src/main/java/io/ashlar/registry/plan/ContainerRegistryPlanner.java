package io.ashlar.registry.plan;

import io.ashlar.core.Names;
import io.ashlar.registry.plan.ContainerRegistryPlan.RepositoryPlan;

/** Turns what was asked of a registry into what it consists of. */
public final class ContainerRegistryPlanner {
    /** A tag moves on only by a new build: a week is enough to look into what was replaced. */
    private static final int DELETE_UNTAGGED_AFTER_DAYS = 7;

    private ContainerRegistryPlanner() {}

    /**
     * The plan of the registry of this name.
     *
     * @param spec what {@link ContainerRegistryValidator} has found nothing wrong with
     */
    public static ContainerRegistryPlan plan(String name, ContainerRegistrySpec spec) {
        Names names = Names.of(name);
        return new ContainerRegistryPlan(
                spec.repositories().stream()
                        .sorted()
                        .map(key -> new RepositoryPlan(
                                key,
                                names.child("repository", key),
                                names.child("clean-up", key),
                                names.child("access", key),
                                fullName(name, spec, key)))
                        .toList(),
                DELETE_UNTAGGED_AFTER_DAYS,
                spec.keepImages().orElseGet(() -> ContainerRegistryDefaults.of(spec.profile())
                        .keepImages()),
                spec.pullingAccounts(),
                spec.protection());
    }

    static String fullName(String name, ContainerRegistrySpec spec, String key) {
        return spec.namespace().orElse(name) + "/" + key;
    }
}
