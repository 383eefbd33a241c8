package io.ashlar.sandbox.trouble;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.sandbox.lifecycle.Request;
import io.ashlar.sandbox.schema.Nearest;
import io.ashlar.sandbox.value.Properties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a scenario.
 *
 * <pre>
 * trouble:
 *   - then: fail             # or throttle, lose-answer, stop-halfway, slow, out-of-quota, unavailable
 *     on: create             # or read, update, delete, any; several in brackets. Default: create
 *     type: "aws:rds/*"      # default: any
 *     name: "orders*"        # default: any
 *     region: eu-west-1      # default: any
 *     nth: 2                 # the first time that it happens. Default: 1
 *     times: 1               # how often from there on. Default: always; once, when nth is given
 *     each: resource         # count for each resource or type, and not all together
 *     code: InternalFailure  # of fail, with message; refusals of throttle, seconds of slow, limit of out-of-quota
 * before:
 *   - drift: {type: "aws:rds/*", name: orders, set: {instanceClass: db.t3.micro}}
 *   - lose: {type: "aws:sns/*"}
 * </pre>
 */
public final class ScenarioFile {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> TARGET = Set.of("type", "name", "region");
    private static final Set<String> EFFECTS = new LinkedHashSet<>(
            List.of("fail", "throttle", "lose-answer", "stop-halfway", "slow", "out-of-quota", "unavailable"));

    private final String source;
    private final List<String> problems = new ArrayList<>();

    private ScenarioFile(String source) {
        this.source = source;
    }

    /**
     * The scenario that a text describes.
     *
     * @param source how errors name it, e.g. the file
     * @throws IllegalArgumentException when it describes none, with everything that is wrong with it
     */
    public static Scenario parse(String source, String text) {
        ScenarioFile file = new ScenarioFile(source);
        Scenario scenario = file.read(text);
        if (!file.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", file.problems));
        }
        return scenario;
    }

    /** A scenario of one trouble, written as an entry of the list, e.g. <code>{then: fail, type: "aws:rds/*"}</code>. */
    public static Scenario parseOne(String source, String text) {
        return parse(source, "trouble: [" + text + "]");
    }

    private Scenario read(String text) {
        JsonNode root;
        try {
            root = YAML.readTree(text);
        } catch (JsonProcessingException broken) {
            problems.add(source + " is not YAML: " + broken.getOriginalMessage());
            return Scenario.NONE;
        }
        only(root, "", Set.of("trouble", "before"));
        List<Trouble> troubles = new ArrayList<>();
        List<Accident> accidents = new ArrayList<>();
        each(root.path("trouble"), "trouble", (entry, place) -> troubles.add(trouble(entry, place)));
        each(root.path("before"), "before", (entry, place) -> accident(entry, place)
                .ifPresent(accidents::add));
        return new Scenario(troubles, accidents);
    }

    private interface Reader {
        void read(JsonNode entry, String place);
    }

    private void each(JsonNode list, String place, Reader reader) {
        if (!list.isMissingNode() && !list.isArray()) {
            problems.add(source + ": " + place + " must be a list");
        }
        for (int i = 0; i < list.size(); i++) {
            reader.read(list.get(i), place + "[" + i + "]");
        }
    }

    private Trouble trouble(JsonNode entry, String place) {
        Set<String> known = new LinkedHashSet<>(TARGET);
        known.addAll(List.of("then", "on", "nth", "times", "each"));
        known.addAll(List.of("code", "message", "refusals", "seconds", "limit"));
        only(entry, place + ".", known);
        return new Trouble(
                operations(entry.path("on"), place + ".on"),
                target(entry),
                occasion(entry, place),
                effect(entry, place));
    }

    private Set<Request.Operation> operations(JsonNode given, String place) {
        if (given.isMissingNode()) {
            return Set.of(Request.Operation.CREATE);
        }
        Set<Request.Operation> operations = new LinkedHashSet<>();
        for (JsonNode one : given.isArray() ? given : YAML.createArrayNode().add(given)) {
            switch (one.asText()) {
                case "any" -> operations.addAll(List.of(Request.Operation.values()));
                case "create", "read", "update", "delete" ->
                    operations.add(Request.Operation.valueOf(one.asText().toUpperCase(Locale.ROOT)));
                default ->
                    problems.add(source + ": " + place + " is '" + one.asText()
                            + "', but there are create, read, update, delete and any");
            }
        }
        return operations;
    }

    private static Target target(JsonNode entry) {
        return new Target(
                entry.path("type").asText("*"),
                entry.path("name").asText("*"),
                entry.path("region").asText("*"));
    }

    private Occasion occasion(JsonNode entry, String place) {
        Occasion.Counted counted =
                switch (entry.path("each").asText("")) {
                    case "" -> Occasion.Counted.TOGETHER;
                    case "resource" -> Occasion.Counted.RESOURCE;
                    case "type" -> Occasion.Counted.TYPE;
                    default -> {
                        problems.add(source + ": " + place + ".each is '"
                                + entry.path("each").asText() + "', but it is resource or type");
                        yield Occasion.Counted.TOGETHER;
                    }
                };
        int usually = entry.has("nth") ? 1 : Integer.MAX_VALUE;
        return new Occasion(positive(entry, place, "nth", 1), positive(entry, place, "times", usually), counted);
    }

    private int positive(JsonNode entry, String place, String key, int absent) {
        JsonNode given = entry.path(key);
        if (given.isMissingNode()) {
            return absent;
        }
        if (!given.canConvertToInt() || given.asInt() < 1) {
            problems.add(source + ": " + place + "." + key + " is '" + given.asText() + "', but it is a number from 1");
        }
        return given.asInt();
    }

    private Effect effect(JsonNode entry, String place) {
        String then = entry.path("then").asText("");
        return switch (then) {
            case "fail" ->
                new Effect.Fail(
                        entry.path("code").asText(Effect.Fail.INTERNALLY.code()),
                        entry.path("message").asText(Effect.Fail.INTERNALLY.message()));
            case "throttle" -> new Effect.Throttle(positive(entry, place, "refusals", Integer.MAX_VALUE));
            case "lose-answer" -> new Effect.LoseAnswer();
            case "stop-halfway" -> new Effect.StopHalfway();
            case "slow" -> new Effect.Slow(Duration.ofSeconds(positive(entry, place, "seconds", 10)));
            case "out-of-quota" -> new Effect.OutOfQuota(positive(entry, place, "limit", 1));
            case "unavailable" -> new Effect.Unavailable();
            default -> {
                problems.add(source + ": " + place + ".then is '" + then + "', but there are "
                        + String.join(", ", EFFECTS) + "." + Nearest.hint(then, List.copyOf(EFFECTS)));
                yield Effect.Fail.INTERNALLY;
            }
        };
    }

    private Optional<Accident> accident(JsonNode entry, String place) {
        only(entry, place + ".", Set.of("drift", "lose"));
        if (entry.has("drift")) {
            JsonNode drift = entry.get("drift");
            Set<String> known = new LinkedHashSet<>(TARGET);
            known.add("set");
            only(drift, place + ".drift.", known);
            Map<String, Object> set = YAML.convertValue(drift.path("set"), new TypeReference<Map<String, Object>>() {});
            if (set == null || set.isEmpty()) {
                problems.add(source + ": " + place + ".drift.set names no property");
                return Optional.empty();
            }
            return Optional.of(new Accident.Drift(target(drift), Properties.of(set)));
        }
        only(entry.path("lose"), place + ".lose.", TARGET);
        return Optional.of(new Accident.Loss(target(entry.path("lose"))));
    }

    private void only(JsonNode object, String place, Set<String> known) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                problems.add(
                        source + ": there is no key '" + place + name + "'." + Nearest.hint(name, List.copyOf(known)));
            }
        }
    }
}
