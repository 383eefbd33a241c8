package io.ashlar.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names of a component's children, made from keys and never from positions: {@code <component>-<role>-<key>}.
 *
 * <p>Adding a zone, pool or rule therefore only creates, and reordering inputs changes nothing. These names are public
 * API: a change carries an alias.
 */
public final class Names {
    private static final Pattern COMPONENT = Pattern.compile("[a-z][a-z0-9-]{0,30}[a-z0-9]|[a-z]");
    private static final int DIGEST_LENGTH = 8;

    private final String component;

    private Names(String component) {
        this.component = component;
    }

    /** Names below the component of this name. */
    public static Names of(String component) {
        return new Names(component);
    }

    /** The only child with this role: {@code main-vpc}. */
    public String child(String role) {
        return component + "-" + role;
    }

    /** The child with this role and key: {@code main-nat-eu-west-1a}. */
    public String child(String role, String key) {
        return component + "-" + role + "-" + key;
    }

    /**
     * Checks a component's own name: 1 to 32 lower-case letters, digits and dashes, beginning with a letter. Clouds put
     * it in resource names, of which the strictest (an ElastiCache replication group, 40 characters) leaves no more.
     */
    public static void check(String name, Problems problems) {
        problems.require(
                COMPONENT.matcher(name).matches(),
                "CORE-001",
                "name",
                "\"" + name + "\"",
                "a component's name is 1 to 32 lower-case letters, digits and dashes, begins with a letter and does"
                        + " not end with a dash",
                "Shorten it or replace the other characters.");
    }

    /**
     * The name itself if it fits, else its beginning and a digest of the whole, so that two long names stay two.
     *
     * @param limit the most characters that the cloud takes; at least 10
     */
    public static String within(int limit, String name) {
        if (name.length() <= limit) {
            return name;
        }
        String head = name.substring(0, limit - DIGEST_LENGTH - 1);
        return head.replaceAll("-+$", "") + "-" + digest(name);
    }

    private static String digest(String name) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JVM has SHA-256", impossible);
        }
    }
}
