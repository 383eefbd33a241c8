package io.ashlar.sandbox.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.sandbox.lifecycle.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the real cloud takes for each type: {@code durations.yaml} beside this class. */
public final class Durations {
    private final Map<String, Typical> byType;

    /** How a figure came about. */
    public enum Basis {
        /** The cloud or its provider says so. */
        PUBLISHED,
        /** Somebody's run took so long. */
        OBSERVED,
        /** Nobody said; it answers at once or nearly so, or is like another type. */
        ESTIMATED
    }

    /** What a type takes, and where that is from. */
    public record Typical(Duration create, Duration update, Duration delete, Basis basis, String source) {
        /** For one kind of request. */
        public Duration of(Request.Operation operation) {
            return switch (operation) {
                case CREATE -> create;
                case UPDATE -> update;
                case DELETE -> delete;
                case READ -> Duration.ZERO;
            };
        }
    }

    private Durations(Map<String, Typical> byType) {
        this.byType = Map.copyOf(byType);
    }

    /** The figures that come with the sandbox. */
    public static Durations known() {
        try (InputStream file = Objects.requireNonNull(
                Durations.class.getResourceAsStream("durations.yaml"), "durations.yaml is missing")) {
            Map<String, Typical> byType = new LinkedHashMap<>();
            new YAMLMapper()
                    .readTree(file)
                    .properties()
                    .forEach(entry -> byType.put(entry.getKey(), typical(entry.getValue())));
            return new Durations(byType);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("durations.yaml cannot be read", unreadable);
        }
    }

    private static Typical typical(JsonNode entry) {
        Duration create = Duration.ofMillis(Math.round(entry.path("create").asDouble() * 1000));
        Duration quick = create.compareTo(Duration.ofSeconds(2)) < 0 ? create : Duration.ofSeconds(2);
        return new Typical(
                create,
                entry.has("update")
                        ? Duration.ofMillis(Math.round(entry.path("update").asDouble() * 1000))
                        : quick,
                entry.has("delete")
                        ? Duration.ofMillis(Math.round(entry.path("delete").asDouble() * 1000))
                        : quick,
                Basis.valueOf(entry.path("basis").asText().toUpperCase(java.util.Locale.ROOT)),
                entry.path("source").asText());
    }

    /** What this type takes, or any of its package; nothing for what no cloud does, e.g. a component. */
    public Optional<Typical> of(String type) {
        Typical own = byType.get(type);
        return Optional.ofNullable(own != null ? own : byType.get(type.replaceFirst(":.*", "") + ":*"));
    }

    /** All figures, by type; {@code aws:*} stands for the other types of a package. */
    public Map<String, Typical> all() {
        return byType;
    }
}
