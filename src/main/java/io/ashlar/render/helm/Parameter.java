package io.ashlar.render.helm;

import java.util.List;
import java.util.Map;

/**
 * A value of the chart. In the content of an object it stands where the value goes.
 *
 * @param path keys from the top of {@code values.yaml}
 * @param initial what it is unless told otherwise
 * @param meaning what it decides, for {@code README.md}
 * @param schema what it may be, as JSON schema
 */
record Parameter(List<String> path, Object initial, String meaning, Map<String, Object> schema) {
    /** Where values stand that have to be given. */
    static final String REQUIRED = "required";

    Parameter {
        path = List.copyOf(path);
        schema = Map.copyOf(schema);
    }

    /** How people write it; a key with a dot of its own stands in quotes. */
    String title() {
        return path.stream()
                .map(key -> key.matches("[A-Za-z0-9_-]+") ? key : '"' + key + '"')
                .reduce((above, below) -> above + "." + below)
                .orElseThrow();
    }

    boolean isRequired() {
        return path.get(0).equals(REQUIRED);
    }
}
