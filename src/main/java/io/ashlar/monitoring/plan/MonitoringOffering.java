package io.ashlar.monitoring.plan;

import java.util.regex.Pattern;

/**
 * What one cloud offers to monitoring, as data that a reader can hold against the cloud's documentation.
 *
 * @param cloud the cloud's name, as it stands in errors
 * @param metrics its metrics
 * @param caches how its metrics tell the nodes of a cache apart
 * @param databaseClasses what its names of database sizes look like
 * @param databaseExample one of them, as it stands in errors
 * @param databaseGib the smallest and largest storage of a database in GiB
 * @param logDays how long it keeps logs
 * @param storageClass the class of volumes that its managed Kubernetes brings
 * @param topics whether Alertmanager can send to its topics
 */
public record MonitoringOffering(
        String cloud,
        MetricCatalog metrics,
        CacheNodes caches,
        Pattern databaseClasses,
        String databaseExample,
        Range databaseGib,
        LogDays logDays,
        String storageClass,
        TopicReach topics) {

    /** How a cloud's metrics tell the nodes of a cache apart. */
    public enum CacheNodes {
        /** Each node has an id and metrics under it: an alarm for each. */
        BY_THEIR_OWN_IDS,
        /** The cache has one id, under which the metrics of all its nodes are: one alarm sees them all. */
        UNDER_ONE_ID
    }

    /** Whether Alertmanager can send to a cloud's topics. */
    public enum TopicReach {
        /** It can, with an identity of the cloud's. */
        BY_IDENTITY,
        /** It cannot: whoever subscribes to a topic is told from the cluster directly. */
        NOT_AT_ALL
    }

    /** From the least to the most, both included. */
    public record Range(int least, int most) {
        boolean contains(int value) {
            return value >= least && value <= most;
        }
    }

    /** How long a cloud keeps logs. */
    public interface LogDays {
        /** Whether logs can be kept for exactly so many days. */
        boolean takes(int days);

        /** What is allowed, as the second half of an error. */
        String allowed();

        /** The shortest time, for a default that is shorter. */
        int least();

        /** Any number of days in a range. */
        static LogDays between(int least, int most) {
            return new LogDays() {
                @Override
                public boolean takes(int days) {
                    return days >= least && days <= most;
                }

                @Override
                public String allowed() {
                    return "logs are kept for %d to %d days".formatted(least, most);
                }

                @Override
                public int least() {
                    return least;
                }
            };
        }
    }
}
