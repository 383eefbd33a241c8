package io.ashlar.policies.security.reading;

import io.ashlar.policy.PropertyMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for one text among those of a list. */
public final class Texts {
    private Texts() {}

    /**
     * The first text of a list that is as wanted. Ends the judgement as unknown only if none of the known ones is and another is
     * unknown: see {@link PropertyMap#anyText}.
     */
    public static Optional<String> first(PropertyMap block, Predicate<String> wanted, String... path) {
        List<String> found = new ArrayList<>(1);
        block.anyText(text -> wanted.test(text) && found.add(text), path);
        return found.stream().findFirst();
    }

    /** Where a property of a block is in its resource, for messages: {@code spec.containers[0].image}. */
    public static String at(PropertyMap block, String... path) {
        String below = String.join(".", path);
        return block.path().isEmpty() ? below : block.path() + "." + below;
    }
}
