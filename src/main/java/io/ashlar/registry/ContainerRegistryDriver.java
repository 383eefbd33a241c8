package io.ashlar.registry;

import io.ashlar.registry.plan.ContainerRegistryPlan;

/** Makes planned image repositories on one cloud. */
public interface ContainerRegistryDriver {

    /** Registers the repositories and their policies as children of the parent. */
    ContainerRegistryHandles provision(
            ContainerRegistryPlan plan, ContainerRegistryArgs args, ContainerRegistry parent);
}
