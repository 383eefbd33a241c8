/**
 * Decides what the mesh is made of and what it does with the traffic of a service, on plain values.
 */
@NullMarked
package io.ashlar.mesh.plan;

import org.jspecify.annotations.NullMarked;
