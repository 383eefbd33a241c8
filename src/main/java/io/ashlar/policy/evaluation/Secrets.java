package io.ashlar.policy.evaluation;

import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.Resource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The secret texts of resources, to be hidden in what rules say. */
final class Secrets {
    /** Shorter ones are hidden only where they stand alone: else a secret "1" would eat every digit. */
    private static final int SHORT = 4;

    /**
     * What Google Cloud's provider works out of {@code labels} and marks as secret whatever they are. A label that the program keeps
     * secret is one in {@code labels} too.
     *
     * @see <a href="https://github.com/pulumi/pulumi-gcp/blob/v7.0.0/provider/resources.go">Labels of the provider</a>
     */
    private static final Set<String> DERIVED = Set.of("effectiveLabels", "pulumiLabels");

    private final List<String> longestFirst;

    private Secrets(Set<String> texts) {
        this.longestFirst = texts.stream()
                .filter(text -> !text.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    static Secrets of(Collection<Resource> resources) {
        Set<String> texts = new HashSet<>();
        for (Resource resource : resources) {
            resource.properties().entries().forEach((name, value) -> {
                if (!DERIVED.contains(name)) {
                    collect(value, Marked.NO, texts);
                }
            });
            resource.provider().ifPresent(provider -> collect(provider.properties(), Marked.NO, texts));
        }
        return new Secrets(texts);
    }

    String hiddenIn(String message) {
        String hidden = message;
        for (String text : longestFirst) {
            if (hidden.contains(text)) {
                hidden = text.length() >= SHORT
                        ? hidden.replace(text, "[secret]")
                        : hidden.replaceAll("(?<!\\w)" + Pattern.quote(text) + "(?!\\w)", "[secret]");
            }
        }
        return hidden;
    }

    private enum Marked {
        NO,
        SECRET
    }

    private static void collect(PropertyValue value, Marked marked, Set<String> into) {
        if (value instanceof PropertyValue.Secret secret) {
            collect(secret.value(), Marked.SECRET, into);
        } else if (value instanceof PropertyMap map) {
            map.entries().values().forEach(entry -> collect(entry, marked, into));
        } else if (value instanceof PropertyValue.Items items) {
            items.values().forEach(item -> collect(item, marked, into));
        } else if (marked == Marked.SECRET) {
            collectScalar(value, into);
        }
    }

    private static void collectScalar(PropertyValue value, Set<String> into) {
        PropertyMap alone = PropertyMap.of(Map.of("value", value));
        if (!alone.isUnknown("value")) {
            alone.text("value").ifPresent(into::add);
            // A rule may have read a secret document and say a part of it.
            alone.json("value").ifPresent(document -> collect(document, Marked.SECRET, into));
        }
    }
}
