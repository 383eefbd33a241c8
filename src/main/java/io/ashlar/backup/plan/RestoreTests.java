package io.ashlar.backup.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Whether copies are restored on a schedule to prove that they are good.
 *
 * @param schedule when; never if empty
 * @param kinds what is restored, in AWS Backup's words: {@code RDS}, {@code EBS}, {@code S3} …, sorted
 * @param hoursToValidate hours that what was restored is left standing, to be looked at; each is paid for
 */
public record RestoreTests(Optional<Schedule> schedule, List<String> kinds, int hoursToValidate) {

    public RestoreTests {
        kinds = List.copyOf(new TreeSet<>(kinds));
    }

    /** No tests. */
    public static RestoreTests none() {
        return new RestoreTests(Optional.empty(), List.of(), 1);
    }

    /** A database is restored every Sunday at 05:00 and left standing for an hour. */
    public static RestoreTests weekly() {
        return of(Schedule.weekly(DayOfWeek.SUNDAY, LocalTime.of(5, 0)), List.of("RDS"), 1);
    }

    /** These kinds are restored on this schedule and left standing for so many hours, 1 to 168. */
    public static RestoreTests of(Schedule schedule, List<String> kinds, int hoursToValidate) {
        return new RestoreTests(Optional.of(schedule), kinds, hoursToValidate);
    }
}
