/**
 * A service as small as one can be that is watched like any other: it answers, says whether it is well and ready, counts what
 * it answers and how long that took, and fails when it is told to.
 */
@NullMarked
package io.ashlar.observability.sample;

import org.jspecify.annotations.NullMarked;
