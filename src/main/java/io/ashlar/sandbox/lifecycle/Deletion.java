package io.ashlar.sandbox.lifecycle;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.CloudView.Referrer;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceKey;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.store.ResourceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Removes a resource with everything that came with it, unless somebody still needs it. */
final class Deletion {
    private Deletion() {}

    static void remove(
            ResourceStore store, World world, Models models, CloudResource resource, ProviderInstance provider) {
        refuseWhileUsed(world, resource);
        for (CloudResource companion : store.ownedBy(resource.key())) {
            remove(store, world, models, companion, provider);
        }
        ResourceModel model = models.of(resource.type());
        List<CloudResource> along = world.referrers(resource).stream()
                .filter(referrer -> model.takenAlong().contains(referrer.path()))
                .map(Referrer::resource)
                .toList();
        removeInAnyOrder(store, world, models, along, provider);
        Subject subject = subject(world, model, resource, provider);
        model.takenScopes(subject).stream()
                .flatMap(scope -> store.all(scope).stream())
                .forEach(inside -> store.remove(inside.key()));
        store.remove(resource.key());
        for (ResourceModel.Companion left : model.remains(subject)) {
            ResourceKey key = new ResourceKey(models.of(left.type()).scopeIn(provider.scope()), left.type(), left.id());
            world.put(
                    new CloudResource(
                            key, resource.urn(), left.outputs(), left.outputs(), ResourceStore.line(resource.key())),
                    provider.scope());
        }
    }

    /** What uses another of them goes before it; the cloud finds that order by trying again. */
    private static void removeInAnyOrder(
            ResourceStore store, World world, Models models, List<CloudResource> resources, ProviderInstance provider) {
        List<CloudResource> left = resources;
        while (!left.isEmpty()) {
            List<CloudResource> used = new ArrayList<>();
            Optional<Refusal> last = Optional.empty();
            for (CloudResource resource : left) {
                try {
                    if (store.get(resource.key()).isPresent()) {
                        remove(store, world, models, resource, provider);
                    }
                } catch (Refusal stillUsed) {
                    used.add(resource);
                    last = Optional.of(stillUsed);
                }
            }
            if (used.size() == left.size()) {
                throw last.orElseThrow();
            }
            left = used;
        }
    }

    private static Subject subject(
            World world, ResourceModel model, CloudResource resource, ProviderInstance provider) {
        return new Subject(
                model,
                resource.id(),
                resource.urn(),
                provider,
                world,
                new Seed(resource.urn()),
                resource.inputs(),
                Optional.of(resource));
    }

    private static void refuseWhileUsed(World world, CloudResource resource) {
        String line = ResourceStore.line(resource.key());
        for (Referrer referrer : world.referrers(resource)) {
            boolean goesAlong = referrer.resource().owner().equals(line)
                    || referrer.resource().key().equals(resource.key());
            if (!goesAlong) {
                world.reference(referrer.resource(), referrer.path())
                        .flatMap(reference -> reference.blocked(resource, referrer.resource()))
                        .ifPresent(refusal -> {
                            throw refusal;
                        });
            }
        }
    }
}
