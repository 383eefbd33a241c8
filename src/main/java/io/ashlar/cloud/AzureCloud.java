package io.ashlar.cloud;

import io.ashlar.azure.AzureScope;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.identity.azure.AzureServiceAccountIdentityDriver;

/**
 * Every driver for Azure, without hooks.
 *
 * @param scope where they put what they make
 */
public record AzureCloud(AzureScope scope) {

    /** Makes managed identities for service accounts, by federation. */
    public ServiceAccountIdentityDriver identity() {
        return new AzureServiceAccountIdentityDriver(scope);
    }
}
