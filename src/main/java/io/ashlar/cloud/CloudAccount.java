package io.ashlar.cloud;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import io.ashlar.core.Tags;

/** What a stack is deployed to: an account of AWS, a subscription of Azure, a project of Google Cloud. */
public interface CloudAccount {

    /** The drivers as arguments are checked with them: nothing is registered, and nothing can be provisioned. */
    Cloud unopened();

    /**
     * Registers what everything else of an environment lies in, and nothing where a cloud needs no such thing.
     *
     * @param environment name of the environment
     * @param tags tags of what is registered
     * @param provider the engine's provider for the environment's region
     */
    Cloud open(String environment, Tags tags, ProviderResource provider);

    /** Registers the engine's provider for a region of this account: one call for each region. */
    ProviderResource provider(String region);

    /** Options for a component whose children use this provider. */
    static ComponentResourceOptions with(ProviderResource provider) {
        return ComponentResourceOptions.builder().providers(provider).build();
    }
}
