package io.ashlar.cost;

import io.ashlar.cost.pricing.Costed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A small stack for tests of prices: resources by name, priced on a day. */
final class Priced {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final String region;
    private final List<Costed> resources = new ArrayList<>();
    private Usage usage = Usage.NONE;

    private Priced(String region) {
        this.region = region;
    }

    static Priced in(String region) {
        return new Priced(region);
    }

    static String urn(String type, String name) {
        return "urn:pulumi:test::project::" + type + "::" + name;
    }

    Priced with(String type, String name, Map<String, Object> properties) {
        return with(type, name, properties, Map.of());
    }

    /** A resource of which a property comes from another one. */
    Priced with(String type, String name, Map<String, Object> properties, Map<String, String> references) {
        Map<String, List<String>> urns = new HashMap<>();
        references.forEach((property, urn) -> urns.put(property, List.of(urn)));
        resources.add(new Costed(urn(type, name), type, properties, Optional.empty(), Optional.of(region), urns));
        return this;
    }

    /** A resource of which one property comes from several other ones. */
    Priced with(String type, String name, Map<String, Object> properties, String property, List<String> urns) {
        resources.add(new Costed(
                urn(type, name), type, properties, Optional.empty(), Optional.of(region), Map.of(property, urns)));
        return this;
    }

    Priced using(String yaml) {
        usage = Usage.parse("test.usage.yaml", yaml);
        return this;
    }

    Estimate estimate() {
        return Estimator.on(TODAY).with(usage).estimate("test", resources);
    }

    /** The lines of a resource as text: {@code what · state · low/expected/high [notes]}. */
    List<String> lines(String name) {
        return estimate().resources().stream()
                .filter(cost -> cost.name().equals(name))
                .flatMap(cost -> cost.lines().stream())
                .map(Priced::text)
                .toList();
    }

    private static String text(Line line) {
        String money = line.monthly().isCertain()
                ? String.format(Locale.ROOT, "%.2f", line.monthly().expected())
                : String.format(
                        Locale.ROOT,
                        "%.2f/%.2f/%.2f",
                        line.monthly().low(),
                        line.monthly().expected(),
                        line.monthly().high());
        return line.what() + " · " + line.state().label() + " · " + money
                + (line.notes().isEmpty() ? "" : " " + line.notes());
    }
}
