package io.ashlar.sandbox.aws.backup;

import io.ashlar.sandbox.model.Rules;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * AWS' dialect of cron: minute, hour, day of the month, month, day of the week, year; one of the two days is {@code ?}.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html">The dialect</a>
 * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html">Once an hour at most</a>
 */
final class BackupCron {
    private static final Pattern FORM = Pattern.compile("cron\\((.*)\\)");
    private static final List<String> NAMES =
            List.of("minutes", "hours", "day of month", "month", "day of week", "year");

    /** What each field is made of: numbers and names, lists, ranges and steps. */
    private static final List<Pattern> FIELDS = List.of(
            field("[0-5]?\\d", ""),
            field("[01]?\\d|2[0-3]", ""),
            field("0?[1-9]|[12]\\d|3[01]", "|\\?|L|LW|\\d{1,2}W"),
            field("0?[1-9]|1[0-2]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC", ""),
            field("[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT", "|\\?|[1-7]?L|[1-7]#[1-5]"),
            field("19[7-9]\\d|20\\d\\d|21\\d\\d", ""));

    private BackupCron() {}

    private static Pattern field(String one, String others) {
        String part = "(" + one + ")(-(" + one + "))?(/\\d{1,2})?|\\*(/\\d{1,2})?";
        return Pattern.compile("(" + part + ")(,(" + part + "))*" + others);
    }

    static Rules.ValueRule rule() {
        return value -> complaint(String.valueOf(value));
    }

    private static Optional<String> complaint(String expression) {
        Matcher matcher = FORM.matcher(expression);
        if (!matcher.matches()) {
            return Optional.of("must be a cron expression like cron(0 5 ? * * *)");
        }
        String[] fields = matcher.group(1).trim().split("\\s+", -1);
        if (fields.length != FIELDS.size()) {
            return Optional.of("must have six fields, has " + fields.length);
        }
        for (int i = 0; i < fields.length; i++) {
            if (!FIELDS.get(i).matcher(fields[i]).matches()) {
                return Optional.of("has '" + fields[i] + "' as its " + NAMES.get(i));
            }
        }
        if (fields[2].equals("?") == fields[4].equals("?")) {
            return Optional.of("must have '?' as either its day of month or its day of week");
        }
        return fields[0].matches("\\d{1,2}")
                ? Optional.empty()
                : Optional.of("must run once an hour at most: give one minute");
    }
}
