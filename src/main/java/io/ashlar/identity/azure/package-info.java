/**
 * Identities on Azure: a managed identity for each service account, which trusts the tokens that the cluster's issuer signs for
 * it, and a role assignment for each right.
 */
@NullMarked
package io.ashlar.identity.azure;

import org.jspecify.annotations.NullMarked;
