package io.ashlar.incluster;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Later;
import io.ashlar.core.manifest.Manifest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A plan, put into a cluster. Each step comes after the namespace that it lives in and after the steps that it names. */
public final class Installation {
    private final Resource parent;
    private final ProviderResource provider;
    private final Map<String, Output<?>> later;
    private final List<Resource> first;
    private final Map<String, Resource> made = new LinkedHashMap<>();
    private final Map<String, Resource> namespaces = new HashMap<>();

    private Installation(
            Resource parent, ProviderResource provider, Map<String, Output<?>> later, Collection<Resource> first) {
        this.parent = parent;
        this.provider = provider;
        this.later = Map.copyOf(later);
        this.first = List.copyOf(first);
    }

    /**
     * Registers every step.
     *
     * @param plan the steps; one that names another comes behind it
     * @param parent the component
     * @param provider the engine's provider for the cluster
     * @param later the values that the plan calls {@link Later}, by key
     * @param first what has to be there before the first step
     */
    public static Installation of(
            List<? extends InstallStep> plan,
            Resource parent,
            ProviderResource provider,
            Map<String, Output<?>> later,
            Collection<Resource> first) {
        Installation installation = new Installation(parent, provider, later, first);
        plan.forEach(installation::register);
        return installation;
    }

    /** What was registered, by the names of the steps, in order. */
    public Map<String, Resource> resources() {
        return java.util.Collections.unmodifiableMap(made);
    }

    /** The names of what was registered, known when all of it is there. */
    public Output<List<String>> ready() {
        List<Output<String>> ids = new ArrayList<>();
        made.values().forEach(resource -> ids.add(((com.pulumi.resources.CustomResource) resource).id()));
        return Output.all(ids).applyValue(any -> List.copyOf(made.keySet()));
    }

    private void register(InstallStep step) {
        CustomResourceOptions.Builder options = CustomResourceOptions.builder()
                .parent(parent)
                .provider(provider)
                .dependsOn(before(step));
        if (step instanceof Manifest manifest) {
            if (!manifest.leftToOthers().isEmpty()) {
                options.ignoreChanges(manifest.leftToOthers().toArray(String[]::new));
            }
            if (manifest.kind().equals("Secret")) {
                options.additionalSecretOutputs("data", "stringData");
            }
            KubernetesObject object = new KubernetesObject(manifest, this::known, options.build());
            made.put(step.resourceName(), object);
            if (manifest.kind().equals("Namespace")) {
                namespaces.put(manifest.name(), object);
            }
        } else if (step instanceof ChartInstall chart) {
            made.put(step.resourceName(), new ChartRelease(chart, this::known, options.build()));
        }
    }

    private Resource[] before(InstallStep step) {
        Stream<Resource> home = namespaceOf(step).flatMap(name -> Stream.ofNullable(namespaces.get(name)));
        Stream<Resource> named = step.after().stream().map(name -> {
            Resource resource = made.get(name);
            if (resource == null) {
                throw new IllegalArgumentException(
                        step.resourceName() + " comes after " + name + ", which is no earlier step of its plan");
            }
            return resource;
        });
        return Stream.of(first.stream(), home, named)
                .flatMap(resources -> resources)
                .distinct()
                .toArray(Resource[]::new);
    }

    private static Stream<String> namespaceOf(InstallStep step) {
        return step instanceof ChartInstall chart
                ? Stream.of(chart.namespace())
                : ((Manifest) step).namespace().stream();
    }

    /** The same value with everything in it known: each {@link Later} becomes the output that it stands for. */
    private Object known(Object value) {
        if (value instanceof Later unknown) {
            Output<?> output = later.get(unknown.key());
            if (output == null) {
                throw new IllegalArgumentException("nothing was given for " + unknown);
            }
            return output;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put(String.valueOf(key), known(entry)));
            return copy;
        }
        return value instanceof List<?> list ? list.stream().map(this::known).toList() : value;
    }
}
