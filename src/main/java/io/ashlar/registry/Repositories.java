package io.ashlar.registry;

import io.ashlar.core.Problems;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Looks a repository up by key, and says which there are when there is no such one. */
final class Repositories {
    private Repositories() {}

    static <T> T named(String registry, String repository, Map<String, T> byKey) {
        Problems problems = Problems.of("ContainerRegistry", registry);
        problems.require(
                byKey.containsKey(repository),
                "REG-007",
                "repository",
                "\"" + repository + "\"",
                "it has " + new TreeSet<>(byKey.keySet()),
                "Name one of them, or add it to repositories.");
        problems.throwIfAny();
        return Objects.requireNonNull(byKey.get(repository));
    }
}
