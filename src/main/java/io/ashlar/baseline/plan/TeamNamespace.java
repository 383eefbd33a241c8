package io.ashlar.baseline.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A namespace of a team.
 *
 * @param name such as {@code payments}
 * @param owner the team
 * @param quota what it may take in all, if not the profile's
 * @param viewers groups that may look, as the cloud's identity names them
 * @param developers groups that may also reach into their pods
 * @param labels further labels, such as the one that takes its pods into a mesh
 */
public record TeamNamespace(
        String name,
        String owner,
        Optional<Quota> quota,
        List<String> viewers,
        List<String> developers,
        Map<String, String> labels) {

    public TeamNamespace {
        viewers = List.copyOf(viewers);
        developers = List.copyOf(developers);
        labels = Map.copyOf(labels);
    }

    /** A namespace of the profile's size that nobody is let into yet. */
    public static TeamNamespace of(String name, String owner) {
        return new TeamNamespace(name, owner, Optional.empty(), List.of(), List.of(), Map.of());
    }

    /** The same with another size. */
    public TeamNamespace within(Quota quota) {
        return new TeamNamespace(name, owner, Optional.of(quota), viewers, developers, labels);
    }

    /** The same for these groups to look at. */
    public TeamNamespace viewedBy(String... groups) {
        return new TeamNamespace(name, owner, quota, List.of(groups), developers, labels);
    }

    /** The same for these groups to work in. */
    public TeamNamespace developedBy(String... groups) {
        return new TeamNamespace(name, owner, quota, viewers, List.of(groups), labels);
    }

    /** The same with one more label, such as {@code istio.io/dataplane-mode: ambient}. */
    public TeamNamespace labelled(String label, String value) {
        Map<String, String> more = new TreeMap<>(labels);
        more.put(label, value);
        return new TeamNamespace(name, owner, quota, viewers, developers, more);
    }
}
