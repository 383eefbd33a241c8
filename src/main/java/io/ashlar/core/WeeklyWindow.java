package io.ashlar.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of every week in UTC, such as {@code sun:04:00-sun:05:00}; it may run into the next week.
 *
 * @param startMinute minutes after Monday's midnight, 0 to 10079
 * @param minutes how long it lasts, 1 to 10079
 */
public record WeeklyWindow(int startMinute, int minutes) {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int MINUTES_A_WEEK = DAYS.size() * DailyWindow.MINUTES_A_DAY;
    private static final String TIME = "(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):([0-5]\\d)";
    private static final Pattern FORM = Pattern.compile(TIME + "-" + TIME);

    /** Reads {@code ddd:hh:mm-ddd:hh:mm} in any case; empty if it is malformed or has no length. */
    public static Optional<WeeklyWindow> parse(String text) {
        Matcher matcher = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = minute(matcher, 1);
        int end = minute(matcher, 4);
        return start == end
                ? Optional.empty()
                : Optional.of(new WeeklyWindow(start, Math.floorMod(end - start, MINUTES_A_WEEK)));
    }

    /** Day of the week on which it begins: 0 for Monday to 6 for Sunday. */
    public int day() {
        return startMinute / DailyWindow.MINUTES_A_DAY;
    }

    /** Hour of the day at which it begins, 0 to 23. */
    public int hour() {
        return startMinute % DailyWindow.MINUTES_A_DAY / 60;
    }

    /** Minute of the hour at which it begins. */
    public int minute() {
        return startMinute % 60;
    }

    /** Whether the two share a minute on any day. */
    public boolean overlaps(DailyWindow daily) {
        for (int day = 0; day < DAYS.size(); day++) {
            int other = day * DailyWindow.MINUTES_A_DAY + daily.startMinute();
            if (Math.floorMod(other - startMinute, MINUTES_A_WEEK) < minutes
                    || Math.floorMod(startMinute - other, MINUTES_A_WEEK) < daily.minutes()) {
                return true;
            }
        }
        return false;
    }

    private static int minute(Matcher matcher, int group) {
        return DAYS.indexOf(matcher.group(group)) * DailyWindow.MINUTES_A_DAY
                + DailyWindow.minute(matcher.group(group + 1), matcher.group(group + 2));
    }

    private static String moment(int minute) {
        int ofWeek = Math.floorMod(minute, MINUTES_A_WEEK);
        return DAYS.get(ofWeek / DailyWindow.MINUTES_A_DAY) + ":" + DailyWindow.clock(ofWeek);
    }

    @Override
    public String toString() {
        return moment(startMinute) + "-" + moment(startMinute + minutes);
    }
}
