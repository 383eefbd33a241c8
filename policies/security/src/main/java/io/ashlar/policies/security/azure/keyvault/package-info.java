/**
 * Key vaults. One rule a class.
 */
@NullMarked
package io.ashlar.policies.security.azure.keyvault;

import org.jspecify.annotations.NullMarked;
