package io.ashlar.core;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of every day in UTC, such as {@code 02:00-03:00}; it may run past midnight.
 *
 * @param startMinute minutes after midnight, 0 to 1439
 * @param minutes how long it lasts, 1 to 1439
 */
public record DailyWindow(int startMinute, int minutes) {
    static final int MINUTES_A_DAY = 24 * 60;
    private static final Pattern FORM = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-3]):([0-5]\\d)");

    /** Reads {@code hh:mm-hh:mm}; empty if it is malformed or has no length. */
    public static Optional<DailyWindow> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = minute(matcher.group(1), matcher.group(2));
        int end = minute(matcher.group(3), matcher.group(4));
        return start == end
                ? Optional.empty()
                : Optional.of(new DailyWindow(start, Math.floorMod(end - start, MINUTES_A_DAY)));
    }

    /** When it begins: {@code 02:00}. */
    public String start() {
        return clock(startMinute);
    }

    static int minute(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    static String clock(int minute) {
        int ofDay = Math.floorMod(minute, MINUTES_A_DAY);
        return "%02d:%02d".formatted(ofDay / 60, ofDay % 60);
    }

    @Override
    public String toString() {
        return clock(startMinute) + "-" + clock(startMinute + minutes);
    }
}
