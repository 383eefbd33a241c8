package io.ashlar.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sandbox's version of a stack file: what is checked in, and what {@code --sandbox config set} changed. */
final class StackFile {
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build());

    private static final String CONFIG = "config";
    private static final String SALT = "encryptionsalt";

    private StackFile() {}

    /**
     * Carries the sandbox's changes over to a new checked-in file.
     *
     * <p>Secrets of the real stack stay out, because only its own provider can read them.
     *
     * @param checkedIn the file as it is now
     * @param base the checked-in file that {@code copy} was made from, empty at first
     * @param copy the sandbox's file, empty at first
     */
    static String merge(String checkedIn, String base, String copy) {
        ObjectNode merged = read(checkedIn);
        merged.remove(List.of("secretsprovider", "encryptedkey", SALT));
        ObjectNode config = config(merged);
        sealed(config).forEach(config::remove);
        ObjectNode before = config(read(base));
        ObjectNode changed = read(copy);
        ObjectNode now = config(changed);
        for (Map.Entry<String, JsonNode> entry : now.properties()) {
            if (!saysTheSame(entry.getValue(), before.get(entry.getKey()))) {
                config.set(entry.getKey(), entry.getValue());
            }
        }
        if (!copy.isEmpty()) {
            List<String> removed = new ArrayList<>();
            before.fieldNames().forEachRemaining(key -> {
                if (!now.has(key) && !isSealed(before.get(key))) {
                    removed.add(key);
                }
            });
            config.remove(removed);
        }
        if (changed.has(SALT)) {
            merged.set(SALT, changed.get(SALT));
        }
        return write(merged);
    }

    /** The CLI writes numbers and switches as text when it writes the file. */
    private static boolean saysTheSame(JsonNode one, @Nullable JsonNode other) {
        return other != null
                && (one.equals(other)
                        || (one.isValueNode()
                                && other.isValueNode()
                                && one.asText().equals(other.asText())));
    }

    /** The keys whose values only the real stack's secrets provider can read. */
    static List<String> sealedKeys(String checkedIn) {
        return sealed(config(read(checkedIn)));
    }

    private static List<String> sealed(ObjectNode config) {
        List<String> keys = new ArrayList<>();
        config.properties().forEach(entry -> {
            if (isSealed(entry.getValue())) {
                keys.add(entry.getKey());
            }
        });
        return keys;
    }

    private static boolean isSealed(JsonNode value) {
        return value.findValue("secure") != null;
    }

    private static ObjectNode config(ObjectNode file) {
        return file.get(CONFIG) instanceof ObjectNode config ? config : file.putObject(CONFIG);
    }

    private static ObjectNode read(String text) {
        try {
            return YAML.readTree(text) instanceof ObjectNode file ? file : YAML.createObjectNode();
        } catch (IOException e) {
            throw new LaunchException("A stack file is not YAML: " + e.getMessage(), e);
        }
    }

    private static String write(ObjectNode file) {
        try {
            return YAML.writeValueAsString(file);
        } catch (IOException e) {
            throw new LaunchException("Cannot write a stack file: " + e.getMessage(), e);
        }
    }
}
