package io.ashlar.postgres.plan;

import io.ashlar.core.ChangeTiming;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was asked of a server: everything that decides how many resources there are, what they are called and how big
 * they are. Values are as the user gave them; {@link PostgresValidator} judges them.
 *
 * @param profile where the defaults come from
 * @param engine see {@link Engine}
 * @param capacity see {@link Capacity}
 * @param durability see {@link Durability}
 * @param upkeep see {@link Upkeep}
 * @param access see {@link Access}
 * @param missing names of required arguments that were not given
 */
public record PostgresSpec(
        Profile profile,
        Engine engine,
        Capacity capacity,
        Durability durability,
        Upkeep upkeep,
        Access access,
        SortedSet<String> missing) {

    public PostgresSpec {
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /**
     * The software.
     *
     * @param version a major version ({@code 17}) or a minor one to start at ({@code 17.9}), if not the default
     * @param minorUpgrades who moves the minor version, if not the cloud
     * @param majorUpgrades whether the major version may change
     * @param parameters server parameters by name, beside those that are always set
     */
    public record Engine(
            Optional<String> version,
            Optional<MinorUpgrades> minorUpgrades,
            MajorUpgrades majorUpgrades,
            SortedMap<String, String> parameters) {
        public Engine {
            parameters = sorted(parameters);
        }
    }

    /**
     * How big it is.
     *
     * @param instanceClass in the cloud's own words, if not as the profile says
     * @param storageGiB size of the storage at first, if not as the profile says
     * @param maximumStorageGiB size up to which the storage grows by itself, if not twice its first size
     * @param availability what survives the loss of a zone, if not as the profile says
     * @param readReplicas class of each read replica by its key; empty means the server's own
     */
    public record Capacity(
            Optional<String> instanceClass,
            Optional<Integer> storageGiB,
            Optional<Integer> maximumStorageGiB,
            Optional<Availability> availability,
            SortedMap<String, Optional<String>> readReplicas) {
        public Capacity {
            readReplicas = sorted(readReplicas);
        }
    }

    /**
     * How well its data is kept.
     *
     * @param backupDays days that one can go back to, if not as the profile says
     * @param protection whether it may be deleted, if not as the profile says
     * @param finalCopy what stays when it is deleted, if not as the profile says
     * @param backupOwner who keeps the backups
     */
    public record Durability(
            Optional<Integer> backupDays,
            Optional<Protection> protection,
            Optional<FinalCopy> finalCopy,
            BackupOwner backupOwner) {}

    /**
     * How it is looked after.
     *
     * @param backupWindow when backups are taken each day, in UTC, if not at the usual time
     * @param maintenanceWindow when upgrades are made each week, in UTC, if not at the usual time
     * @param changes when a change that may interrupt is made, if not as the profile says
     * @param insights how much of its load it remembers, if not the standard
     * @param logRetentionDays days that logs are kept, if not as the profile says
     */
    public record Upkeep(
            Optional<String> backupWindow,
            Optional<String> maintenanceWindow,
            Optional<ChangeTiming> changes,
            Optional<Insights> insights,
            Optional<Integer> logRetentionDays) {}

    /**
     * Who uses it.
     *
     * @param database name of the first database
     * @param administrator name of the administrator
     * @param clients block that may connect, by a key of its own
     * @param tiers the tiers that were named, if they were
     */
    public record Access(
            String database, String administrator, SortedMap<String, String> clients, Optional<String> tiers) {
        public Access {
            clients = sorted(clients);
        }
    }

    /** What was asked for and not every cloud can do, by argument, as it stands in component inputs. */
    SortedMap<String, String> asked() {
        SortedMap<String, String> asked = new TreeMap<>();
        engine.minorUpgrades().ifPresent(given -> asked.put("minorUpgrades", given.key()));
        capacity.storageGiB().ifPresent(given -> asked.put("storageGiB", given.toString()));
        capacity.maximumStorageGiB().ifPresent(given -> asked.put("maximumStorageGiB", given.toString()));
        durability.finalCopy().ifPresent(given -> asked.put("finalCopy", given.key()));
        upkeep.backupWindow().ifPresent(given -> asked.put("backupWindow", given));
        upkeep.changes().ifPresent(given -> asked.put("changes", given.key()));
        upkeep.insights().ifPresent(given -> asked.put("insights", given.key()));
        upkeep.logRetentionDays().ifPresent(given -> asked.put("logRetentionDays", given.toString()));
        access.tiers().ifPresent(given -> asked.put("clients", given));
        return asked;
    }

    private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
