/**
 * The life of a resource, the same for the engine's protocol and for mocks: checked against schema and model, compared,
 * created, read, changed, deleted. Everything here works on plain property values; nothing knows gRPC.
 * {@link io.ashlar.sandbox.lifecycle.SimulatedCloud} is the door.
 */
@NullMarked
package io.ashlar.sandbox.lifecycle;

import org.jspecify.annotations.NullMarked;
