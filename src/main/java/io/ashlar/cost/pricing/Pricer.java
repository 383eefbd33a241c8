package io.ashlar.cost.pricing;

import java.util.List;

/** Says what a resource of one type is charged for. Pure: the same properties give the same charges. */
@FunctionalInterface
public interface Pricer {
    /** The charges of one resource; at least one, which may say that it is free. */
    List<Charge> charges(Reader resource);

    /** For what costs nothing by itself. */
    static Pricer free(String reason) {
        return resource -> List.of(Charge.free(reason));
    }
}
