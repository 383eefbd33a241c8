package io.ashlar.monitoring.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much an alert matters, and so whom it may disturb: one topic each. */
public enum AlertTier {
    /** Users notice, or soon will: wakes the person on call. */
    CRITICAL,
    /** Somebody must act on the next working day. */
    WARNING,
    /** Worth reading, nothing to do. */
    INFO;

    /** The name in resource names, and the value of Prometheus' {@code severity} label. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tier with this key, or empty. */
    public static Optional<AlertTier> of(String key) {
        return Arrays.stream(values()).filter(tier -> tier.key().equals(key)).findFirst();
    }

    /** This tier, or the given one if this one matters more. */
    AlertTier atMost(AlertTier highest) {
        return compareTo(highest) < 0 ? highest : this;
    }
}
