package io.ashlar.azure;

import com.pulumi.core.Output;

/**
 * Where on Azure a driver puts what it makes. Every resource of Azure lies in a resource group, so each driver of the cloud is
 * made with one.
 *
 * @param subscriptionId id of the subscription, a UUID
 * @param tenantId id of the Entra tenant that the subscription trusts, a UUID
 * @param resourceGroup name of the resource group; known only when it is there
 * @param location the region in Azure's short form, such as {@code westeurope}
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/overview">Resource groups</a>
 */
public record AzureScope(
        Output<String> subscriptionId, Output<String> tenantId, Output<String> resourceGroup, String location) {

    /** The same resource group, for what lies in another region. */
    public AzureScope in(String elsewhere) {
        return new AzureScope(subscriptionId, tenantId, resourceGroup, elsewhere);
    }
}
