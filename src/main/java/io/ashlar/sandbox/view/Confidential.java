package io.ashlar.sandbox.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Properties by name, without what sounds like a secret at any depth. The sandbox keeps values as the clouds get them and does not know
 * which of them the program marked, so it goes by names.
 */
final class Confidential {
    private static final String HIDDEN = "[hidden]";
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|token|kubeconfig|privatekey|private_key|api_?key|values).*");
    /** What names a secret and is none, e.g. {@code secretArn}. */
    private static final Pattern NAME = Pattern.compile("(?i).*(arn|arns|id|name)$");
    /** Types that are secrets themselves. */
    private static final Pattern KEEPER = Pattern.compile(".*:(Secret|SecretVersion|SecretData|Parameter)");

    private static final List<String> KEPT = List.of("data", "stringData", "value", "payload");

    private Confidential() {}

    /** The properties of a resource of this type, to be shown. */
    static Map<String, Object> without(String type, Map<String, Object> properties) {
        boolean keeper = KEEPER.matcher(type).matches();
        Map<String, Object> shown = new TreeMap<>();
        properties.forEach(
                (name, value) -> shown.put(name, keeper && KEPT.contains(name) ? HIDDEN : shown(name, value)));
        return shown;
    }

    private static Object shown(String name, Object value) {
        if (sounds(name) && !(value instanceof Boolean) && !(value instanceof Number)) {
            return HIDDEN;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> shown = new LinkedHashMap<>();
            map.forEach((key, inner) -> shown.put(String.valueOf(key), shown(String.valueOf(key), inner)));
            // Pulumi and Kubernetes write variables as pairs of a name and a value.
            if (map.get("name") instanceof String variable && sounds(variable) && map.containsKey("value")) {
                shown.put("value", HIDDEN);
            }
            return shown;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(element -> shown("", element)).toList();
        }
        return value instanceof Double number && number == Math.rint(number) ? (Object) number.longValue() : value;
    }

    private static boolean sounds(String name) {
        return SECRET.matcher(name).matches() && !NAME.matcher(name).matches();
    }
}
