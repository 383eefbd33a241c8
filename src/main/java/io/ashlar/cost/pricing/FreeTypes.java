package io.ashlar.cost.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The types that cost nothing by themselves, each with its reason: {@code free/<cloud>.csv}, lines of {@code type,reason}. */
public final class FreeTypes {
    private FreeTypes() {}

    /** Pricers of one cloud's free types by type token. */
    public static Map<String, Pricer> of(String cloud) {
        Map<String, Pricer> table = new TreeMap<>();
        for (String line : text(cloud).split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int comma = line.indexOf(',');
                table.put(
                        line.substring(0, comma),
                        Pricer.free(line.substring(comma + 1).strip()));
            }
        }
        return table;
    }

    private static String text(String cloud) {
        String name = "/io/ashlar/cost/free/" + cloud + ".csv";
        try (InputStream in = FreeTypes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
