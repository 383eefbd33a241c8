/**
 * One container image that serves HTTPS, without servers or a cluster to keep: {@link io.ashlar.containers.ContainerService}
 * is the door. It is scaled by processor use between two bounds, told its port by the variable {@code PORT}, given its
 * secrets by reference, and acts as an identity of its own that may nothing but read them. Kubernetes is the other way to run
 * containers; this one is for a service or two that do not justify a cluster.
 */
@NullMarked
package io.ashlar.containers;

import org.jspecify.annotations.NullMarked;
