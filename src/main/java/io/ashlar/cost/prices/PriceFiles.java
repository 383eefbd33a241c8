package io.ashlar.cost.prices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the data files: {@code sources.csv} for all clouds, and in a folder for each cloud {@code prices.csv} and
 * {@code factors.csv}. Plain lines with a fixed number of fields and no quotes, so that a run reads a thousand of them in
 * milliseconds and a review sees each change as one line. A line that begins with {@code #} is a remark.
 */
final class PriceFiles {
    private static final String FOLDER = "/io/ashlar/cost/prices/";

    private PriceFiles() {}

    static PriceBook shipped(Cloud cloud) {
        Map<String, Source> sources = sources(resource("sources.csv"));
        return new PriceBook(
                prices(resource(cloud.key() + "/prices.csv"), sources),
                factors(resource(cloud.key() + "/factors.csv"), sources));
    }

    /** Lines of {@code id,date,trust,address,what}. */
    static Map<String, Source> sources(String text) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (String[] row : rows("sources.csv", text, 5)) {
            Source source = new Source(
                    row[0],
                    LocalDate.parse(row[1]),
                    Source.Trust.valueOf(row[2].toUpperCase(Locale.ROOT)),
                    URI.create(row[3]),
                    row[4]);
            if (sources.put(source.id(), source) != null) {
                throw new IllegalArgumentException("sources.csv: " + source.id() + " is there twice");
            }
        }
        return sources;
    }

    /** Lines of {@code sku,region,unit,above,usd,source}; further tiers follow their first one. */
    static List<Price> prices(String text, Map<String, Source> sources) {
        Map<String, Price> prices = new LinkedHashMap<>();
        for (String[] row : rows("prices.csv", text, 6)) {
            Price.Tier tier = new Price.Tier(new BigDecimal(row[3]), new BigDecimal(row[4]));
            String key = row[0] + "@" + row[1];
            Price before = prices.get(key);
            List<Price.Tier> tiers = new ArrayList<>(before == null ? List.of() : before.tiers());
            tiers.add(tier);
            prices.put(
                    key, new Price(row[0], row[1], Unit.of(row[2]), tiers, source(sources, row[5]), Optional.empty()));
        }
        return List.copyOf(prices.values());
    }

    /** Lines of {@code service,region,base,factor,source}. */
    static List<RegionFactor> factors(String text, Map<String, Source> sources) {
        return rows("factors.csv", text, 5).stream()
                .map(row -> new RegionFactor(row[0], row[1], row[2], new BigDecimal(row[3]), source(sources, row[4])))
                .toList();
    }

    private static Source source(Map<String, Source> sources, String id) {
        Source source = sources.get(id);
        if (source == null) {
            throw new IllegalArgumentException("no source is called " + id);
        }
        return source;
    }

    static List<String[]> rows(String file, String text, int fields) {
        List<String[]> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] row = line.strip().split(",", -1);
            if (row.length != fields) {
                throw new IllegalArgumentException(
                        "%s, line %d: %d fields, not %d: %s".formatted(file, number, row.length, fields, line));
            }
            rows.add(row);
        }
        return rows;
    }

    static String resource(String name) {
        try (InputStream in = PriceFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
