/**
 * Object stores on Azure: a storage account with one container. Encryption, old versions, clean-up and locks belong to the
 * account, so every store has one of its own. Tokens alone open it, account keys do not; given a network, it is closed to every
 * other. Name and id are known only when every setting is in place, so that nothing is written to a store that is still open.
 */
@NullMarked
package io.ashlar.storage.azure;

import org.jspecify.annotations.NullMarked;
