package io.ashlar.core;

import java.util.List;
import java.util.SortedMap;

/**
 * Everything that one cloud cannot do of a capability's portable arguments, so that asking for it is an error in the cloud's own
 * words and a default never asks for it.
 *
 * @param all in any order
 */
public record Lacks(List<Lack> all) {
    /** Nothing is missing. */
    public static final Lacks NONE = new Lacks(List.of());

    public Lacks {
        all = List.copyOf(all);
    }

    /** These. */
    public static Lacks of(Lack... lacks) {
        return new Lacks(List.of(lacks));
    }

    /** The value that a profile says, or the other one where the cloud cannot have it. */
    public <T> T orElse(String argument, String key, T value, T other) {
        return all.stream().anyMatch(lack -> lack.meets(argument, key)) ? other : value;
    }

    /**
     * Records a problem with this code for everything that was asked and is not to be had.
     *
     * @param asked each argument that was given, with its value as it stands in component inputs
     */
    public void check(SortedMap<String, String> asked, String code, Problems problems) {
        asked.forEach((argument, value) -> all.stream()
                .filter(lack -> lack.meets(argument, value))
                .forEach(lack -> problems.add(code, argument, "\"" + value + "\"", lack.why(), lack.remedy())));
    }
}
