package io.ashlar.policy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Texts of a block that are JSON documents, each parsed once for all rules. Few blocks have any, so nothing is made before. */
final class JsonDocuments {
    private volatile @Nullable Map<String, Optional<PropertyValue>> parsed;

    /** What the text says; empty if it is not JSON. */
    Optional<PropertyValue> parsed(String text) {
        Map<String, Optional<PropertyValue>> known = parsed;
        if (known == null) {
            known = new ConcurrentHashMap<>();
            parsed = known;
        }
        return known.computeIfAbsent(text, json -> Optional.ofNullable(PlainValues.parse(json)));
    }
}
