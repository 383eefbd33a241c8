package io.ashlar.backup.aws;

import io.ashlar.backup.plan.Schedule;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * A schedule in AWS' dialect of cron: six fields, and a question mark in one of the two for the day.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html">Cron</a>
 */
final class AwsCron {
    private AwsCron() {}

    static String of(Schedule schedule) {
        int minute = schedule.time().getMinute();
        int hour = schedule.time().getHour();
        return switch (schedule.frequency()) {
            case HOURLY -> "cron(%d * * * ? *)".formatted(minute);
            case DAILY -> "cron(%d %d * * ? *)".formatted(minute, hour);
            case WEEKLY ->
                "cron(%d %d ? * %s *)"
                        .formatted(minute, hour, name(schedule.dayOfWeek().orElseThrow()));
            case MONTHLY ->
                "cron(%d %d %d * ? *)"
                        .formatted(minute, hour, schedule.dayOfMonth().orElseThrow());
        };
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ROOT).toUpperCase(Locale.ROOT);
    }
}
