package io.ashlar.render;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Writes values as YAML: the same values as the same bytes, in the order that people expect of Kubernetes, and read alike by
 * readers of YAML 1.1 and 1.2. A text stands without quotes only where no reader takes it for anything else.
 */
public final class Yaml {
    private static final List<String> FIRST = List.of("apiVersion", "kind", "metadata", "name", "namespace");

    private static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(Yaml::rank).thenComparing(Comparator.naturalOrder());

    /** YAML allows a key of 1024 characters without an indicator of its own, less the quotes. */
    private static final int MAX_KEY = 128;

    private Yaml() {}

    /** A map as a document; {@link Unresolved} stands as its text. */
    public static String write(Map<String, ?> document) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        options.setMaxSimpleKeyLength(MAX_KEY);
        // A writer belongs to one document: it remembers what it has seen, to refer to it again.
        return new org.yaml.snakeyaml.Yaml(new Texts(options), options).dump(ordered(document));
    }

    private static Object ordered(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>(ORDER);
            map.forEach((key, entry) -> sorted.put(String.valueOf(key), ordered(entry)));
            return sorted;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Yaml::ordered).toList();
        }
        return value instanceof Unresolved unresolved ? unresolved.text() : value;
    }

    private static int rank(String key) {
        int first = FIRST.indexOf(key);
        return first < 0 ? FIRST.size() : first;
    }

    /** Chooses how a text is written. */
    private static final class Texts extends Representer {
        /**
         * YAML 1.1 reads {@code no} as false and {@code 1:30} as ninety, and Go's reader {@code 1e3} as a number. What begins
         * with a letter and is none of the words is a text to all.
         *
         * @see <a href="https://yaml.org/type/bool.html">the words of YAML 1.1</a>
         */
        private static final Pattern PLAIN =
                Pattern.compile("[A-Za-z/](?:[A-Za-z0-9_./@+=-]|:(?=[A-Za-z0-9/:])| (?=[A-Za-z0-9/(]))*");

        private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

        /** What is longer is read by nobody, and takes the pattern long. */
        private static final int LONGEST_PLAIN = 200;

        Texts(DumperOptions options) {
            super(options);
            representers.put(String.class, text -> representScalar(Tag.STR, (String) text, style((String) text)));
        }

        private static DumperOptions.ScalarStyle style(String text) {
            if (text.indexOf('\n') >= 0 && isKeptByBlock(text)) {
                return DumperOptions.ScalarStyle.LITERAL;
            }
            return text.length() <= LONGEST_PLAIN
                            && PLAIN.matcher(text).matches()
                            && !WORDS.contains(text.toLowerCase(Locale.ROOT))
                    ? DumperOptions.ScalarStyle.PLAIN
                    : DumperOptions.ScalarStyle.DOUBLE_QUOTED;
        }

        /** A block keeps text that begins with something to see, and whose lines do not end in a blank. */
        private static boolean isKeptByBlock(String text) {
            return isVisible(text.charAt(0))
                    && text.chars().allMatch(letter -> letter == '\n' || letter == ' ' || isVisible(letter))
                    && !text.contains(" \n")
                    && !text.endsWith(" ");
        }

        /** Neither blanks of any kind, nor halves of a letter, nor marks that some readers take for the end of a line. */
        private static boolean isVisible(int letter) {
            return (letter > ' ' && letter < 0x7f)
                    || (letter > 0xa0 && letter < 0x2000)
                    || (letter > 0x2030 && letter < 0xd800);
        }

        /** What is the same twice is written twice: kustomize and Helm read no references. */
        @Override
        protected Node representMapping(Tag tag, Map<?, ?> mapping, DumperOptions.FlowStyle flowStyle) {
            Node node = super.representMapping(tag, mapping, flowStyle);
            representedObjects.clear();
            return node;
        }

        @Override
        protected Node representSequence(Tag tag, Iterable<?> sequence, DumperOptions.FlowStyle flowStyle) {
            Node node = super.representSequence(tag, sequence, flowStyle);
            representedObjects.clear();
            return node;
        }
    }
}
