package io.ashlar.sandbox.lifecycle;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.store.ResourceStore;
import io.ashlar.sandbox.value.Properties;
import java.util.Optional;

/** What somebody can do behind the engine's back. */
public final class Console {
    private final ResourceStore store;
    private final World world;

    Console(ResourceStore store, World world) {
        this.store = store;
        this.world = world;
    }

    /** Takes a resource away, with what came with it. */
    public void lose(CloudResource resource) {
        store.change(() -> {
            remove(resource);
            return resource;
        });
    }

    private void remove(CloudResource resource) {
        store.ownedBy(resource.key()).forEach(this::remove);
        store.remove(resource.key());
    }

    /** Changes what a resource is. */
    public void drift(CloudResource resource, Properties differently) {
        put(new CloudResource(
                resource.key(),
                resource.urn(),
                resource.inputs().with(differently),
                resource.outputs().with(differently),
                resource.owner()));
    }

    /** Leaves a resource to nobody, as a create whose answer is lost does: no later run knows that it is its own. */
    public void orphan(CloudResource resource) {
        put(new CloudResource(
                resource.key(),
                resource.urn() + CloudResource.ORPHANED,
                resource.inputs(),
                resource.outputs(),
                resource.owner()));
    }

    private void put(CloudResource resource) {
        store.change(() -> {
            world.put(resource, resource.key().scope());
            return resource;
        });
    }

    /** The resource that the engine knows by this urn and id. */
    public Optional<CloudResource> find(Address address, String id) {
        return store.findAll(address.type(), new ResourceStore.Lookup(World.URN, address.urn())).stream()
                .filter(resource -> resource.id().equals(id))
                .findFirst();
    }
}
