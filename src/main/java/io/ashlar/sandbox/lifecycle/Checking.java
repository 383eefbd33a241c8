package io.ashlar.sandbox.lifecycle;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.schema.ResourceSchema;
import io.ashlar.sandbox.schema.SchemaCheck;
import io.ashlar.sandbox.schema.Violation;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks inputs, and completes them with the name that the provider makes. */
final class Checking {
    /** The engine's own property for the names of inputs that a provider filled in. */
    static final String DEFAULTS = "__defaults";

    private Checking() {}

    /** What a check came to: the inputs as completed, and what is wrong with them. */
    record Outcome(Properties inputs, List<Violation> violations) {}

    static Outcome check(
            Optional<ResourceSchema> schema,
            ResourceModel model,
            Address address,
            Properties before,
            Properties given,
            String randomHex) {
        Properties inputs = model.autoName()
                .map(naming -> named(naming, address, before, given, randomHex))
                .orElse(given);
        List<Violation> violations = new ArrayList<>();
        schema.ifPresent(known -> violations.addAll(SchemaCheck.violations(known, inputs)));
        if (violations.isEmpty()) {
            Findings findings = new Findings();
            model.check(inputs, findings);
            violations.addAll(findings.violations());
        }
        return new Outcome(inputs, List.copyOf(violations));
    }

    private static Properties named(
            ResourceModel.AutoName naming, Address address, Properties before, Properties given, String randomHex) {
        String property = naming.property();
        if (given.has(property) || given.has(property + "Prefix") || given.isUnknown(property)) {
            return given;
        }
        boolean madeBefore = before.texts(DEFAULTS).contains(property);
        String name = before.text(property)
                .filter(old -> madeBefore)
                .orElseGet(() -> made(naming, address.name(), randomHex));
        return given.withNested(property, name).with(DEFAULTS, List.of(property));
    }

    private static String made(ResourceModel.AutoName naming, String logicalName, String randomHex) {
        String suffix = naming.separator() + randomHex.substring(0, naming.digits());
        int room = naming.longest() - naming.prefix().length() - suffix.length();
        String base = naming.lowerCase() ? logicalName.toLowerCase(java.util.Locale.ROOT) : logicalName;
        return naming.prefix() + (base.length() > room ? base.substring(0, room) : base) + suffix;
    }
}
