package io.ashlar.policy.evaluation;

import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Suppression;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Suppressions that a resource carries itself, as tag or annotation: {@code policy/skip.<rule>} with the value
 * {@code until 2027-06-30 by platform: served through the CDN only}.
 *
 * <p>Written only with characters that AWS allows in a tag's value. Azure forbids the slash in a key, so {@code policy-skip.} does as
 * well. Labels of Google Cloud hold no sentence: use the file there.
 *
 * @see <a href="https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html">tags of AWS</a>
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources">tags of Azure</a>
 */
final class SuppressionTags {
    private static final Pattern KEY = Pattern.compile("policy[/-]skip\\.(.+)");
    private static final Pattern VALUE = Pattern.compile("until (\\S+) by ([^:]+): *(\\S.*)", Pattern.DOTALL);
    private static final List<List<String>> PLACES = List.of(List.of("tags"), List.of("metadata", "annotations"));

    private SuppressionTags() {}

    /** A tag that is meant to be a suppression. */
    record Tag(String rule, String key, Optional<Suppression> suppression) {}

    static List<Tag> of(Resource resource) {
        List<Tag> tags = new ArrayList<>();
        for (List<String> place : PLACES) {
            String[] path = place.toArray(String[]::new);
            if (!isBlock(resource.properties(), path)) {
                continue;
            }
            resource.properties().textsByKey(path).forEach((key, value) -> {
                Matcher matcher = KEY.matcher(key);
                if (matcher.matches()) {
                    tags.add(new Tag(matcher.group(1), key, read(matcher.group(1), value, resource, key)));
                }
            });
        }
        return tags;
    }

    /** Resources of other clouds may use the name for something else. */
    private static boolean isBlock(PropertyMap properties, String... path) {
        return properties.value(path) instanceof PropertyMap map
                && map.entries().values().stream().noneMatch(SuppressionTags::isNested);
    }

    private static boolean isNested(PropertyValue value) {
        return value instanceof PropertyMap || value instanceof PropertyValue.Items;
    }

    private static Optional<Suppression> read(String rule, String value, Resource resource, String key) {
        Matcher matcher = VALUE.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Suppression(
                    rule,
                    resource.urn().text(),
                    matcher.group(3).strip(),
                    matcher.group(2).strip(),
                    LocalDate.parse(matcher.group(1)),
                    "tag " + key));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
