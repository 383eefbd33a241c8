package io.ashlar.sandbox.corpus;

import io.ashlar.sandbox.corpus.Clouds.Made;
import io.ashlar.sandbox.value.Properties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills the places of a case: {@code ${vpc.id}} and {@code ${vpc.arn}} with the id and any output of what stands,
 * {@code ${n}} with the number of the copy, {@code ${x*300}} with three hundred times x. All other dollars stay, such as
 * those in policies.
 */
final class Places {
    private static final Pattern OUTPUT = Pattern.compile("\\$\\{([a-z][a-z0-9-]*)\\.([A-Za-z][\\w.\\[\\]]*)}");
    private static final Pattern REPEATED = Pattern.compile("\\$\\{([^{}*]+)\\*(\\d+)}");
    private static final String COUNT = "${n}";

    private final Map<String, Made> standing = new LinkedHashMap<>();
    private int count = 1;

    void put(String name, Made made) {
        standing.put(name, made);
    }

    void count(int n) {
        count = n;
    }

    Made made(String name) {
        Made made = standing.get(name);
        if (made == null) {
            throw new AssertionError("the case names '" + name + "', but only " + standing.keySet() + " stand");
        }
        return made;
    }

    /** The values with every place filled; nulls stay. */
    Map<String, Object> fill(Map<?, ?> values) {
        Map<String, Object> filled = new LinkedHashMap<>();
        values.forEach((key, value) -> filled.put(text(String.valueOf(key)), filled(value)));
        return filled;
    }

    private @Nullable Object filled(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return fill(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::filled).toList();
        }
        if (!(value instanceof String text)) {
            return value;
        }
        Matcher whole = OUTPUT.matcher(text);
        return whole.matches() ? output(whole) : text(text);
    }

    String text(String text) {
        String counted = text.replace(COUNT, Integer.toString(count));
        String repeated = REPEATED.matcher(counted)
                .replaceAll(place -> Matcher.quoteReplacement(place.group(1).repeat(Integer.parseInt(place.group(2)))));
        return OUTPUT.matcher(repeated).replaceAll(place -> Matcher.quoteReplacement(String.valueOf(output(place))));
    }

    private Object output(MatchResult place) {
        Made made = made(place.group(1));
        String path = place.group(2);
        if (path.equals("id")) {
            return made.resource().id();
        }
        List<Properties.Located> found = made.resource().outputs().all(path);
        if (found.isEmpty()) {
            throw new AssertionError("'" + place.group(1) + "' has no output '" + path + "'");
        }
        return found.get(0).value();
    }
}
