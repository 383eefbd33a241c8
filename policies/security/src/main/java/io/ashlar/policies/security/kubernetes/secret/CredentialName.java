package io.ashlar.policies.security.kubernetes.secret;

import io.ashlar.policy.PropertyMap;
import java.util.List;
import java.util.Locale;

/** Tells by the name of a setting that its value is a credential. */
final class CredentialName {
    /** How such names end, whatever stands before and however words are joined: {@code DB_PASSWORD}, {@code adminPassword}. */
    private static final List<String> ENDINGS = List.of(
            "password",
            "passwd",
            "passphrase",
            "secretkey",
            "secretaccesskey",
            "apikey",
            "privatekey",
            "clientsecret",
            "token");

    private CredentialName() {}

    static boolean looksLike(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return ENDINGS.stream().anyMatch(letters::endsWith);
    }

    /** Whether the value stands there in clear: not empty, and no reference to another variable. */
    static boolean isWritten(PropertyMap owner, String key) {
        String value = owner.text(key).orElse("");
        return !value.isBlank() && !value.startsWith("$");
    }
}
