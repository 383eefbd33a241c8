package io.ashlar.backup.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When something happens, in UTC.
 *
 * @param frequency how often
 * @param time at what time of the day; for {@link Frequency#HOURLY} only its minute counts
 * @param dayOfWeek on which day, for {@link Frequency#WEEKLY}
 * @param dayOfMonth on which day, for {@link Frequency#MONTHLY}: 1 to 28, which every month has
 */
public record Schedule(
        Frequency frequency, LocalTime time, Optional<DayOfWeek> dayOfWeek, Optional<Integer> dayOfMonth) {

    /** How often. */
    public enum Frequency {
        /** Every hour. */
        HOURLY,
        /** Every day. */
        DAILY,
        /** Every week. */
        WEEKLY,
        /** Every month. */
        MONTHLY
    }

    /** Every hour, at this minute. */
    public static Schedule hourly(int minute) {
        return new Schedule(Frequency.HOURLY, LocalTime.of(0, minute), Optional.empty(), Optional.empty());
    }

    /** Every day at this time, in UTC. */
    public static Schedule daily(LocalTime time) {
        return new Schedule(Frequency.DAILY, time, Optional.empty(), Optional.empty());
    }

    /** Every week on this day at this time, in UTC. */
    public static Schedule weekly(DayOfWeek day, LocalTime time) {
        return new Schedule(Frequency.WEEKLY, time, Optional.of(day), Optional.empty());
    }

    /** Every month on this day, 1 to 28, at this time, in UTC. */
    public static Schedule monthly(int day, LocalTime time) {
        return new Schedule(Frequency.MONTHLY, time, Optional.empty(), Optional.of(day));
    }

    /** The longest time between two runs. */
    public Duration interval() {
        return switch (frequency) {
            case HOURLY -> Duration.ofHours(1);
            case DAILY -> Duration.ofDays(1);
            case WEEKLY -> Duration.ofDays(7);
            case MONTHLY -> Duration.ofDays(31);
        };
    }
}
