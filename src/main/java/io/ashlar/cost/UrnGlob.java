package io.ashlar.cost;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A pattern over URNs in which {@code *} stands for any characters. */
record UrnGlob(String text, Pattern pattern) {
    UrnGlob(String text) {
        this(
                text,
                Pattern.compile(
                        Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"))));
    }

    boolean matches(String urn) {
        return pattern.matcher(urn).matches();
    }
}
