package io.ashlar.registry.plan;

import java.util.regex.Pattern;

/**
 * What one cloud's registry offers, as data that a reader can hold against the cloud's documentation.
 *
 * @param cloud the cloud's name, as it stands in errors
 * @param namespaces what can stand before the slash in full names
 * @param pullers how an account is named that may pull
 * @param key when the environment's key is needed
 */
public record RegistryOffering(String cloud, Words namespaces, Words pullers, KeyNeed key) {

    /**
     * What a word must be like.
     *
     * @param form the words
     * @param allowed the same as the end of a sentence that begins with "but"
     * @param remedy what to do with another, as a sentence
     */
    public record Words(Pattern form, String allowed, String remedy) {
        boolean take(String word) {
            return form.matcher(word).matches();
        }
    }

    /** When the environment's key is needed. */
    public enum KeyNeed {
        /** Images are always encrypted with it. */
        ALWAYS,
        /** The service's own key encrypts. */
        NEVER
    }
}
