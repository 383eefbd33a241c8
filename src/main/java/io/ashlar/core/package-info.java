/**
 * What every capability shares: the profile an environment is built to, names made from keys, tags, and problems
 * reported all at once. Nothing here knows a cloud, a component or the engine beyond {@link com.pulumi.core.Output}.
 * All types are immutable values; the one exception is {@link io.ashlar.core.Problems}, which collects.
 */
@NullMarked
package io.ashlar.core;

import org.jspecify.annotations.NullMarked;
