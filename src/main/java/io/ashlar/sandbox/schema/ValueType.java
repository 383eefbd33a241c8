package io.ashlar.sandbox.schema;

import java.util.List;
import java.util.function.Supplier;

/** The type that an SDK declares for a property. */
public sealed interface ValueType {
    /** How an error message names this type. */
    String described();

    /** A text. */
    record Text() implements ValueType {
        @Override
        public String described() {
            return "a text";
        }
    }

    /** A whole number. */
    record Whole() implements ValueType {
        @Override
        public String described() {
            return "a whole number";
        }
    }

    /** Any number. */
    record Decimal() implements ValueType {
        @Override
        public String described() {
            return "a number";
        }
    }

    /** True or false. */
    record Flag() implements ValueType {
        @Override
        public String described() {
            return "true or false";
        }
    }

    /** A list of values of one type. */
    record ListOf(ValueType element) implements ValueType {
        @Override
        public String described() {
            return "a list";
        }
    }

    /** A map from texts to values of one type. */
    record MapOf(ValueType element) implements ValueType {
        @Override
        public String described() {
            return "a map";
        }
    }

    /** A nested object; its schema is read when it is first needed, because some types hold themselves. */
    record ObjectOf(String name, Supplier<ObjectSchema> schema) implements ValueType {
        @Override
        public String described() {
            return "an object (" + name + ")";
        }
    }

    /** One of the listed texts (or numbers, written as text). */
    record EnumOf(String name, List<String> values) implements ValueType {
        @Override
        public String described() {
            return "one of " + String.join(", ", values);
        }
    }

    /** One type or the other, e.g. a port by number or by name. */
    record OneOf(ValueType first, ValueType second) implements ValueType {
        @Override
        public String described() {
            return first.described() + " or " + second.described();
        }
    }

    /** Free-form: JSON, assets and archives. */
    record Anything() implements ValueType {
        @Override
        public String described() {
            return "any value";
        }
    }
}
