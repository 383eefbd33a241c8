package io.ashlar.registry.azure;

import com.pulumi.azurenative.containerregistry.Registry;
import com.pulumi.core.Output;
import io.ashlar.registry.ContainerRegistryHandles;
import java.util.Map;
import java.util.TreeMap;

/**
 * The registry and what is in it.
 *
 * @param registry the registry
 * @param fullNames full name of each repository by key
 */
public record AzureContainerRegistryHandles(Registry registry, Map<String, String> fullNames)
        implements ContainerRegistryHandles {

    public AzureContainerRegistryHandles {
        fullNames = Map.copyOf(fullNames);
    }

    @Override
    public Map<String, Output<String>> repositoryUrls() {
        Map<String, Output<String>> urls = new TreeMap<>();
        fullNames.forEach(
                (key, name) -> urls.put(key, registry.loginServer().applyValue(server -> server + "/" + name)));
        return urls;
    }

    /** Rights are given on the whole registry. */
    @Override
    public Map<String, Output<String>> repositoryArns() {
        Map<String, Output<String>> ids = new TreeMap<>();
        fullNames.keySet().forEach(key -> ids.put(key, registry.id()));
        return ids;
    }
}
