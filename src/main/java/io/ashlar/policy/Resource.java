package io.ashlar.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A resource as the engine is about to make it, or as it is in a state.
 *
 * @param type e.g. {@code aws:rds/instance:Instance}
 * @param urn its unique name
 * @param properties inputs with the provider's defaults for a {@link ResourceRule}, outputs for a {@link StackRule}
 * @param options what the program says about it beside its properties
 * @param provider the provider that makes it; empty for components
 * @param parent URN of its parent; only a {@link StackRule} sees it always
 * @param dependencies URNs that it waits for; only for a {@link StackRule}
 * @param propertyDependencies by property, the URNs that its value comes from; only for a {@link StackRule}
 */
public record Resource(
        String type,
        Urn urn,
        PropertyMap properties,
        Options options,
        Optional<Provider> provider,
        Optional<Urn> parent,
        List<Urn> dependencies,
        Map<String, Set<Urn>> propertyDependencies) {
    public Resource {
        dependencies = List.copyOf(dependencies);
        propertyDependencies = Map.copyOf(propertyDependencies);
    }

    /** A resource of these properties and nothing else. */
    public static Resource of(Urn urn, PropertyMap properties) {
        return new Resource(
                urn.type(), urn, properties, Options.NONE, Optional.empty(), Optional.empty(), List.of(), Map.of());
    }

    /** The name that the program gave it. */
    public String name() {
        return urn.name();
    }

    /** Whether it is of one of these types. */
    public boolean is(String... types) {
        return List.of(types).contains(type);
    }

    /** The same with other properties. */
    public Resource with(PropertyMap changed) {
        return new Resource(type, urn, changed, options, provider, parent, dependencies, propertyDependencies);
    }

    /**
     * What the program says about a resource beside its properties.
     *
     * @param protect whether the engine refuses to delete it
     * @param ignoreChanges properties whose changes are left alone
     */
    public record Options(boolean protect, boolean deleteBeforeReplace, List<String> ignoreChanges) {
        /** What holds where nothing is said. */
        public static final Options NONE = new Options(false, false, List.of());

        public Options {
            ignoreChanges = List.copyOf(ignoreChanges);
        }
    }

    /**
     * The provider that makes a resource.
     *
     * @param type e.g. {@code pulumi:providers:aws}
     * @param properties its configuration, e.g. {@code region}
     */
    public record Provider(String type, Urn urn, PropertyMap properties) {}
}
