/**
 * The embedded cloud: what the real clouds refuse is refused here, in a second and without an account. It serves the
 * engine's provider protocol for several packages from one process, keeps what exists in an embedded store, and backs
 * unit tests with the same rules, so that mocks and sandbox cannot disagree. It knows the SDKs by reflection and the
 * clouds by tables ({@link io.ashlar.sandbox.model}), and nothing of the components built on it.
 * {@link io.ashlar.sandbox.Sandbox} is the door.
 */
@NullMarked
package io.ashlar.sandbox;

import org.jspecify.annotations.NullMarked;
