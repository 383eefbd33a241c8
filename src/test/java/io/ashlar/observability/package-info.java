/** What a cluster is watched by, as data and in the sandbox. */
@NullMarked
package io.ashlar.observability;

import org.jspecify.annotations.NullMarked;
