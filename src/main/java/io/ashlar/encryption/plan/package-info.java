/**
 * Decides how an encryption key lives: how long a deleted one can be taken back, and how often it turns. Pure values
 * from the profile; the driver of a cloud translates them. There is no validator beyond the component's name, since
 * nothing else is asked.
 */
@NullMarked
package io.ashlar.encryption.plan;

import org.jspecify.annotations.NullMarked;
