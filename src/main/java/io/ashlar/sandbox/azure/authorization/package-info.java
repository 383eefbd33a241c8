/** Role assignments, management locks, and who the provider is signed in as. */
@NullMarked
package io.ashlar.sandbox.azure.authorization;

import org.jspecify.annotations.NullMarked;
