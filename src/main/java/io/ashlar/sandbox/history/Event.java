package io.ashlar.sandbox.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.sandbox.lifecycle.Request;
import java.time.Instant;
import java.util.Optional;

/**
 * A request that was to change something.
 *
 * @param at when it was answered
 * @param id the cloud's id; empty when there is none
 * @param region the region of its provider
 * @param error why it failed; empty when it did not
 */
public record Event(
        Instant at, Request.Operation operation, String urn, String type, String id, String region, String error) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether the request came to nothing. */
    public boolean hasFailed() {
        return !error.isEmpty();
    }

    String line() {
        return JSON.createObjectNode()
                .put("at", at.toString())
                .put("operation", operation.name())
                .put("urn", urn)
                .put("type", type)
                .put("id", id)
                .put("region", region)
                .put("error", error)
                .toString();
    }

    /** What a line says; nothing when a killed command left only part of it. */
    static Optional<Event> of(String line) {
        try {
            JsonNode event = JSON.readTree(line);
            return Optional.of(new Event(
                    Instant.parse(event.path("at").asText()),
                    Request.Operation.valueOf(event.path("operation").asText()),
                    event.path("urn").asText(),
                    event.path("type").asText(),
                    event.path("id").asText(),
                    event.path("region").asText(),
                    event.path("error").asText()));
        } catch (JsonProcessingException
                | IllegalArgumentException
                | java.time.format.DateTimeParseException cutShort) {
            return Optional.empty();
        }
    }
}
