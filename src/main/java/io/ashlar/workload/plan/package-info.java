/**
 * Decides what runs a service, a worker or a scheduled task, on plain values: the objects, their names, sizes and order.
 * Pods are made for the {@code restricted} level of Pod Security, and nobody reaches them, and they reach nobody, unless the
 * specification says so.
 */
@NullMarked
package io.ashlar.workload.plan;

import org.jspecify.annotations.NullMarked;
