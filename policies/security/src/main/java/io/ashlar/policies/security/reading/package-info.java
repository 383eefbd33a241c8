/**
 * How rules read lists whose members may be unknown: one known offender is enough for a failure, whatever a preview hides.
 */
@NullMarked
package io.ashlar.policies.security.reading;

import org.jspecify.annotations.NullMarked;
