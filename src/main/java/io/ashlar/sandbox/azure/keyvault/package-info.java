/** Key vaults, their keys and secrets. A vault that was deleted keeps its name until it is purged. */
@NullMarked
package io.ashlar.sandbox.azure.keyvault;

import org.jspecify.annotations.NullMarked;
