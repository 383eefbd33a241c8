package io.ashlar.sandbox.schema;

import java.util.Map;
import java.util.Optional;

/**
 * The properties of an object.
 *
 * @param name the simple name of the SDK's class
 * @param properties by property name, in the order the SDK declares them
 */
public record ObjectSchema(String name, Map<String, Property> properties) {
    /**
     * One property.
     *
     * @param required for an input: it must be given; for an output: the SDK promises a value
     */
    public record Property(String name, ValueType type, boolean required) {}

    /** The property with this name. */
    public Optional<Property> property(String property) {
        return Optional.ofNullable(properties.get(property));
    }
}
