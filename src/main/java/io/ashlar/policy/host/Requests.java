package io.ashlar.policy.host;

import io.ashlar.policy.Resource;
import io.ashlar.policy.Stack;
import io.ashlar.policy.Urn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions;

/** The resources of a request as rules see them. */
final class Requests {
    private Requests() {}

    static Resource resource(AnalyzeRequest request) {
        return new Resource(
                request.getType(),
                new Urn(request.getUrn()),
                Marshalling.decode(request.getProperties()),
                options(request.getOptions()),
                request.hasProvider() ? Optional.of(provider(request.getProvider())) : Optional.empty(),
                parent(request.getOptions().getParent()),
                List.of(),
                Map.of());
    }

    static Stack stack(AnalyzeStackRequest request) {
        return Stack.of(
                request.getResourcesList().stream().map(Requests::resource).toList());
    }

    private static Resource resource(AnalyzerResource resource) {
        Map<String, Set<Urn>> sources = new HashMap<>();
        resource.getPropertyDependenciesMap()
                .forEach((property, found) -> sources.put(
                        property, found.getUrnsList().stream().map(Urn::new).collect(Collectors.toUnmodifiableSet())));
        return new Resource(
                resource.getType(),
                new Urn(resource.getUrn()),
                Marshalling.decode(resource.getProperties()),
                options(resource.getOptions()),
                resource.hasProvider() ? Optional.of(provider(resource.getProvider())) : Optional.empty(),
                parent(resource.getParent()),
                resource.getDependenciesList().stream().map(Urn::new).toList(),
                sources);
    }

    private static Resource.Options options(AnalyzerResourceOptions options) {
        return new Resource.Options(
                options.getProtect(), options.getDeleteBeforeReplace(), options.getIgnoreChangesList());
    }

    private static Resource.Provider provider(AnalyzerProviderResource provider) {
        return new Resource.Provider(
                provider.getType(), new Urn(provider.getUrn()), Marshalling.decode(provider.getProperties()));
    }

    private static Optional<Urn> parent(String urn) {
        return urn.isEmpty() ? Optional.empty() : Optional.of(new Urn(urn));
    }
}
