package io.ashlar.cloud;

import com.pulumi.azurenative.Provider;
import com.pulumi.azurenative.ProviderArgs;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import io.ashlar.azure.AzureScope;
import io.ashlar.core.Tags;

/**
 * The subscription of Azure that a stack deploys to.
 *
 * @param subscriptionId id of the subscription
 * @param tenantId id of the Entra tenant that it trusts
 * @param region such as {@code westeurope}
 */
public record AzureAccount(String subscriptionId, String tenantId, String region) implements CloudAccount {

    @Override
    public AzureCloud unopened() {
        return in(Output.of(""));
    }

    /** Registers the resource group of the environment. */
    @Override
    public AzureCloud open(String environment, Tags tags, ProviderResource provider) {
        ResourceGroup group = new ResourceGroup(
                environment,
                ResourceGroupArgs.builder().location(region).tags(tags.values()).build(),
                CustomResourceOptions.builder().provider(provider).build());
        return in(group.name());
    }

    private AzureCloud in(Output<String> resourceGroup) {
        return new AzureCloud(new AzureScope(Output.of(subscriptionId), Output.of(tenantId), resourceGroup, region));
    }

    /** One for each region all the same, as elsewhere: the SDK's provider takes no location, and drivers give each resource its own. */
    @Override
    public ProviderResource provider(String region) {
        return new Provider(
                "azure-" + region,
                ProviderArgs.builder()
                        .subscriptionId(subscriptionId)
                        .tenantId(tenantId)
                        .build());
    }
}
