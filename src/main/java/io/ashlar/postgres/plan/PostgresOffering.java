package io.ashlar.postgres.plan;

import io.ashlar.core.Lacks;
import io.ashlar.core.UpkeepWindows;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one cloud offers, as data that a reader can hold against the cloud's documentation.
 *
 * @param service the cloud's name for it, as it stands in errors
 * @param versions see {@link Versions}
 * @param classes see {@link InstanceClasses}
 * @param storage see {@link Storage}
 * @param leastBackupDays the fewest days that backups can be kept
 * @param backupWindow the daily windows that it takes
 * @param maintenanceWindow the weekly windows that it takes
 * @param logDays the days that logs can be kept, if they are not those of CloudWatch
 * @param always the parameters that are always set: TLS for every connection, and a trace of who came and who changed what
 * @param lacks what it cannot do
 */
public record PostgresOffering(
        String service,
        Versions versions,
        InstanceClasses classes,
        Storage storage,
        int leastBackupDays,
        UpkeepWindows.Rule backupWindow,
        UpkeepWindows.Rule maintenanceWindow,
        Optional<Range> logDays,
        SortedMap<String, String> always,
        Lacks lacks) {

    public PostgresOffering {
        always = Collections.unmodifiableSortedMap(new TreeMap<>(always));
    }

    /**
     * The versions of a new server.
     *
     * @param standard the major version of a server that does not ask for one
     * @param majors the major versions
     * @param firstMinors the oldest minor version of each that can be asked for; empty where the cloud chooses
     */
    public record Versions(int standard, SortedSet<Integer> majors, SortedMap<Integer, Integer> firstMinors) {
        public Versions {
            majors = Collections.unmodifiableSortedSet(new TreeSet<>(majors));
            firstMinors = Collections.unmodifiableSortedMap(new TreeMap<>(firstMinors));
        }

        /** Versions whose minor version can be asked for. */
        public static Versions withMinors(int standard, SortedMap<Integer, Integer> firstMinors) {
            return new Versions(standard, new TreeSet<>(firstMinors.keySet()), firstMinors);
        }

        /** Versions whose minor version the cloud chooses. */
        public static Versions majorsOnly(int standard, SortedSet<Integer> majors) {
            return new Versions(standard, majors, new TreeMap<>());
        }
    }

    /**
     * The sizes of storage.
     *
     * @param range the smallest and the largest
     * @param steps the sizes in between, if they are not free
     * @param growthPercent how much larger, in percent, the upper limit must at least be
     */
    public record Storage(Range range, SortedSet<Integer> steps, int growthPercent) {
        public Storage {
            steps = Collections.unmodifiableSortedSet(new TreeSet<>(steps));
        }

        boolean offers(int size) {
            return range.contains(size) && (steps.isEmpty() || steps.contains(size));
        }

        /** The smallest size that holds this much. */
        int fit(int size) {
            return steps.tailSet(size).stream().findFirst().orElse(size);
        }

        @Override
        public String toString() {
            return steps.isEmpty()
                    ? range.toString()
                    : String.join(", ", steps.stream().map(String::valueOf).toList());
        }
    }

    /** From the least to the most, both included. */
    public record Range(int least, int most) {
        int nearest(int value) {
            return Math.max(least, Math.min(most, value));
        }

        boolean contains(int value) {
            return value >= least && value <= most;
        }

        @Override
        public String toString() {
            return least + " to " + most;
        }
    }
}
