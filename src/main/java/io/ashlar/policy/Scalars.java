package io.ashlar.policy;

import io.ashlar.policy.PropertyValue.Flag;
import io.ashlar.policy.PropertyValue.Items;
import io.ashlar.policy.PropertyValue.Numeric;
import io.ashlar.policy.PropertyValue.Secret;
import io.ashlar.policy.PropertyValue.Text;
import java.math.BigDecimal;
import java.util.List;

/** Reads single values as what a rule takes them for: providers give numbers and booleans as texts here and there. */
final class Scalars {
    private Scalars() {}

    /** What a secret keeps; anything else as it is. */
    static PropertyValue revealed(PropertyValue value) {
        return value instanceof Secret secret ? revealed(secret.value()) : value;
    }

    static String text(PropertyValue value, String path) {
        if (value instanceof Text text) {
            return text.value();
        }
        if (value instanceof Flag flag) {
            return Boolean.toString(flag.value());
        }
        if (value instanceof Numeric number) {
            return BigDecimal.valueOf(number.value()).stripTrailingZeros().toPlainString();
        }
        throw new PropertyShapeException(path, "a text", value);
    }

    static boolean flag(PropertyValue value, String path) {
        if (value instanceof Flag flag) {
            return flag.value();
        }
        if (value instanceof Text text
                && (text.value().equals("true") || text.value().equals("false"))) {
            return text.value().equals("true");
        }
        throw new PropertyShapeException(path, "a boolean", value);
    }

    static double number(PropertyValue value, String path) {
        if (value instanceof Numeric number) {
            return number.value();
        }
        if (value instanceof Text text) {
            try {
                return Double.parseDouble(text.value());
            } catch (NumberFormatException notANumber) {
                throw new PropertyShapeException(path, "a number", value);
            }
        }
        throw new PropertyShapeException(path, "a number", value);
    }

    static List<PropertyValue> items(PropertyValue value, String path, String wanted) {
        if (value instanceof Items items) {
            return items.values();
        }
        throw new PropertyShapeException(path, wanted, value);
    }
}
