/**
 * Secrets on Azure: a vault of its own for each, with rights by role instead of access policies and no purging, and the
 * secret in it. A vault is the border of who may read, costs nothing, and Microsoft advises against sharing one between
 * applications. The vault's address is public, as those of the other clouds' keepers are; roles decide, and {@link
 * io.ashlar.secrets.azure.AzureSecretOptions#readableFrom} closes it to all but some subnets.
 *
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/best-practices">Best practices for Key Vault</a>
 */
@NullMarked
package io.ashlar.secrets.azure;

import org.jspecify.annotations.NullMarked;
