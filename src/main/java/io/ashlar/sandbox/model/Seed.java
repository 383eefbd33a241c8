package io.ashlar.sandbox.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where made-up ids come from: the same for one creation of one resource, different for every other, and the same again
 * in the next run of the same program on an empty sandbox.
 *
 * @param text the sandbox's seed, the urn, and how often that urn has been created
 */
public record Seed(String text) {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    /** For a second or third id of the same resource. */
    public Seed forPurpose(String purpose) {
        return new Seed(text + "#" + purpose);
    }

    /** Hexadecimal digits. */
    public String hex(int count) {
        StringBuilder hex = new StringBuilder();
        for (int block = 0; hex.length() < count; block++) {
            hex.append(HexFormat.of().formatHex(hash(block)));
        }
        return hex.substring(0, count);
    }

    /** Decimal digits. */
    public String digits(int count) {
        return map(count, "0123456789");
    }

    /** Lower-case letters and digits. */
    public String letters(int count) {
        return map(count, LETTERS);
    }

    private String map(int count, String alphabet) {
        StringBuilder made = new StringBuilder();
        for (int block = 0; made.length() < count; block++) {
            for (byte one : hash(block)) {
                made.append(alphabet.charAt((one & 0xff) % alphabet.length()));
            }
        }
        return made.substring(0, count);
    }

    private byte[] hash(int block) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((text + "|" + block).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
