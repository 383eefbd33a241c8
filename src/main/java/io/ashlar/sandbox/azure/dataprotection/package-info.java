/** Backup vaults, their policies, and what they protect. */
@NullMarked
package io.ashlar.sandbox.azure.dataprotection;

import org.jspecify.annotations.NullMarked;
