package io.ashlar.containers;

import io.ashlar.registry.ContainerRegistryRef;

/**
 * Where an image comes from.
 *
 * @param registry the registry
 * @param repository key of the repository in it
 */
public record PullSource(ContainerRegistryRef registry, String repository) {}
