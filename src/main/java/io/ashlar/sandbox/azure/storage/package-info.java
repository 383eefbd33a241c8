/** Storage accounts and what is kept in them. */
@NullMarked
package io.ashlar.sandbox.azure.storage;

import org.jspecify.annotations.NullMarked;
