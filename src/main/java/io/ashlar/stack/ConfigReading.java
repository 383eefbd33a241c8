package io.ashlar.stack;

import io.ashlar.core.Problem;
import io.ashlar.core.Problems;
import java.util.ArrayList;
import java.util.List;

/**
 * A stack file as far as it could be read: where a value is missing or no value at all, something stands in for it, and
 * a problem says so.
 *
 * @param config the facts, stand-ins included
 * @param problems what is wrong with the file itself
 */
record ConfigReading(StackConfig config, Problems problems) {
    /** A key that nobody knows leaves no gap: everything else was read. */
    private static final String UNKNOWN_KEY = "STK-002";

    /**
     * The facts, once the file is sound and every component takes what it says.
     *
     * @throws io.ashlar.core.InvalidInputException with what is wrong with the file and with the components' arguments, together; nothing is
     *     said of a component one of whose facts is a stand-in
     */
    StackConfig checked() {
        List<Runnable> checks = new ArrayList<>();
        checks.add(problems::throwIfAny);
        checks.addAll(PlatformChecks.of(
                config, new PlatformArgs(config, config.place().account().unopened()), this::isRead));
        Problems.reportTogether(checks);
        return config;
    }

    /** The facts, if the file is sound. */
    StackConfig sound() {
        problems.throwIfAny();
        return config;
    }

    /** Whether everything under this key is as the file has it, e.g. {@code ashlar:network}. */
    private boolean isRead(String key) {
        return problems.found().stream()
                .filter(problem -> !problem.code().equals(UNKNOWN_KEY))
                .map(Problem::field)
                .noneMatch(field -> field.equals(key) || field.startsWith(key + "."));
    }
}
