package io.ashlar.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyWindowTest {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    @ParameterizedTest
    @ValueSource(strings = {"sun:04:00-sun:05:00", "sun:23:30-mon:00:30", "mon:00:00-sun:23:59"})
    void what_it_prints_it_reads(String text) {
        assertThat(WeeklyWindow.parse(text)).map(WeeklyWindow::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sun:04:00", "sun:04:00-sun:04:00", "sun:24:00-mon:01:00", "04:00-05:00", "so:1:00-so:2:00"})
    void what_is_no_weekly_window_is_empty(String text) {
        assertThat(WeeklyWindow.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02:00", "02:00-02:00", "24:00-01:00", "2:00-3:00", "02:60-03:00"})
    void what_is_no_daily_window_is_empty(String text) {
        assertThat(DailyWindow.parse(text)).isEmpty();
    }

    @Test
    void capital_letters_are_read_too() {
        assertThat(WeeklyWindow.parse("SUN:04:00-Sun:05:00")).contains(new WeeklyWindow(6 * DAY + 240, 60));
    }

    @Property
    void two_windows_overlap_exactly_when_they_share_a_minute(
            @ForAll @IntRange(max = WEEK - 1) int weeklyStart,
            @ForAll @IntRange(min = 1, max = 600) int weeklyMinutes,
            @ForAll @IntRange(max = DAY - 1) int dailyStart,
            @ForAll @IntRange(min = 1, max = 600) int dailyMinutes) {
        BitSet weekly = minutes(weeklyStart, weeklyMinutes);
        BitSet daily = new BitSet();
        for (int day = 0; day < 7; day++) {
            daily.or(minutes(day * DAY + dailyStart, dailyMinutes));
        }

        assertThat(new WeeklyWindow(weeklyStart, weeklyMinutes).overlaps(new DailyWindow(dailyStart, dailyMinutes)))
                .isEqualTo(weekly.intersects(daily));
    }

    private static BitSet minutes(int start, int count) {
        BitSet set = new BitSet(WEEK);
        for (int minute = 0; minute < count; minute++) {
            set.set((start + minute) % WEEK);
        }
        return set;
    }
}
