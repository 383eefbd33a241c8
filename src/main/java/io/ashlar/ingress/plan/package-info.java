/**
 * Decides how requests come into a cluster, on plain values: which controller, which certificates, which names. What other
 * capabilities need to lead a route through it is an {@link io.ashlar.ingress.plan.Entry}.
 */
@NullMarked
package io.ashlar.ingress.plan;

import org.jspecify.annotations.NullMarked;
