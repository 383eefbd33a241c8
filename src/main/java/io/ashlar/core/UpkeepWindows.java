package io.ashlar.core;

import java.util.Optional;

/**
 * The two times at which a cloud works on a server: for copies every day and for upgrades every week, both in UTC.
 *
 * @param copiesArgument what the daily one is called among the arguments, such as {@code backupWindow}
 * @param copies such as {@code 02:00-03:00}
 * @param maintenance such as {@code sun:04:00-sun:05:00}, for the argument {@code maintenanceWindow}
 */
public record UpkeepWindows(String copiesArgument, String copies, String maintenance) {

    /**
     * The windows that a cloud takes.
     *
     * @param shortestMinutes how long a window must at least be
     * @param longestMinutes how long it may be at most
     * @param everyMinutes at which minutes it may begin, counted from midnight: 60 for full hours only
     */
    public record Rule(int shortestMinutes, int longestMinutes, int everyMinutes) {
        /** Windows of this length or longer, at any minute. */
        public static Rule atLeast(int minutes) {
            return new Rule(minutes, Integer.MAX_VALUE, 1);
        }

        /** Windows of an hour, since the cloud takes the beginning only and an hour from there. */
        public static Rule anHour(int everyMinutes) {
            return new Rule(60, 60, everyMinutes);
        }

        boolean takes(int startMinute, int minutes) {
            return minutes >= shortestMinutes && minutes <= longestMinutes && startMinute % everyMinutes == 0;
        }

        @Override
        public String toString() {
            String length = shortestMinutes == longestMinutes
                    ? "%d minutes".formatted(shortestMinutes)
                    : "at least %d minutes".formatted(shortestMinutes);
            return everyMinutes == 1 ? length : length + " that begins at a full hour";
        }
    }

    /**
     * The codes of what can be wrong.
     *
     * @param copies the daily window
     * @param maintenance the weekly window
     * @param overlap the two of them together
     */
    public record Codes(String copies, String maintenance, String overlap) {}

    /** Records what a cloud does not take of them. */
    public void check(Rule daily, Rule weekly, Codes codes, Problems problems) {
        Optional<DailyWindow> everyDay = DailyWindow.parse(copies);
        problems.require(
                everyDay.isPresent()
                        && daily.takes(
                                everyDay.get().startMinute(), everyDay.get().minutes()),
                codes.copies(),
                copiesArgument,
                "\"" + copies + "\"",
                "it is a time of the day in UTC of " + daily,
                "Write it like 02:00-03:00.");
        Optional<WeeklyWindow> everyWeek = WeeklyWindow.parse(maintenance);
        problems.require(
                everyWeek.isPresent()
                        && weekly.takes(
                                everyWeek.get().startMinute(), everyWeek.get().minutes()),
                codes.maintenance(),
                "maintenanceWindow",
                "\"" + maintenance + "\"",
                "it is a time of the week in UTC of " + weekly,
                "Write it like sun:04:00-sun:05:00.");
        if (everyDay.isPresent() && everyWeek.isPresent()) {
            problems.require(
                    !everyWeek.get().overlaps(everyDay.get()),
                    codes.overlap(),
                    "maintenanceWindow",
                    everyWeek.get(),
                    "it overlaps the %s %s".formatted(copiesArgument.replace("Window", " window"), everyDay.get()),
                    "Move one of the two.");
        }
    }
}
