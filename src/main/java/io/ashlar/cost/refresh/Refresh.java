package io.ashlar.cost.refresh;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A price file after a refresh.
 *
 * @param csv the whole file
 * @param changes what changed, a line each
 */
public record Refresh(String csv, List<String> changes) {
    private static final int FIELDS = 6;

    private record Key(String sku, String region, String above) {}

    public Refresh {
        changes = List.copyOf(changes);
    }

    /**
     * Puts quotes into a price file. An article that the file holds gets its price and the new source; one that it does not hold is left
     * out, because no pricer would ask for it; remarks stay where they are.
     *
     * @param csv a {@code prices.csv}
     * @param quotes what a feed said
     * @param source id of the new line in {@code sources.csv}
     */
    public static Refresh of(String csv, List<Quote> quotes, String source) {
        Map<Key, BigDecimal> fresh = new LinkedHashMap<>();
        quotes.forEach(quote -> fresh.put(new Key(quote.sku(), quote.region(), plain(quote.above())), quote.usd()));
        List<String> lines = new ArrayList<>();
        Map<String, String> changes = new TreeMap<>();
        for (String line : csv.split("\n", -1)) {
            String[] row = line.split(",", -1);
            BigDecimal usd =
                    row.length == FIELDS && !line.startsWith("#") ? fresh.get(new Key(row[0], row[1], row[3])) : null;
            if (usd == null) {
                lines.add(line);
            } else {
                if (usd.compareTo(new BigDecimal(row[4])) != 0) {
                    changes.put(
                            row[0] + row[1] + row[3],
                            "%s in %s: %s, was %s".formatted(row[0], row[1], plain(usd), row[4]));
                }
                lines.add(String.join(",", row[0], row[1], row[2], row[3], plain(usd), source));
            }
        }
        return new Refresh(String.join("\n", lines), List.copyOf(changes.values()));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
