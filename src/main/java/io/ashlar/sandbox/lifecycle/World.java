package io.ashlar.sandbox.lifecycle;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.CloudView;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceKey;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.store.ResourceStore;
import io.ashlar.sandbox.store.ResourceStore.Link;
import io.ashlar.sandbox.store.ResourceStore.Lookup;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The store as rules see it, and the index lines that models ask for. */
final class World implements CloudView {
    /** The attribute by which a resource is found under the engine's name for it. */
    static final String URN = "urn";

    private final ResourceStore store;
    private final Models models;

    World(ResourceStore store, Models models) {
        this.store = store;
        this.models = models;
    }

    @Override
    public Optional<CloudResource> find(Scope scope, String type, String attribute, String value) {
        return store.find(models.of(type).scopeIn(scope), type, new Lookup(attribute, value));
    }

    @Override
    public Optional<CloudResource> findAnywhere(String type, String attribute, String value) {
        return store.findAnywhere(type, new Lookup(attribute, value));
    }

    @Override
    public List<CloudResource> all(Scope scope, String type) {
        return store.all(models.of(type).scopeIn(scope), type);
    }

    @Override
    public long count(Scope scope, String type) {
        return store.count(models.of(type).scopeIn(scope), type);
    }

    @Override
    public List<Referrer> referrers(CloudResource target) {
        return store.referrers(target.key()).stream()
                .map(referrer -> new Referrer(referrer.resource(), referrer.path()))
                .toList();
    }

    @Override
    public List<CloudResource> allIn(Scope scope) {
        return store.all(scope);
    }

    /** Writes a resource with the index lines of its model. */
    void put(CloudResource resource, Scope provider) {
        ResourceModel model = models.of(resource.type());
        store.put(resource, lookups(model, resource), links(model, resource, provider));
    }

    private static List<Lookup> lookups(ResourceModel model, CloudResource resource) {
        Set<String> attributes = new LinkedHashSet<>(List.of("arn"));
        attributes.addAll(model.foundBy());
        List<Lookup> lookups = new ArrayList<>();
        lookups.add(new Lookup("id", resource.id()));
        if (!resource.isImplicit()) {
            lookups.add(new Lookup(URN, resource.urn()));
        }
        for (String attribute : attributes) {
            for (Properties.Located found : resource.outputs().all(attribute)) {
                if (found.value() instanceof String text && !text.isEmpty()) {
                    lookups.add(new Lookup(attribute, text));
                }
            }
        }
        return lookups;
    }

    private List<Link> links(ResourceModel model, CloudResource resource, Scope provider) {
        List<Link> links = new ArrayList<>();
        model.references().forEach((path, reference) -> resource.inputs().all(path).stream()
                .map(Properties.Located::value)
                .filter(String.class::isInstance)
                .flatMap(value -> reference.resolve(this, provider, resource.inputs(), (String) value).stream())
                .forEach(target -> links.add(new Link(path, target.key()))));
        return links;
    }

    /** The key of a resource as a provider names it. */
    static ResourceKey key(ResourceModel model, ProviderInstance provider, String id) {
        return new ResourceKey(model.scopeIn(provider.scope()), model.type(), id);
    }

    /** The reference that a referrer holds at a path. */
    Optional<Reference> reference(CloudResource referrer, String path) {
        return Optional.ofNullable(models.of(referrer.type()).references().get(path));
    }
}
