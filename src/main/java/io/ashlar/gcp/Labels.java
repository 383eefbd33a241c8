package io.ashlar.gcp;

import io.ashlar.core.Tags;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tags as Google Cloud takes them.
 *
 * @see <a href="https://cloud.google.com/resource-manager/docs/labels-overview#requirements">Keys and values of 63 lower-case
 *     letters, digits, underscores and dashes; a key begins with a letter</a>
 */
public final class Labels {
    private static final int LONGEST = 63;

    private Labels() {}

    /** The tags, in lower case, with an underscore for every character that labels do not take. */
    public static Map<String, String> of(Tags tags) {
        Map<String, String> labels = new TreeMap<>();
        tags.values().forEach((key, value) -> labels.put(key(key), plain(value)));
        return labels;
    }

    private static String key(String tag) {
        String plain = plain(tag);
        return plain.matches("[a-z].*") ? plain : plain("tag_" + plain);
    }

    private static String plain(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_");
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
