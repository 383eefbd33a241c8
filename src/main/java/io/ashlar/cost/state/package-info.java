/**
 * Resources as the engine saves them. {@link io.ashlar.cost.state.SavedState} reads what {@code pulumi stack export} writes, and a
 * checkpoint of a file backend; unknown values and secrets are decoded, so that an estimate sees the same as in a preview.
 */
@NullMarked
package io.ashlar.cost.state;

import org.jspecify.annotations.NullMarked;
