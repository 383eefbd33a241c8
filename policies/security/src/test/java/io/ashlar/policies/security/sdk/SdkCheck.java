package io.ashlar.policies.security.sdk;

import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.test.ResourceCheck;
import io.ashlar.sandbox.schema.ResourceSchema;
import io.ashlar.sandbox.schema.SchemaCheck;
import io.ashlar.sandbox.schema.Schemas;
import io.ashlar.sandbox.schema.Violation;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds every resource of a test against the SDK's own classes: a property that no SDK has cannot make a rule pass or fail.
 *
 * <p>Outputs are let through by their names; inputs are looked into, however deep. What is required may be missing, as a test gives
 * only what its rule reads.
 */
public final class SdkCheck implements ResourceCheck {
    private static final Schemas SCHEMAS = new Schemas();
    /** Every resource has one, and no SDK declares it. */
    private static final String ID = "id";

    private static final String MISSING = "missing required property";

    @Override
    public List<String> problems(String type, PropertyMap properties) {
        return SCHEMAS.resource(type)
                .map(schema -> problems(schema, properties))
                .orElseGet(() -> List.of(SCHEMAS.unknownType(type)));
    }

    private static List<String> problems(ResourceSchema schema, PropertyMap properties) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        properties.entries().forEach((key, value) -> {
            boolean outputOnly = schema.inputs().property(key).isEmpty()
                    && (key.equals(ID) || schema.outputs().property(key).isPresent());
            if (!outputOnly) {
                inputs.put(key, plain(value));
            }
        });
        return SchemaCheck.violations(schema, Properties.of(inputs)).stream()
                .map(Violation::reason)
                .filter(reason -> !reason.startsWith(MISSING))
                .toList();
    }

    private static Object plain(PropertyValue value) {
        if (value instanceof PropertyMap map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.entries().forEach((key, entry) -> entries.put(key, plain(entry)));
            return entries;
        }
        if (value instanceof PropertyValue.Items items) {
            return items.values().stream().map(SdkCheck::plain).toList();
        }
        if (value instanceof PropertyValue.Secret secret) {
            return plain(secret.value());
        }
        if (value instanceof PropertyValue.Text text) {
            return text.value();
        }
        if (value instanceof PropertyValue.Numeric number) {
            return number.value();
        }
        return value instanceof PropertyValue.Flag flag ? (Object) flag.value() : Unknown.VALUE;
    }
}
