package io.ashlar.sandbox.kubernetes.admission;

import io.ashlar.sandbox.kubernetes.validation.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects what a standard has against a pod, in the words of the server's checks. */
final class PodFindings {
    private final List<Field> containers;
    private final List<String> found = new ArrayList<>();

    PodFindings(Field spec) {
        List<Field> all = new ArrayList<>(spec.child("initContainers").items());
        all.addAll(spec.child("containers").items());
        containers = all;
    }

    /** Everything found; empty when there is nothing. */
    Optional<String> all() {
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", found));
    }

    void say(String reason, String detail) {
        found.add(reason + " (" + detail + ")");
    }

    void containers(String reason, String words, Predicate<Field> isBad) {
        List<String> bad = names(isBad);
        if (!bad.isEmpty()) {
            say(reason, container(bad) + " " + words);
        }
    }

    List<String> names(Predicate<Field> isBad) {
        return containers.stream()
                .filter(isBad)
                .map(one -> one.child("name").text().orElse(""))
                .toList();
    }

    static String container(List<String> names) {
        return (names.size() == 1 ? "container " : "containers ") + quoted(names);
    }

    static String quoted(Iterable<String> items) {
        return "\"" + String.join("\", \"", items) + "\"";
    }

    /** A setting that somebody set wrongly, or that nobody set, neither for the pod nor for each container. */
    void explicitOr(
            String reason,
            boolean podIsWrong,
            Predicate<Field> isWrong,
            String wrongWords,
            boolean podIsRight,
            Predicate<Field> isOpen,
            String openWords) {
        List<String> wrong = names(isWrong);
        List<String> setters = new ArrayList<>();
        if (podIsWrong) {
            setters.add("pod");
        }
        if (!wrong.isEmpty()) {
            setters.add(container(wrong));
        }
        if (!setters.isEmpty()) {
            say(reason, String.join(" and ", setters) + " " + wrongWords);
            return;
        }
        List<String> open = podIsRight ? List.of() : names(isOpen);
        if (!open.isEmpty()) {
            say(reason, "pod or " + container(open) + " " + openWords);
        }
    }
}
