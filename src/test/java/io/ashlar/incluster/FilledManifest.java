package io.ashlar.incluster;

import io.ashlar.core.manifest.Later;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An object as it goes to an API server, with an example in the place of every value that is known later. */
final class FilledManifest {
    /** What a value's key ends with, and such a value; any other is a word. */
    private static final Map<String, Object> EXAMPLES = Map.of(
            ".annotations", Map.of("eks.amazonaws.com/role-arn", "arn:aws:iam::123456789012:role/example"),
            ".role", "arn:aws:iam::123456789012:role/example",
            ".vault", "https://example.vault.azure.net",
            ".region", "eu-west-1",
            "disks.key", "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0000-4000-8000-000000000000");

    private FilledManifest() {}

    static Properties of(Manifest manifest) {
        Map<String, Object> inputs = new TreeMap<>();
        manifest.content().forEach((field, value) -> inputs.put(field, filled(value)));
        inputs.put("apiVersion", manifest.apiVersion());
        inputs.put("kind", manifest.kind());
        return Properties.of(inputs);
    }

    private static Object filled(Object value) {
        if (value instanceof Later later) {
            return EXAMPLES.entrySet().stream()
                    .filter(example -> later.key().endsWith(example.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> later.key().replace('.', '-'));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((key, entry) -> copy.put(String.valueOf(key), filled(entry)));
            return copy;
        }
        return value instanceof List<?> list
                ? list.stream().map(FilledManifest::filled).toList()
                : value;
    }
}
