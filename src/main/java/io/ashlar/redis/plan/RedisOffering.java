package io.ashlar.redis.plan;

import io.ashlar.core.Profile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one cloud offers, as data that a reader can hold against the cloud's documentation.
 *
 * @param service the cloud's name for it, as it stands in errors
 * @param versions the versions of each engine, oldest first
 * @param defaultVersions the version of each engine that is taken when none is asked for
 * @param families families of node types
 * @param nodeTypes the node type of a Redis that does not ask for one
 * @param mostReplicas the most copies of a shard
 * @param mostNodes the most nodes of all shards together
 * @param mostSnapshotDays the most days that snapshots are kept
 * @param shortestWindowMinutes how long a window must at least be
 */
public record RedisOffering(
        String service,
        Map<RedisEngine, List<String>> versions,
        Map<RedisEngine, String> defaultVersions,
        SortedSet<String> families,
        Map<Profile, String> nodeTypes,
        int mostReplicas,
        int mostNodes,
        int mostSnapshotDays,
        int shortestWindowMinutes) {

    public RedisOffering {
        versions = Collections.unmodifiableMap(new EnumMap<>(versions));
        defaultVersions = Collections.unmodifiableMap(new EnumMap<>(defaultVersions));
        families = Collections.unmodifiableSortedSet(new TreeSet<>(families));
        nodeTypes = Collections.unmodifiableMap(new EnumMap<>(nodeTypes));
        if (!nodeTypes.keySet().equals(Set.of(Profile.values()))
                || !versions.keySet().equals(Set.of(RedisEngine.values()))
                || !defaultVersions.keySet().equals(versions.keySet())) {
            throw new IllegalArgumentException("every profile needs a node type, every engine its versions");
        }
    }

    List<String> versionsOf(RedisEngine engine) {
        return versions.getOrDefault(engine, List.of());
    }

    String defaultVersion(RedisEngine engine) {
        return present(defaultVersions.get(engine), engine);
    }

    String nodeType(Profile profile) {
        return present(nodeTypes.get(profile), profile);
    }

    private static String present(@Nullable String found, Object key) {
        if (found == null) {
            throw new IllegalStateException("nothing offered for " + key);
        }
        return found;
    }
}
