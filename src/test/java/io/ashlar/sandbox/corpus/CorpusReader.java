package io.ashlar.sandbox.corpus;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.sandbox.corpus.CorpusCase.Correction;
import io.ashlar.sandbox.corpus.CorpusCase.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the files of the corpus. */
final class CorpusReader {
    /** Surroundings that several files of a package share: lists of standing resources, by name. */
    static final String SURROUNDINGS = "surroundings.yaml";

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final Set<String> CASE_KEYS = Set.of(
            "wrong",
            "source",
            "type",
            "region",
            "provider",
            "standing",
            "inputs",
            "change",
            "delete",
            "field",
            "says",
            "corrected");
    private static final Set<String> STANDING_KEYS = Set.of("as", "type", "region", "provider", "inputs", "times");

    private final String file;
    private final JsonNode surroundings;

    private CorpusReader(String file, JsonNode surroundings) {
        this.file = file;
        this.surroundings = surroundings;
    }

    /** The files below a folder, each in the folder of its package. */
    static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.getFileName().toString().equals(SURROUNDINGS))
                    .sorted()
                    .toList();
        }
    }

    /** The cases of one file, in its order. */
    static List<CorpusCase> read(Path file) throws IOException {
        Path shared = file.resolveSibling(SURROUNDINGS);
        JsonNode surroundings = Files.exists(shared) ? YAML.readTree(shared.toFile()) : YAML.createObjectNode();
        String name = file.getName(file.getNameCount() - 2) + "/" + file.getFileName();
        CorpusReader reader = new CorpusReader(name, surroundings);
        List<CorpusCase> cases = new ArrayList<>();
        for (JsonNode written : YAML.readTree(file.toFile())) {
            cases.add(reader.one(written));
        }
        return cases;
    }

    private CorpusCase one(JsonNode written) {
        String wrong = text(written, "wrong");
        keys(wrong, written, CASE_KEYS);
        List<Standing> standing = new ArrayList<>();
        collect(wrong, written.path("standing"), standing);
        return new CorpusCase(
                file,
                wrong,
                text(written, "source"),
                written.has("delete") ? "" : text(written, "type"),
                provider(written),
                standing,
                values(written.path("inputs")),
                written.has("change") ? Optional.of(values(written.path("change"))) : Optional.empty(),
                Optional.ofNullable(written.get("delete")).map(JsonNode::textValue),
                text(written, "field"),
                text(written, "says"),
                correction(wrong, written.path("corrected")));
    }

    private void collect(String wrong, JsonNode written, List<Standing> standing) {
        for (JsonNode item : written) {
            if (item.isTextual()) {
                JsonNode group = surroundings.path(item.textValue());
                if (group.isMissingNode()) {
                    throw new IllegalStateException(
                            where(wrong) + ": no '" + item.textValue() + "' in " + SURROUNDINGS);
                }
                collect(wrong, group, standing);
            } else {
                keys(wrong, item, STANDING_KEYS);
                standing.add(new Standing(
                        text(item, "as"),
                        text(item, "type"),
                        provider(item),
                        values(item.path("inputs")),
                        item.path("times").asInt(0)));
            }
        }
    }

    private Correction correction(String wrong, JsonNode written) {
        if (written.isArray()) {
            List<String> names = new ArrayList<>();
            written.forEach(name -> names.add(name.textValue()));
            return new Correction(Map.of(), names);
        }
        if (written.isMissingNode()) {
            throw new IllegalStateException(where(wrong) + " has no 'corrected'");
        }
        return new Correction(values(written), List.of());
    }

    private static Map<String, Object> provider(JsonNode written) {
        Map<String, Object> settings = new LinkedHashMap<>(values(written.path("provider")));
        if (written.has("region")) {
            settings.put("region", written.path("region").textValue());
        }
        return settings;
    }

    private static Map<String, Object> values(JsonNode written) {
        return written.isMissingNode() ? Map.of() : YAML.convertValue(written, VALUES);
    }

    private String text(JsonNode written, String key) {
        String text = written.path(key).textValue();
        if (text == null) {
            throw new IllegalStateException(where(written.path("wrong").asText()) + " has no text '" + key + "'");
        }
        return text;
    }

    private void keys(String wrong, JsonNode written, Set<String> allowed) {
        written.fieldNames().forEachRemaining(key -> {
            if (!allowed.contains(key)) {
                throw new IllegalStateException(where(wrong) + " has an unknown key '" + key + "'");
            }
        });
    }

    private String where(String wrong) {
        return file + ": '" + wrong + "'";
    }
}
