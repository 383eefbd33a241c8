package io.ashlar.sandbox.lifecycle;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.CloudView.Referrer;
import io.ashlar.sandbox.store.ResourceStore;

/** Removes a resource with everything that came with it, unless somebody still needs it. */
final class Deletion {
    private Deletion() {}

    static void remove(ResourceStore store, World world, CloudResource resource) {
        refuseWhileUsed(world, resource);
        for (CloudResource companion : store.ownedBy(resource.key())) {
            remove(store, world, companion);
        }
        store.remove(resource.key());
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
