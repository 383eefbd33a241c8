package io.ashlar.monitoring.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.WeeklyWindow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeIntervalsTest {
    @Test
    void a_window_that_runs_past_midnight_has_a_piece_on_each_day() {
        assertThat(TimeIntervals.of(
                        "patches", WeeklyWindow.parse("sun:23:00-mon:01:30").orElseThrow()))
                .isEqualTo(Map.of(
                        "name",
                        "maintenance-patches",
                        "time_intervals",
                        List.of(piece("sunday", "23:00", "24:00"), piece("monday", "00:00", "01:30"))));
    }

    @Test
    void a_window_of_days_has_whole_days_in_it() {
        assertThat(TimeIntervals.of(
                        "move", WeeklyWindow.parse("fri:18:00-sun:06:00").orElseThrow()))
                .isEqualTo(Map.of(
                        "name",
                        "maintenance-move",
                        "time_intervals",
                        List.of(
                                piece("friday", "18:00", "24:00"),
                                piece("saturday", "00:00", "24:00"),
                                piece("sunday", "00:00", "06:00"))));
    }

    private static Map<String, Object> piece(String day, String from, String to) {
        return Map.of(
                "weekdays",
                List.of(day),
                "times",
                List.of(Map.of("start_time", from, "end_time", to)),
                "location",
                "UTC");
    }
}
