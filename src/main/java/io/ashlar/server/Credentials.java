package io.ashlar.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** Name and password as they stand in a secret, on every cloud: the keys that RDS uses for its own. */
public final class Credentials {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Credentials() {}

    /** The secret's text. */
    public static String write(String userName, String password) {
        return write(userName, password, Map.of());
    }

    /** The secret's text with more in it, such as a certificate. */
    public static String write(String userName, String password, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(more);
        all.put("username", userName);
        all.put("password", password);
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError("a map of texts is JSON", impossible);
        }
    }

    /** The password in a secret's text. */
    public static String password(String secret) {
        try {
            return JSON.readTree(secret).required("password").asText();
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
            // The cause is left out: Jackson quotes the text, and with it the password.
            throw new IllegalStateException("the secret is no JSON object with a password");
        }
    }
}
