/**
 * Unit tests against the sandbox's own rules: {@link io.ashlar.sandbox.mocks.SandboxMocks} stands where a test would
 * otherwise write mocks by hand, refuses what the clouds refuse, and remembers what was registered so that a test can
 * count it. It covers what {@code PulumiTest} covers: registration with known values. Previews with unknown values,
 * diffs, replacement and deletion are the engine's and are tested on the engine.
 */
@NullMarked
package io.ashlar.sandbox.mocks;

import org.jspecify.annotations.NullMarked;
