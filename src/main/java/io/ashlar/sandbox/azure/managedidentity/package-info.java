/** User-assigned identities and the tokens of others that they trust. */
@NullMarked
package io.ashlar.sandbox.azure.managedidentity;

import org.jspecify.annotations.NullMarked;
