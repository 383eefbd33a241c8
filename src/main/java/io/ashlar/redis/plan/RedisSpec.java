package io.ashlar.redis.plan;

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
 * What was asked of a Redis: everything that decides how many resources there are, what they are called and how big they
 * are. Values are as the user gave them; {@link RedisValidator} judges them.
 *
 * @param profile where the defaults come from
 * @param software see {@link Software}
 * @param capacity see {@link Capacity}
 * @param durability see {@link Durability}
 * @param upkeep see {@link Upkeep}
 * @param access see {@link Access}
 * @param missing names of required arguments that were not given
 */
public record RedisSpec(
        Profile profile,
        Software software,
        Capacity capacity,
        Durability durability,
        Upkeep upkeep,
        Access access,
        SortedSet<String> missing) {

    public RedisSpec {
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /**
     * The software.
     *
     * @param engine which one, if not the one that the cloud prefers
     * @param version major and minor version ({@code 8.2}), if not the default
     * @param minorUpgrades who moves the minor version, if not the cloud
     * @param parameters parameters by name
     */
    public record Software(
            Optional<RedisEngine> engine,
            Optional<String> version,
            Optional<MinorUpgrades> minorUpgrades,
            SortedMap<String, String> parameters) {
        public Software {
            parameters = sorted(parameters);
        }
    }

    /**
     * How big it is.
     *
     * @param nodeType in the cloud's own words, if not as the profile says
     * @param topology shards and replicas, if not as the profile says
     */
    public record Capacity(Optional<String> nodeType, Optional<Topology> topology) {}

    /**
     * How well its data is kept.
     *
     * @param snapshotDays days that daily snapshots are kept, if not as the profile says; 0 for none
     * @param protection whether it may be deleted, if not as the profile says
     * @param finalCopy what stays when it is deleted, if not as the profile says
     */
    public record Durability(
            Optional<Integer> snapshotDays, Optional<Protection> protection, Optional<FinalCopy> finalCopy) {}

    /**
     * How it is looked after.
     *
     * @param snapshotWindow when snapshots are taken each day, in UTC, if not at the usual time
     * @param maintenanceWindow when upgrades are made each week, in UTC, if not at the usual time
     * @param changes when a change that may interrupt is made, if not as the profile says
     * @param logRetentionDays days that logs are kept, if not as the profile says
     */
    public record Upkeep(
            Optional<String> snapshotWindow,
            Optional<String> maintenanceWindow,
            Optional<ChangeTiming> changes,
            Optional<Integer> logRetentionDays) {}

    /**
     * Who uses it.
     *
     * @param user name of the one user, if not the usual one
     * @param commands what the user may do, in the words of ACL SETUSER, if not the usual
     * @param clients block that may connect, by a key of its own
     * @param tiers the tiers that were named, if they were
     */
    public record Access(
            Optional<String> user,
            Optional<String> commands,
            SortedMap<String, String> clients,
            Optional<String> tiers) {
        public Access {
            clients = sorted(clients);
        }
    }

    /** What was asked for and not every cloud can do, by argument, as it stands in component inputs. */
    SortedMap<String, String> asked() {
        SortedMap<String, String> asked = new TreeMap<>();
        software.minorUpgrades().ifPresent(given -> asked.put("minorUpgrades", given.key()));
        capacity.topology()
                .filter(Topology.Sharded.class::isInstance)
                .ifPresent(given -> asked.put("shards", Integer.toString(given.shards())));
        durability.finalCopy().ifPresent(given -> asked.put("finalCopy", given.key()));
        upkeep.snapshotWindow().ifPresent(given -> asked.put("snapshotWindow", given));
        upkeep.maintenanceWindow().ifPresent(given -> asked.put("maintenanceWindow", given));
        upkeep.changes().ifPresent(given -> asked.put("changes", given.key()));
        upkeep.logRetentionDays().ifPresent(given -> asked.put("logRetentionDays", given.toString()));
        access.user().ifPresent(given -> asked.put("user", given));
        access.commands().ifPresent(given -> asked.put("commands", given));
        access.tiers().ifPresent(given -> asked.put("clients", given));
        return asked;
    }

    private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
