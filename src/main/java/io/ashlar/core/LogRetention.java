package io.ashlar.core;

import java.util.List;

/**
 * How long logs may be kept.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html">The
 *     days that CloudWatch Logs takes</a>
 */
public final class LogRetention {
    /** The days that CloudWatch Logs takes, from the least to the most. */
    public static final List<Integer> DAYS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private LogRetention() {}

    /** Records a problem with this code unless logs can be kept for this many days. */
    public static void check(int days, String code, String field, Problems problems) {
        problems.require(
                DAYS.contains(days),
                code,
                field,
                days,
                "logs are kept for one of " + DAYS + " days",
                "Choose the next longer one.");
    }
}
