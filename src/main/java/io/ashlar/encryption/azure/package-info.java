/**
 * The encryption key on Azure: a Key Vault that is closed to public networks, keeps what is deleted and grants by role, an RSA
 * key in it that turns yearly, and a managed identity that may wrap and unwrap with it. Services take the identity on; since
 * it holds its right from the start, none of them has to be made twice.
 */
@NullMarked
package io.ashlar.encryption.azure;

import org.jspecify.annotations.NullMarked;
