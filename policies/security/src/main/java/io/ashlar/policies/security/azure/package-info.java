/**
 * Rules for Azure, through the provider Azure Native.
 *
 * <p>Azure compares the values of its enums without regard to case, and so do the rules.
 */
@NullMarked
package io.ashlar.policies.security.azure;

import org.jspecify.annotations.NullMarked;
