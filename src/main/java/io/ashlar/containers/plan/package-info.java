/**
 * Decides how large a container service is, how it scales, what its parts are called and what each cloud refuses. Records in,
 * records out, tested without mocks. {@link io.ashlar.containers.plan.ContainerServicePlanner} is the way in; {@link
 * io.ashlar.containers.plan.ContainerServiceValidator} judges first, with the {@link
 * io.ashlar.containers.plan.ContainerOffering} of the cloud.
 */
@NullMarked
package io.ashlar.containers.plan;

import org.jspecify.annotations.NullMarked;
