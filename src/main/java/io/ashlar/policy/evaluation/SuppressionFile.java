package io.ashlar.policy.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.core.Problems;
import io.ashlar.policy.Suppression;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code policy-suppressions.yaml}: what is accepted, keyed by URN glob.
 *
 * <pre>{@code
 * "urn:pulumi:*::shop::*::assets":
 *   - rule: aws-s3-access-logs
 *     reason: public images, logged by the CDN
 *     owner: platform
 *     expires: 2027-06-30
 * }</pre>
 */
public final class SuppressionFile {
    /** What the file is called, beside {@code Pulumi.yaml}. */
    public static final String NAME = "policy-suppressions.yaml";

    private static final List<String> FIELDS = List.of("rule", "reason", "owner", "expires");

    private SuppressionFile() {}

    /**
     * Reads the file beside {@code Pulumi.yaml}; nothing if there is none.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong with it
     */
    public static List<Suppression> in(Path project) {
        Path file = project.resolve(NAME);
        try {
            return Files.exists(file) ? parse(Files.readString(file), NAME) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Reads a text of that form; {@code origin} is what it is called in reports. */
    public static List<Suppression> parse(String yaml, String origin) {
        Problems problems = Problems.of("Policy suppressions", origin);
        List<Suppression> read = new ArrayList<>();
        JsonNode root = tree(yaml, problems);
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (!entry.getValue().isArray()) {
                problems.add(
                        "POL-011",
                        entry.getKey(),
                        "no list",
                        "each URN has a list of suppressions",
                        "Begin each with '- rule:'.");
                continue;
            }
            for (JsonNode one : entry.getValue()) {
                read(entry.getKey(), one, origin, problems).ifPresent(read::add);
            }
        }
        problems.throwIfAny();
        return List.copyOf(read);
    }

    private static JsonNode tree(String yaml, Problems problems) {
        YAMLMapper mapper = new YAMLMapper();
        try {
            JsonNode root = mapper.readTree(yaml);
            if (root.isObject() || root.isMissingNode() || root.isNull()) {
                return root;
            }
            problems.add(
                    "POL-010",
                    "the file",
                    "no map",
                    "it maps URNs to suppressions",
                    "Begin it with a URN and a colon.");
        } catch (JsonProcessingException e) {
            problems.add("POL-010", "the file", "not YAML", e.getOriginalMessage(), "See line " + line(e) + ".");
        }
        return mapper.createObjectNode();
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static Optional<Suppression> read(String urn, JsonNode node, String origin, Problems problems) {
        int before = problems.found().size();
        for (String field : FIELDS) {
            problems.require(
                    !node.path(field).asText().isBlank(),
                    "POL-012",
                    urn + "." + field,
                    "not given",
                    "a suppression names rule, reason, owner and expires",
                    "Write down why it is accepted, who answers for it and until when.");
        }
        node.fieldNames()
                .forEachRemaining(field -> problems.require(
                        FIELDS.contains(field),
                        "POL-013",
                        urn + "." + field,
                        "given",
                        "a suppression has no such field",
                        "Remove it."));
        if (problems.found().size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Suppression(
                    node.path("rule").asText(),
                    urn,
                    node.path("reason").asText(),
                    node.path("owner").asText(),
                    LocalDate.parse(node.path("expires").asText()),
                    origin));
        } catch (DateTimeParseException notADate) {
            problems.add(
                    "POL-014",
                    urn + ".expires",
                    node.path("expires").asText(),
                    "it is a day",
                    "Write it as 2027-06-30.");
            return Optional.empty();
        }
    }
}
