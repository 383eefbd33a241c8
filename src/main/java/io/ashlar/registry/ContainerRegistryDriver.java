package io.ashlar.registry;

import io.ashlar.encryption.plan.KeyAccess;
import io.ashlar.registry.plan.ContainerRegistryPlan;
import io.ashlar.registry.plan.RegistryOffering;

/** Makes planned image repositories on one cloud. */
public interface ContainerRegistryDriver {

    /** What this cloud offers. */
    RegistryOffering offering();

    /** How the registry comes to use the key. */
    default KeyAccess keyAccess() {
        return KeyAccess.BY_THEMSELVES;
    }

    /** Registers the repositories and their policies as children of the parent. */
    ContainerRegistryHandles provision(
            ContainerRegistryPlan plan, ContainerRegistryArgs args, ContainerRegistry parent);
}
