package io.ashlar.postgres.plan;

import io.ashlar.core.Profile;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one cloud offers, as data that a reader can hold against the cloud's documentation.
 *
 * @param service the cloud's name for it, as it stands in errors
 * @param defaultVersion the major version of a server that does not ask for one
 * @param firstMinors the oldest minor version of each major version that a new server can have
 * @param families families of instance classes that run these versions
 * @param instanceClasses the class of a server that does not ask for one
 * @param storageGiB the smallest and largest storage
 * @param growthPercent how much larger, in percent, the storage's upper limit must at least be
 * @param mostBackupDays the most days that backups are kept
 * @param mostReadReplicas the most read replicas of one server
 * @param shortestWindowMinutes how long a window must at least be
 */
public record PostgresOffering(
        String service,
        int defaultVersion,
        SortedMap<Integer, Integer> firstMinors,
        SortedSet<String> families,
        Map<Profile, String> instanceClasses,
        Range storageGiB,
        int growthPercent,
        int mostBackupDays,
        int mostReadReplicas,
        int shortestWindowMinutes) {

    public PostgresOffering {
        firstMinors = Collections.unmodifiableSortedMap(new TreeMap<>(firstMinors));
        families = Collections.unmodifiableSortedSet(new TreeSet<>(families));
        instanceClasses = Map.copyOf(instanceClasses);
        if (!instanceClasses.keySet().equals(Set.of(Profile.values()))) {
            throw new IllegalArgumentException("every profile needs an instance class");
        }
    }

    /** From the least to the most, both included. */
    public record Range(int least, int most) {
        boolean contains(int value) {
            return value >= least && value <= most;
        }

        @Override
        public String toString() {
            return least + " to " + most;
        }
    }

    String instanceClass(Profile profile) {
        String found = instanceClasses.get(profile);
        if (found == null) {
            throw new IllegalStateException("no instance class for " + profile);
        }
        return found;
    }
}
