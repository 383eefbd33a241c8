package io.ashlar.redis.plan;

import io.ashlar.core.Lack;
import io.ashlar.core.Lacks;
import io.ashlar.core.Profile;
import io.ashlar.core.UpkeepWindows;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one cloud offers, as data that a reader can hold against the cloud's documentation.
 *
 * @param service the cloud's name for it, as it stands in errors
 * @param closed why nobody can have a new one, if so; its argument is {@code service}
 * @param engines see {@link Engines}
 * @param nodeTypes see {@link NodeTypes}
 * @param mostNodes the most nodes of all shards together
 * @param mostSnapshotDays the most days that snapshots are kept
 * @param snapshotWindow the daily windows that it takes
 * @param maintenanceWindow the weekly windows that it takes
 * @param parameters the parameters that can be set, if not all of the engine's
 * @param lacks what it cannot do
 */
public record RedisOffering(
        String service,
        Optional<Lack> closed,
        Engines engines,
        NodeTypes nodeTypes,
        int mostNodes,
        int mostSnapshotDays,
        UpkeepWindows.Rule snapshotWindow,
        UpkeepWindows.Rule maintenanceWindow,
        Optional<SortedSet<String>> parameters,
        Lacks lacks) {

    public RedisOffering {
        parameters = parameters.map(names -> Collections.unmodifiableSortedSet(new TreeSet<>(names)));
    }

    /**
     * The software.
     *
     * @param standard the engine of a Redis that does not ask for one
     * @param versions the versions of each engine, oldest first
     * @param standardVersions the version of each engine that is taken when none is asked for
     */
    public record Engines(
            RedisEngine standard, Map<RedisEngine, List<String>> versions, Map<RedisEngine, String> standardVersions) {
        public Engines {
            versions = Collections.unmodifiableMap(new EnumMap<>(versions));
            standardVersions = Collections.unmodifiableMap(new EnumMap<>(standardVersions));
            if (!versions.containsKey(standard) || !standardVersions.keySet().equals(versions.keySet())) {
                throw new IllegalArgumentException("every engine needs its versions and a standard version");
            }
        }

        List<String> versionsOf(RedisEngine engine) {
            return versions.getOrDefault(engine, List.of());
        }

        String standardVersion(RedisEngine engine) {
            return present(standardVersions.get(engine), engine);
        }
    }

    /**
     * The sizes of nodes, in the cloud's own words.
     *
     * @param form what a node type looks like
     * @param said the same, as it stands in errors
     * @param example one of them
     * @param standard the node type of a Redis that does not ask for one
     * @param kinds what differs between them; the first kind that a type is of counts
     */
    public record NodeTypes(
            Pattern form, String said, String example, Map<Profile, String> standard, List<Kind> kinds) {
        public NodeTypes {
            standard = Collections.unmodifiableMap(new EnumMap<>(standard));
            kinds = List.copyOf(kinds);
            if (!standard.keySet().equals(Set.of(Profile.values()))) {
                throw new IllegalArgumentException("every profile needs a node type");
            }
        }

        boolean offers(String nodeType) {
            return form.matcher(nodeType).matches();
        }

        String standard(Profile profile) {
            return present(standard.get(profile), profile);
        }

        Kind kind(String nodeType) {
            return kinds.stream()
                    .filter(kind -> kind.form().matcher(nodeType).matches())
                    .findFirst()
                    .orElse(kinds.get(kinds.size() - 1));
        }
    }

    /**
     * One kind of node type.
     *
     * @param form which types are of this kind
     * @param leastReplicas the fewest copies of a shard
     * @param mostReplicas the most copies of a shard
     */
    public record Kind(Pattern form, int leastReplicas, int mostReplicas) {
        boolean offers(int replicas) {
            return replicas >= leastReplicas && replicas <= mostReplicas;
        }

        int nearest(int replicas) {
            return Math.max(leastReplicas, Math.min(mostReplicas, replicas));
        }
    }

    private static String present(@Nullable String found, Object key) {
        if (found == null) {
            throw new IllegalStateException("nothing offered for " + key);
        }
        return found;
    }
}
