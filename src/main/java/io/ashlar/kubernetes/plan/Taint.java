package io.ashlar.kubernetes.plan;

import java.util.Locale;

/**
 * Keeps pods off a node unless they tolerate it.
 *
 * @param key what the pod must tolerate
 * @param value the value it must tolerate; may be empty
 * @param effect what happens to pods that do not
 * @see <a href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/">Taints</a>
 */
public record Taint(String key, String value, Effect effect) {
    /** Leaves a pool to the cluster's own services, which tolerate this taint. */
    public static final Taint CRITICAL_ADDONS_ONLY = noSchedule("CriticalAddonsOnly", "true");

    /** What happens to pods that do not tolerate a taint. */
    public enum Effect {
        /** They are not placed on the node. */
        NO_SCHEDULE,
        /** They are not placed on the node, and leave it if they are there. */
        NO_EXECUTE,
        /** They are placed elsewhere if there is room. */
        PREFER_NO_SCHEDULE;

        /** The name used in component inputs: {@code no-schedule}, {@code no-execute}, {@code prefer-no-schedule}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Pods that do not tolerate it are not placed on the node. */
    public static Taint noSchedule(String key, String value) {
        return new Taint(key, value, Effect.NO_SCHEDULE);
    }

    /** Whether it keeps the cluster's own services off as well. */
    boolean shutsOutAddons() {
        return effect != Effect.PREFER_NO_SCHEDULE && !key.equals(CRITICAL_ADDONS_ONLY.key);
    }
}
