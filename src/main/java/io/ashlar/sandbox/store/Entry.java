package io.ashlar.sandbox.store;

import io.ashlar.sandbox.model.CloudResource;
import java.util.List;

/**
 * A resource and the index lines that it has in the store.
 *
 * @param lookups attribute and value, by which it is found
 * @param links the resources that it refers to
 */
record Entry(CloudResource resource, List<ResourceStore.Lookup> lookups, List<ResourceStore.Link> links) {
    Entry {
        lookups = List.copyOf(lookups);
        links = List.copyOf(links);
    }
}
