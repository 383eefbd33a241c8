package io.ashlar.cost.pricing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resource as a preview, a saved state or a test sees it: all that an estimate needs of one.
 *
 * @param urn its URN
 * @param type its type token, an Azure one without the API version
 * @param properties inputs by name: texts, numbers, booleans, lists and maps of them, and {@link Unknown#UNKNOWN}
 * @param parent URN of its parent, empty for the stack itself
 * @param region region of its provider, if that has one
 * @param references by property, the URNs of the resources that its value comes from
 */
public record Costed(
        String urn,
        String type,
        Map<String, Object> properties,
        Optional<String> parent,
        Optional<String> region,
        Map<String, List<String>> references) {
    private static final Pattern API_VERSION = Pattern.compile("/v\\d[a-z0-9]*:");

    public Costed {
        type = type.startsWith("azure-native:") ? API_VERSION.matcher(type).replaceFirst(":") : type;
        properties = Map.copyOf(properties);
        references = Map.copyOf(references);
    }

    /** A resource without references, as most tests need it. */
    public static Costed of(String urn, String type, Map<String, Object> properties, String region) {
        return new Costed(urn, type, properties, Optional.empty(), Optional.of(region), Map.of());
    }

    /** The last part of its URN. */
    public String name() {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }

    /** Whether a cloud or a cluster has it: not a component, a provider, or the stack itself. */
    public boolean isReal() {
        return !type.startsWith("pulumi:") && !type.startsWith("ashlar:") && type.indexOf(':') > 0;
    }
}
