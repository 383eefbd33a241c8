package io.ashlar.encryption;

import com.pulumi.core.Output;

/**
 * An identity that may encrypt and decrypt with a key. On Azure a service uses a key through an identity that it takes on;
 * one for all of them is granted the right together with the key, so that no service has to wait for its own.
 *
 * @param id the resource id of a user-assigned identity, known only when it may use the key
 * @param principalId its object id, for role assignments
 * @param clientId its application id
 * @see <a href="https://learn.microsoft.com/azure/storage/common/customer-managed-keys-overview">Keys and identities</a>
 */
public record KeyIdentityRef(Output<String> id, Output<String> principalId, Output<String> clientId) {}
