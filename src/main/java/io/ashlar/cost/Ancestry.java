package io.ashlar.cost;

import io.ashlar.cost.pricing.Costed;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which component each resource belongs to. */
final class Ancestry {
    private final Map<String, Costed> byUrn = new HashMap<>();

    Ancestry(Collection<Costed> all) {
        all.forEach(resource -> byUrn.put(resource.urn(), resource));
    }

    /** The outermost ancestor below the stack; the resource itself where there is none. */
    String component(Costed resource) {
        Costed outermost = resource;
        for (Optional<Costed> up = parent(resource); up.isPresent(); up = parent(outermost)) {
            outermost = up.get();
        }
        return outermost.urn();
    }

    private Optional<Costed> parent(Costed resource) {
        return resource.parent()
                .flatMap(urn -> Optional.ofNullable(byUrn.get(urn)))
                .filter(parent -> !parent.type().equals("pulumi:pulumi:Stack"));
    }
}
