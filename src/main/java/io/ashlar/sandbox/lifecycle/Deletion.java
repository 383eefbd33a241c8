package io.ashlar.sandbox.lifecycle;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.CloudView.Referrer;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.store.ResourceStore;
import java.util.Optional;
import java.util.stream.Stream;

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
        for (Referrer referrer : world.referrers(resource)) {
            if (model.takenAlong().contains(referrer.path())) {
                remove(store, world, models, referrer.resource(), provider);
            }
        }
        contents(world, model, resource, provider)
                .flatMap(scope -> store.all(scope).stream())
                .forEach(inside -> store.remove(inside.key()));
        store.remove(resource.key());
    }

    private static Stream<Scope> contents(
            World world, ResourceModel model, CloudResource resource, ProviderInstance provider) {
        Subject subject = new Subject(
                model,
                resource.id(),
                resource.urn(),
                provider,
                world,
                new Seed(resource.urn()),
                resource.inputs(),
                Optional.of(resource));
        return model.takenScopes(subject).stream();
    }

    private static void refuseWhileUsed(World world, CloudResource resource) {
        String line = ResourceStore.line(resource.key());
        for (Referrer referrer : world.referrers(resource)) {
            boolean goesAlong = referrer.resource().owner().equals(line)
                    || referrer.resource().key().equals(resource.key());
            if (!goesAlong) {
                world.reference(referrer.resource(), referrer.path())
                        .flatMap(reference -> reference.blocked(resource))
                        .ifPresent(refusal -> {
                            throw refusal;
                        });
            }
        }
    }
}
