package io.ashlar.registry.plan;

import io.ashlar.core.Profile;

/**
 * What a registry is when the user does not say: the one table of this capability's defaults.
 *
 * @param keepImages the newest images kept in each repository
 */
public record ContainerRegistryDefaults(int keepImages) {

    /** The row of the table for this profile. */
    public static ContainerRegistryDefaults of(Profile profile) {
        return switch (profile) {
            case DEVELOPMENT -> new ContainerRegistryDefaults(10);
            case STAGING -> new ContainerRegistryDefaults(30);
            case PRODUCTION -> new ContainerRegistryDefaults(100);
        };
    }
}
