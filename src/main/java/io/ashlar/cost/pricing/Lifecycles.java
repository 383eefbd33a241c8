package io.ashlar.cost.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When a version leaves standard support and begins to cost more: {@code lifecycles.csv}, each line with its source. */
public final class Lifecycles {
    private static final Map<String, LocalDate> ENDS = read();

    private Lifecycles() {}

    /**
     * The last day of standard support.
     *
     * @param product such as {@code eks} or {@code rds-postgres}
     * @param version as the cloud writes it; of a database the major version
     */
    public static Optional<LocalDate> standardSupportEnds(String product, String version) {
        return Optional.ofNullable(ENDS.get(product + "/" + version));
    }

    /** Whether a version is past its standard support on a day. One that is not listed is not. */
    public static boolean isExtended(String product, String version, LocalDate today) {
        return standardSupportEnds(product, version).map(today::isAfter).orElse(false);
    }

    private static Map<String, LocalDate> read() {
        Map<String, LocalDate> ends = new TreeMap<>();
        try (InputStream in = Lifecycles.class.getResourceAsStream("/io/ashlar/cost/lifecycles.csv")) {
            if (in == null) {
                throw new IllegalStateException("there is no /io/ashlar/cost/lifecycles.csv");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] row = line.split(",", -1);
                    ends.put(row[0] + "/" + row[1], LocalDate.parse(row[2]));
                }
            }
            return ends;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
