package io.ashlar.registry.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.artifactregistry.Repository;
import io.ashlar.core.Outputs;
import io.ashlar.registry.ContainerRegistryHandles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The repository and where its images are.
 *
 * @param repository the repository
 * @param urls where to push and pull, by key
 */
public record GcpContainerRegistryHandles(Repository repository, Map<String, String> urls)
        implements ContainerRegistryHandles {

    public GcpContainerRegistryHandles {
        urls = Map.copyOf(urls);
    }

    @Override
    public Map<String, Output<String>> repositoryUrls() {
        Map<String, Output<String>> known = new TreeMap<>();
        urls.forEach((key, url) -> known.put(key, Outputs.onceThereAre(List.of(repository), Output.of(url))));
        return known;
    }

    /** Rights are given on the whole repository. */
    @Override
    public Map<String, Output<String>> repositoryArns() {
        Map<String, Output<String>> ids = new TreeMap<>();
        urls.keySet().forEach(key -> ids.put(key, repository.id()));
        return ids;
    }
}
