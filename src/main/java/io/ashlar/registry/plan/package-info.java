/**
 * Decides which image repositories there are, what they are called, how many images they keep and who else may pull.
 * Records in, records out, tested without mocks. {@link io.ashlar.registry.plan.ContainerRegistryPlanner} is the way in;
 * {@link io.ashlar.registry.plan.ContainerRegistryValidator} judges first.
 */
@NullMarked
package io.ashlar.registry.plan;

import org.jspecify.annotations.NullMarked;
