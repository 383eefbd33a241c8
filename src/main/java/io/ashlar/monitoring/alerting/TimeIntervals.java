package io.ashlar.monitoring.alerting;

import io.ashlar.core.WeeklyWindow;
import io.ashlar.monitoring.plan.AlertPolicy.OfficeHours;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times in Alertmanager's words.
 *
 * @see <a href="https://prometheus.io/docs/alerting/latest/configuration/#time_interval">time_interval</a>
 */
final class TimeIntervals {
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int MINUTES_A_WEEK = 7 * MINUTES_A_DAY;

    private TimeIntervals() {}

    /** The name of the interval of a maintenance window. */
    static String maintenance(String window) {
        return "maintenance-" + window;
    }

    static Map<String, Object> of(String name, OfficeHours hours) {
        return Map.of(
                "name",
                name,
                "time_intervals",
                List.of(Map.of(
                        "weekdays",
                                hours.days().stream().map(TimeIntervals::day).toList(),
                        "times", List.of(times(hours.from() * 60, hours.to() * 60)),
                        "location", hours.timeZone())));
    }

    /** A piece for each day that the window touches: times there end at midnight. */
    static Map<String, Object> of(String window, WeeklyWindow weekly) {
        List<Map<String, Object>> pieces = new ArrayList<>();
        int left = weekly.minutes();
        int at = weekly.startMinute();
        while (left > 0) {
            int ofDay = at % MINUTES_A_DAY;
            int minutes = Math.min(left, MINUTES_A_DAY - ofDay);
            pieces.add(Map.of(
                    "weekdays",
                    List.of(day(DayOfWeek.of(at / MINUTES_A_DAY + 1))),
                    "times",
                    List.of(times(ofDay, ofDay + minutes)),
                    "location",
                    "UTC"));
            left -= minutes;
            at = (at + minutes) % MINUTES_A_WEEK;
        }
        return Map.of("name", maintenance(window), "time_intervals", pieces);
    }

    private static Map<String, String> times(int from, int to) {
        return Map.of("start_time", clock(from), "end_time", clock(to));
    }

    /** The end of the day is 24:00. */
    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static String day(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
