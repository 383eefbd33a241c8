package io.ashlar.workload.plan;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a new version takes the place of the old.
 *
 * @param maxSurge pods beyond the wanted number while it happens: {@code 1} or {@code 25%}
 * @param maxUnavailable pods that may be missing while it happens
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment">Rolling</a>
 */
public record Rollout(String maxSurge, String maxUnavailable) {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,4}|(100|\\d{1,2})%");

    /** A quarter more and a quarter less: four steps, whatever the number of pods. */
    public static final Rollout QUARTERS = new Rollout("25%", "25%");

    /** Whether both are a number or a percentage, and not both nothing. */
    boolean isPossible() {
        return AMOUNT.matcher(maxSurge).matches()
                && AMOUNT.matcher(maxUnavailable).matches()
                && !(isNothing(maxSurge) && isNothing(maxUnavailable));
    }

    private static boolean isNothing(String amount) {
        return amount.matches("0+%?");
    }

    Map<String, Object> strategy() {
        return Map.of(
                "type",
                "RollingUpdate",
                "rollingUpdate",
                Map.of("maxSurge", amount(maxSurge), "maxUnavailable", amount(maxUnavailable)));
    }

    private static Object amount(String given) {
        return given.endsWith("%") ? given : (Object) Integer.valueOf(given);
    }
}
