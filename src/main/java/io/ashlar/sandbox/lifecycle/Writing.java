package io.ashlar.sandbox.lifecycle;

import io.ashlar.sandbox.model.CloudPackage;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceKey;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.model.Unready;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.store.ResourceStore;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What changes the clouds: each creation, change and deletion is one change of the store, all of it or nothing. */
final class Writing {
    private final ResourceStore store;
    private final World world;
    private final Models models;
    private final Outputs outputs;

    Writing(ResourceStore store, World world, Models models, Outputs outputs) {
        this.store = store;
        this.world = world;
        this.models = models;
        this.outputs = outputs;
    }

    CloudResource create(ProviderInstance provider, Address address, Properties inputs) {
        ResourceModel model = models.of(address.type());
        return settled(
                change("creating " + model.called(), () -> write(model, provider, address, inputs, Optional.empty())));
    }

    CloudResource update(ProviderInstance provider, Address address, String id, Properties inputs) {
        ResourceModel model = models.of(address.type());
        return settled(change("updating " + model.called() + " (" + id + ")", () -> {
            Optional<CloudResource> existing = store.get(World.key(model, provider, id));
            if (existing.isEmpty()) {
                throw Refusal.notFound("NotFound", "'" + id + "' does not exist any more; run a refresh");
            }
            return write(model, provider, address, inputs, existing);
        }));
    }

    /** A resource that was written, and why it will not become ready. */
    private record Written(CloudResource resource, List<String> unready) {}

    private static CloudResource settled(Written written) {
        if (!written.unready().isEmpty()) {
            throw new Unready(written.resource(), written.unready());
        }
        return written.resource();
    }

    void delete(ProviderInstance provider, Address address, String id) {
        if (isForgotten(provider)) {
            return;
        }
        ResourceModel model = models.of(address.type());
        change("deleting " + model.called() + " (" + id + ")", () -> {
            Optional<CloudResource> existing = store.get(World.key(model, provider, id));
            existing.ifPresent(resource -> admitted(model, provider, address, resource));
            return id;
        });
    }

    /** Removes what no engine asks to delete. */
    void remove(ProviderInstance provider, CloudResource resource) {
        store.change(() -> {
            Deletion.remove(store, world, models, resource, provider);
            return resource;
        });
    }

    private void admitted(ResourceModel model, ProviderInstance provider, Address address, CloudResource resource) {
        model.admitDeletion(new Subject(
                model,
                address.name(),
                address.urn(),
                provider,
                world,
                new Seed(address.urn()),
                resource.inputs(),
                Optional.of(resource)));
        Deletion.remove(store, world, models, resource, provider);
    }

    /** Whether the provider's cloud is gone and its resources are to count as gone with it. */
    boolean isForgotten(ProviderInstance provider) {
        CloudPackage cloud = models.served(provider.scope().packageName());
        try {
            cloud.reach(provider, world);
            return false;
        } catch (Refusal unreachable) {
            if (cloud.mustBeReachedToDelete(provider)) {
                throw unreachable;
            }
            return true;
        }
    }

    private <T> T change(String doing, Supplier<T> change) {
        try {
            return store.change(change);
        } catch (Refusal refusal) {
            throw refusal.code().isEmpty() ? refusal : refusal.whenDoing(doing);
        }
    }

    private Written write(
            ResourceModel model,
            ProviderInstance provider,
            Address address,
            Properties inputs,
            Optional<CloudResource> existing) {
        models.served(TypeToken.of(address.type()).packageName()).reach(provider, world);
        Seed seed = new Seed(address.urn() + (existing.isPresent() ? "" : "#" + store.nextGeneration(address.urn())));
        Subject subject = new Subject(model, address.name(), address.urn(), provider, world, seed, inputs, existing);
        model.admit(subject);
        existing.ifPresentOrElse(old -> model.update(subject, old.outputs()), () -> model.create(subject));
        CloudResource resource = new CloudResource(
                World.key(model, provider, subject.id()),
                address.urn(),
                inputs,
                outputs.written(subject, existing),
                "");
        List<String> unready = model.unready(subject);
        if (existing.isEmpty()
                && !model.overwrites()
                && store.get(resource.key()).isPresent()) {
            throw Refusal.conflict("AlreadyExists", model.called() + " '" + subject.id() + "' already exists");
        }
        world.put(resource, provider.scope());
        if (existing.isEmpty()) {
            bring(model, subject, resource, provider);
        }
        return new Written(resource, unready);
    }

    private void bring(ResourceModel model, Subject subject, CloudResource owner, ProviderInstance provider) {
        for (ResourceModel.Companion companion : model.companions(subject)) {
            ResourceKey key = World.key(models.of(companion.type()), provider, companion.id());
            world.put(
                    new CloudResource(
                            key,
                            owner.urn(),
                            companion.outputs(),
                            companion.outputs(),
                            ResourceStore.line(owner.key())),
                    provider.scope());
        }
    }
}
