package io.ashlar.redis.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** Name and password as they stand in the secret: the keys that RDS uses for its own. */
final class Credentials {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Credentials() {}

    static String write(String userName, String password) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(Map.of("username", userName, "password", password)));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError("a map of texts is JSON", impossible);
        }
    }

    static String password(String secret) {
        try {
            return JSON.readTree(secret).required("password").asText();
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
            // The cause is left out: Jackson quotes the text, and with it the password.
            throw new IllegalStateException("the secret is no JSON object with a password");
        }
    }
}
