/**
 * What the keeping of a server's credentials takes, by name. Plain values.
 */
@NullMarked
package io.ashlar.server.plan;

import org.jspecify.annotations.NullMarked;
