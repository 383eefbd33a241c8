package io.ashlar.postgres.plan;

import java.util.Locale;

/**
 * How much of its load the server remembers, by query and wait.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DatabaseInsights.html">CloudWatch Database
 *     Insights</a>
 */
public enum Insights {
    /** Seven days, free. */
    STANDARD(7),
    /** Fifteen months, with plans and locks: $0.0125 per vCPU and hour (https://aws.amazon.com/cloudwatch/pricing/). */
    ADVANCED(465);

    private final int days;

    Insights(int days) {
        this.days = days;
    }

    /** Days that the load is remembered. */
    public int days() {
        return days;
    }

    /** The name used in component inputs: {@code standard} or {@code advanced}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
