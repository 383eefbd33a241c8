package io.ashlar.policy.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.core.Problems;
import io.ashlar.policy.Urn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a preview would change, from what {@code pulumi preview --json} prints. */
public final class PreviewChanges {
    /** Steps that can lose something, in the engine's words: each is named. */
    private static final Set<String> DESTRUCTIVE = Set.of("delete", "replace");

    private static final Set<String> COUNTED = Set.of("create", "update", "delete", "replace");

    private PreviewChanges() {}

    /**
     * One line of counts, and one for each resource that is deleted or replaced.
     *
     * @throws io.ashlar.core.InvalidInputException if the text is something else
     */
    public static String markdown(String previewJson) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (JsonNode step : steps(previewJson)) {
            String operation = step.path("op").asText();
            Urn urn = new Urn(step.path("urn").asText());
            if (COUNTED.contains(operation)) {
                counts.merge(operation, 1, Integer::sum);
            }
            if (DESTRUCTIVE.contains(operation)) {
                lines.add("- **%s** `%s` (%s)".formatted(operation, urn.name(), urn.type()));
            }
        }
        List<String> summary = new ArrayList<>();
        counts.forEach((operation, count) -> summary.add("%d to %s".formatted(count, operation)));
        String first = summary.isEmpty() ? "Nothing changes." : String.join(", ", summary) + ".";
        return lines.isEmpty() ? first : first + "\n\n" + String.join("\n", lines);
    }

    private static JsonNode steps(String previewJson) {
        Problems problems = Problems.of("Preview", "pulumi preview --json");
        String remedy = "Write it with `pulumi preview --json`.";
        try {
            JsonNode steps = new ObjectMapper().readTree(previewJson).path("steps");
            if (steps.isArray()) {
                return steps;
            }
            problems.add("POL-031", "steps", "missing", "a preview has a list of steps", remedy);
        } catch (JsonProcessingException e) {
            problems.add("POL-031", "the file", "not JSON", "a preview is JSON", remedy);
        }
        problems.throwIfAny();
        throw new IllegalStateException("a problem was found");
    }
}
