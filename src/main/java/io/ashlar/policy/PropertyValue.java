package io.ashlar.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a resource's property, immutable, with what a preview does not know and what is secret marked as such.
 *
 * <p>Rules read through {@link PropertyMap}; this is what it is made of.
 */
public sealed interface PropertyValue {
    /** A boolean. */
    record Flag(boolean value) implements PropertyValue {
        @Override
        public String kind() {
            return "a boolean";
        }
    }

    /** A number; the engine knows doubles only. */
    record Numeric(double value) implements PropertyValue {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** A text. */
    record Text(String value) implements PropertyValue {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A list. */
    record Items(List<PropertyValue> values) implements PropertyValue {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A structure: the one of these with a view for rules. */
    sealed interface Structure extends PropertyValue permits PropertyMap {
        /** All entries, the engine's own too, in their order. */
        Map<String, PropertyValue> entries();

        @Override
        default String kind() {
            return "a block";
        }
    }

    /** Nothing: what is absent and what is null are the same to a rule. */
    enum Nothing implements PropertyValue {
        NOTHING;

        @Override
        public String kind() {
            return "absent";
        }
    }

    /**
     * A value that nobody knows before the update.
     *
     * @param mark how whoever sent it marks it, so that it can be sent back as it came
     */
    record Unknown(String mark) implements PropertyValue {
        @Override
        public String kind() {
            return "unknown";
        }
    }

    /** A secret: judged like any other value, never printed. May hold an unknown value. */
    record Secret(PropertyValue value) implements PropertyValue {
        @Override
        public String kind() {
            return value.kind();
        }

        @Override
        public String toString() {
            return "[secret]";
        }
    }

    /** What it is, for messages: {@code a list}. */
    String kind();

    /**
     * The value of a plain Java object: null, boolean, number, text, list, map, or a value of this type.
     *
     * @throws IllegalArgumentException for anything else
     */
    static PropertyValue of(@Nullable Object plain) {
        return PlainValues.valueOf(plain);
    }
}
