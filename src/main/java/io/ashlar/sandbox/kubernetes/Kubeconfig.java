package io.ashlar.sandbox.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The cluster that a kubeconfig speaks of.
 *
 * @param server the address of its API
 * @param authority the certificate that the API must show, in base64; empty when none is asked for
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/">kubeconfig</a>
 */
record Kubeconfig(String server, String authority) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /**
     * Reads a kubeconfig.
     *
     * @param given its text, as JSON or YAML, or the path of a file
     * @param context the context to take; the current one when empty
     */
    static Optional<Kubeconfig> read(String given, Optional<String> context) {
        try {
            boolean isText = given.contains("\n") || given.strip().startsWith("{") || given.contains("clusters:");
            JsonNode root = YAML.readTree(isText ? given : Files.readString(Path.of(given)));
            String contextName = context.orElse(root.path("current-context").asText());
            JsonNode cluster = named(
                    root.path("clusters"),
                    named(root.path("contexts"), contextName)
                            .path("context")
                            .path("cluster")
                            .asText());
            JsonNode settings = cluster.path("cluster");
            return Optional.of(settings.path("server").asText())
                    .filter(server -> !server.isEmpty())
                    .map(server -> new Kubeconfig(
                            server, settings.path("certificate-authority-data").asText()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static JsonNode named(JsonNode list, String name) {
        for (JsonNode item : list) {
            if (item.path("name").asText().equals(name)) {
                return item;
            }
        }
        return YAML.missingNode();
    }
}
