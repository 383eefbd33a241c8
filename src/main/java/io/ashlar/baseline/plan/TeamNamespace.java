package io.ashlar.baseline.plan;

import java.util.List;
import java.util.Optional;

/**
 * A namespace of a team.
 *
 * @param name such as {@code payments}
 * @param owner the team
 * @param quota what it may take in all, if not the profile's
 * @param viewers groups that may look, as the cloud's identity names them
 * @param developers groups that may also reach into their pods
 */
public record TeamNamespace(
        String name, String owner, Optional<Quota> quota, List<String> viewers, List<String> developers) {

    public TeamNamespace {
        viewers = List.copyOf(viewers);
        developers = List.copyOf(developers);
    }

    /** A namespace of the profile's size that nobody is let into yet. */
    public static TeamNamespace of(String name, String owner) {
        return new TeamNamespace(name, owner, Optional.empty(), List.of(), List.of());
    }

    /** The same with another size. */
    public TeamNamespace within(Quota quota) {
        return new TeamNamespace(name, owner, Optional.of(quota), viewers, developers);
    }

    /** The same for these groups to look at. */
    public TeamNamespace viewedBy(String... groups) {
        return new TeamNamespace(name, owner, quota, List.of(groups), developers);
    }

    /** The same for these groups to work in. */
    public TeamNamespace developedBy(String... groups) {
        return new TeamNamespace(name, owner, quota, viewers, List.of(groups));
    }
}
