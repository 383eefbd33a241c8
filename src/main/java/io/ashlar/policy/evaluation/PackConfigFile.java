package io.ashlar.policy.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.core.Problems;
import io.ashlar.policy.Level;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.RuleInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what the CLI takes as {@code --policy-pack-config}, so that a stack is judged by the same levels and settings without the CLI.
 *
 * <pre>{@code
 * {
 *   "all": "advisory",
 *   "aws-s3-versioned": "disabled",
 *   "cost-stack-priced": {"enforcementLevel": "mandatory", "percent": 2}
 * }
 * }</pre>
 *
 * @see <a href="https://github.com/pulumi/pulumi/blob/v3.200.0/pkg/resource/analyzer/config.go">how the CLI reads it</a>
 */
public final class PackConfigFile {
    private static final String LEVEL = "enforcementLevel";
    private static final ObjectMapper JSON = new ObjectMapper();

    private PackConfigFile() {}

    /**
     * Reads a text of that form for the rules of a pack; an empty one configures nothing.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong with it
     */
    public static Map<String, RuleConfig> parse(PolicyPack pack, String json) {
        Problems problems = Problems.of("Policy pack", pack.name());
        Map<String, RuleConfig> rules = new HashMap<>();
        JsonNode root = tree(json, problems);
        RuleConfig all = rule(PackConfig.ALL, root.path(PackConfig.ALL), problems);
        problems.require(
                all.settings().isEmpty(),
                "POL-002",
                PackConfig.ALL,
                "given " + new TreeSet<>(all.settings().keySet()),
                "it takes a level alone",
                "Give settings to the rules that take them.");
        if (all.level().isPresent()) {
            ids(pack).forEach(id -> rules.put(id, new RuleConfig(all.level(), Map.of())));
        }
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (!entry.getKey().equals(PackConfig.ALL)) {
                RuleConfig own = rule(entry.getKey(), entry.getValue(), problems);
                rules.merge(
                        entry.getKey(),
                        own,
                        (general, given) -> new RuleConfig(given.level().or(general::level), given.settings()));
            }
        }
        PackConfig.check(pack, rules, problems);
        problems.throwIfAny();
        return Map.copyOf(rules);
    }

    private static Stream<String> ids(PolicyPack pack) {
        return Stream.concat(pack.rules().stream().map(rule -> rule.info()), SuppressionRules.ALL.stream())
                .map(RuleInfo::id);
    }

    private static JsonNode tree(String json, Problems problems) {
        try {
            JsonNode root = JSON.readTree(json);
            if (root.isObject() || root.isMissingNode()) {
                return root;
            }
            notAMap("no map", problems);
        } catch (JsonProcessingException e) {
            notAMap("no JSON: " + e.getOriginalMessage(), problems);
        }
        return JSON.createObjectNode();
    }

    private static void notAMap(String given, Problems problems) {
        problems.add(
                "POL-005",
                "the file",
                given,
                "a pack's configuration is JSON that maps rules to levels and settings",
                "Write {\"all\": \"advisory\"}, for instance.");
    }

    private static RuleConfig rule(String id, JsonNode given, Problems problems) {
        Map<String, PropertyValue> settings = new HashMap<>();
        if (given.isObject()) {
            given.properties().stream()
                    .filter(setting -> !setting.getKey().equals(LEVEL))
                    .forEach(setting -> settings.put(
                            setting.getKey(), PropertyValue.of(JSON.convertValue(setting.getValue(), Object.class))));
            return new RuleConfig(level(id + "." + LEVEL, given.path(LEVEL), problems), settings);
        }
        return new RuleConfig(level(id, given, problems), settings);
    }

    private static Optional<Level> level(String field, JsonNode given, Problems problems) {
        Optional<Level> level = given.isTextual() ? Level.of(given.asText()) : Optional.empty();
        problems.require(
                given.isMissingNode() || level.isPresent(),
                "POL-006",
                field,
                given.isTextual() ? "'" + given.asText() + "'" : String.valueOf(given),
                "a level is one of "
                        + Arrays.stream(Level.values()).map(Level::key).collect(Collectors.joining(", ")),
                "Settings go beside it, as in {\"enforcementLevel\": \"advisory\", …}.");
        return level;
    }
}
