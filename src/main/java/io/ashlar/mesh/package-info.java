/**
 * A mesh, for those who want one: Istio in ambient mode, where a proxy of each node encrypts what goes between pods and says
 * who is who, without a container in every pod. {@link io.ashlar.mesh.Mesh} installs it and refuses clear text everywhere;
 * {@link io.ashlar.mesh.MeshRoute} splits the traffic of a service, breaks the circuit to sick pods and limits rates.
 */
@NullMarked
package io.ashlar.mesh;

import org.jspecify.annotations.NullMarked;
