package io.ashlar.sandbox.aws.window;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A daily window for backups beside a weekly one for maintenance, all in UTC.
 *
 * @param daily the property with the daily one, {@code hh24:mi-hh24:mi}
 * @param weekly the property with the weekly one, {@code ddd:hh24:mi-ddd:hh24:mi}
 * @param shortest how many minutes each must at least have
 */
public record Windows(String daily, String weekly, int shortest) {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String CLOCK = "([01]\\d|2[0-3]):([0-5]\\d)";
    private static final Pattern DAILY = Pattern.compile(CLOCK + "-" + CLOCK);
    private static final String MOMENT = "(mon|tue|wed|thu|fri|sat|sun):" + CLOCK;
    private static final Pattern WEEKLY = Pattern.compile(MOMENT + "-" + MOMENT);

    private record Span(int start, int minutes) {}

    /** Adds what is wrong with the two. */
    public void check(Properties inputs, Findings findings) {
        Optional<Span> day = inputs.text(daily).flatMap(text -> read(text, DAILY, daily, "hh24:mi-hh24:mi", findings));
        Optional<Span> week = inputs.text(weekly)
                .flatMap(text ->
                        read(text.toLowerCase(Locale.ROOT), WEEKLY, weekly, "ddd:hh24:mi-ddd:hh24:mi", findings));
        if (day.isPresent() && week.isPresent() && overlap(day.get(), week.get())) {
            findings.add(
                    weekly,
                    "InvalidParameterCombination: The backup window and maintenance window must not overlap: "
                            + inputs.text(daily).orElse("") + " and "
                            + inputs.text(weekly).orElse(""));
        }
    }

    private Optional<Span> read(String text, Pattern form, String property, String shape, Findings findings) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            findings.add(property, "'" + property + "' is '" + text + "': must have the form " + shape);
            return Optional.empty();
        }
        int period = form == DAILY ? DAY : WEEK;
        int parts = matcher.groupCount() / 2;
        int start = minute(matcher, 1);
        int minutes = Math.floorMod(minute(matcher, 1 + parts) - start, period);
        if (minutes < shortest) {
            findings.add(property, "'" + property + "' is '" + text + "': must be at least " + shortest + " minutes");
        }
        return Optional.of(new Span(start, minutes));
    }

    private static int minute(Matcher matcher, int group) {
        int day = DAYS.indexOf(matcher.group(group));
        int clock = day < 0 ? group : group + 1;
        return Math.max(0, day) * DAY
                + Integer.parseInt(matcher.group(clock)) * 60
                + Integer.parseInt(matcher.group(clock + 1));
    }

    private static boolean overlap(Span day, Span week) {
        for (int shift = 0; shift < WEEK; shift += DAY) {
            int start = shift + day.start();
            if (Math.floorMod(start - week.start(), WEEK) < week.minutes()
                    || Math.floorMod(week.start() - start, WEEK) < day.minutes()) {
                return true;
            }
        }
        return false;
    }
}
