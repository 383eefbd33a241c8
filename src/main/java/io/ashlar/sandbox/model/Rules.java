package io.ashlar.sandbox.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.sandbox.schema.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules about one value. Each answers with a complaint, or with nothing. */
public final class Rules {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Rules() {}

    /** A rule about one known value. */
    @FunctionalInterface
    public interface ValueRule {
        /** What is wrong with the value, as the end of the sentence "'path' is 'value': …"; empty when nothing is. */
        Optional<String> complaint(Object value);
    }

    /** The text has so many characters. */
    public static ValueRule length(int least, int most) {
        return value -> {
            int length = String.valueOf(value).length();
            return length >= least && length <= most
                    ? Optional.empty()
                    : Optional.of("must have " + least + " to " + most + " characters, has " + length);
        };
    }

    /** The whole text matches the expression; the words say what that means. */
    public static ValueRule matches(String expression, String words) {
        Pattern pattern = Pattern.compile(expression);
        return value ->
                pattern.matcher(String.valueOf(value)).matches() ? Optional.empty() : Optional.of("must be " + words);
    }

    /** No part of the text matches the expression; the words complete "must not …". */
    public static ValueRule without(String expression, String words) {
        Pattern pattern = Pattern.compile(expression);
        return value ->
                pattern.matcher(String.valueOf(value)).find() ? Optional.of("must not " + words) : Optional.empty();
    }

    /** The value is one of these. */
    public static ValueRule oneOf(Object... allowed) {
        List<String> texts = Arrays.stream(allowed).map(String::valueOf).toList();
        return value -> {
            String given = value instanceof Double number && number == Math.rint(number)
                    ? Long.toString(number.longValue())
                    : String.valueOf(value);
            return texts.contains(given)
                    ? Optional.empty()
                    : Optional.of("must be one of " + String.join(", ", texts) + "." + Nearest.hint(given, texts));
        };
    }

    /** The number lies between these, both included. */
    public static ValueRule between(long least, long most) {
        return value -> {
            double number = value instanceof Number given ? given.doubleValue() : Double.NaN;
            return number >= least && number <= most
                    ? Optional.empty()
                    : Optional.of("must be a number from " + least + " to " + most);
        };
    }

    /** An IPv4 range in its canonical form with a prefix between these, both included. */
    public static ValueRule cidr(int shortest, int longest) {
        return value -> {
            Optional<Cidr> range = Cidr.parse(String.valueOf(value));
            if (range.isEmpty()) {
                return Optional.of("must be an IPv4 CIDR block like 10.0.0.0/16");
            }
            if (!range.get().isCanonical()) {
                return Optional.of("is not a canonical CIDR block; did you mean "
                        + range.get().canonical() + "?");
            }
            int prefix = range.get().prefix();
            return prefix >= shortest && prefix <= longest
                    ? Optional.empty()
                    : Optional.of("must have a prefix from /" + shortest + " to /" + longest);
        };
    }

    /** The text is JSON. */
    public static ValueRule json() {
        return value -> {
            try {
                JSON.readTree(String.valueOf(value));
                return Optional.empty();
            } catch (JsonProcessingException broken) {
                return Optional.of("contains invalid JSON: " + broken.getOriginalMessage());
            }
        };
    }

    /** An ARN of the named service, e.g. {@code kms}. */
    public static ValueRule arn(String service) {
        return matches(
                "arn:(aws|aws-cn|aws-us-gov):" + service + ":[^:]*:[^:]*:.+", "an ARN like arn:aws:" + service + ":…");
    }
}
