package io.ashlar.backup.plan;

import java.time.Duration;

/**
 * What a disaster may cost.
 *
 * @param point the most work that may be lost (RPO)
 * @param time the most time until it works again (RTO). No plan can promise it; one with restore tests can show it
 */
public record RecoveryObjective(Duration point, Duration time) {
    /** Row C17's first tier: 5 minutes lost, back in 15 minutes. */
    public static final RecoveryObjective CRITICAL =
            new RecoveryObjective(Duration.ofMinutes(5), Duration.ofMinutes(15));

    /** Row B11's: 5 minutes lost, back in an hour. */
    public static final RecoveryObjective PRODUCTION =
            new RecoveryObjective(Duration.ofMinutes(5), Duration.ofHours(1));

    /** Row C17's second tier: 15 minutes lost, back in an hour. */
    public static final RecoveryObjective IMPORTANT =
            new RecoveryObjective(Duration.ofMinutes(15), Duration.ofHours(1));

    /** Row C17's third tier: an hour lost, back in four. */
    public static final RecoveryObjective STANDARD = new RecoveryObjective(Duration.ofHours(1), Duration.ofHours(4));
}
