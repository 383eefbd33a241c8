package io.ashlar.sandbox.model;

import io.ashlar.sandbox.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill: {@code subnet-{hex:17}}, {@code arn:{partition}:ec2:{region}:{account}:subnet/{id}}.
 *
 * <p>Places: {@code {hex:n}}, {@code {digits:n}}, {@code {letters:n}} (lower-case letters and digits): stable for one
 * creation, different for every other; {@code {id}}, {@code {name}} (the logical name), {@code {region}}, {@code
 * {account}}, {@code {partition}}; anything else is an output computed before, or an input.
 */
final class Template implements ResourceModel.Computation {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    private record Part(String literal, String place) {}

    private final List<Part> parts = new ArrayList<>();

    private Template(String text) {
        Matcher matcher = PLACE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(new Part(text.substring(end, matcher.start()), matcher.group(1)));
            end = matcher.end();
        }
        parts.add(new Part(text.substring(end), ""));
    }

    static Template of(String text) {
        return new Template(text);
    }

    @Override
    public Object of(Subject subject) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.literal());
            if (!part.place().isEmpty()) {
                Optional<Object> value = fill(part.place(), subject);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                if (value.get() == Unknown.VALUE) {
                    return Unknown.VALUE;
                }
                text.append(value.get());
            }
        }
        return text.toString();
    }

    private static Optional<Object> fill(String place, Subject subject) {
        int colon = place.indexOf(':');
        if (colon > 0) {
            int count = Integer.parseInt(place.substring(colon + 1));
            return Optional.of(
                    switch (place.substring(0, colon)) {
                        case "hex" -> subject.hex(count);
                        case "digits" -> subject.digits(count);
                        case "letters" -> subject.letters(count);
                        default -> throw new IllegalArgumentException("unknown place {" + place + "}");
                    });
        }
        return switch (place) {
            case "region" -> Optional.of(subject.region());
            case "account" -> Optional.of(subject.scope().account());
            case "partition" -> Optional.of(subject.provider().scope().partition());
            case "name" -> subject.value("name").or(() -> Optional.of(subject.logicalName()));
            case "id" -> Optional.of(subject.id());
            default -> subject.value(place);
        };
    }
}
