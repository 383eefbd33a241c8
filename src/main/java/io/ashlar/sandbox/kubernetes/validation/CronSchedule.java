package io.ashlar.sandbox.kubernetes.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The schedule of a CronJob.
 *
 * @see <a href="https://github.com/robfig/cron/blob/v3.0.1/parser.go">the parser of the API server, and its words</a>
 */
final class CronSchedule {
    private static final Set<String> NAMED =
            Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final Map<String, Integer> DAYS =
            Map.of("sun", 0, "mon", 1, "tue", 2, "wed", 3, "thu", 4, "fri", 5, "sat", 6);

    /** A column of the schedule. */
    private record Column(int least, int most, Map<String, Integer> names) {}

    private static final List<Column> COLUMNS = List.of(
            new Column(0, 59, Map.of()),
            new Column(0, 23, Map.of()),
            new Column(1, 31, Map.of()),
            new Column(1, 12, MONTHS),
            new Column(0, 6, DAYS));

    private CronSchedule() {}

    /** What is wrong with the schedule; empty when nothing is. */
    static Optional<String> complaint(String schedule) {
        String columns = schedule.replaceFirst("^(CRON_)?TZ=\\S* ", "").strip();
        if (columns.startsWith("@")) {
            boolean known = NAMED.contains(columns) || columns.matches("@every (\\d+(\\.\\d+)?(ns|us|ms|s|m|h))+");
            return known ? Optional.empty() : Optional.of("unrecognized descriptor: " + columns);
        }
        List<String> parts = List.of(columns.split("\\s+", -1));
        if (parts.size() != COLUMNS.size()) {
            return Optional.of(
                    "expected exactly 5 fields, found " + parts.size() + ": [" + String.join(" ", parts) + "]");
        }
        for (int i = 0; i < parts.size(); i++) {
            for (String range : parts.get(i).split(",", -1)) {
                Optional<String> complaint = range(range, COLUMNS.get(i));
                if (complaint.isPresent()) {
                    return complaint;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> range(String text, Column column) {
        String[] rangeAndStep = text.split("/", -1);
        String[] ends = rangeAndStep[0].split("-", -1);
        if (ends.length > 2) {
            return Optional.of("too many hyphens: " + text);
        }
        if (rangeAndStep.length > 2) {
            return Optional.of("too many slashes: " + text);
        }
        boolean any = ends[0].equals("*") || ends[0].equals("?");
        int from = column.least();
        int to = column.most();
        if (!any) {
            for (String end : ends) {
                if (number(end, column) < 0) {
                    return Optional.of("failed to parse int from " + end + ": strconv.Atoi: parsing \"" + end
                            + "\": invalid syntax");
                }
            }
            from = number(ends[0], column);
            to = ends.length == 2 ? number(ends[1], column) : rangeAndStep.length == 2 ? column.most() : from;
        }
        return bounds(text, from, to, column).or(() -> step(text, rangeAndStep));
    }

    private static Optional<String> bounds(String text, int from, int to, Column column) {
        if (from < column.least()) {
            return Optional.of("beginning of range (" + from + ") below minimum (" + column.least() + "): " + text);
        }
        if (to > column.most()) {
            return Optional.of("end of range (" + to + ") above maximum (" + column.most() + "): " + text);
        }
        return from > to
                ? Optional.of("beginning of range (" + from + ") beyond end of range (" + to + "): " + text)
                : Optional.empty();
    }

    private static Optional<String> step(String text, String[] rangeAndStep) {
        if (rangeAndStep.length == 2 && !rangeAndStep[1].matches("\\d{1,9}")) {
            return Optional.of("failed to parse int from " + rangeAndStep[1] + ": strconv.Atoi: parsing \""
                    + rangeAndStep[1] + "\": invalid syntax");
        }
        return rangeAndStep.length == 2 && Integer.parseInt(rangeAndStep[1]) == 0
                ? Optional.of("step of range should be a positive number: " + text)
                : Optional.empty();
    }

    private static int number(String text, Column column) {
        Integer named = column.names().get(text.toLowerCase(Locale.ROOT));
        if (named != null) {
            return named;
        }
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
