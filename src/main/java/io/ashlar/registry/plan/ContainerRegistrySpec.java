package io.ashlar.registry.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import java.util.List;
import java.util.Optional;

/**
 * What was asked of a registry. Values are as the user gave them; {@link ContainerRegistryValidator} judges them.
 *
 * @param profile where the defaults come from
 * @param protection whether repositories may be deleted, and their images with them
 * @param namespace what stands before the slash in full names, if not the component's name
 * @param repositories the repositories' keys, sorted
 * @param keepImages the newest images kept in each, if not as the profile says
 * @param pullingAccounts ids of other accounts that may pull, sorted
 * @param key whether a key came with it
 */
public record ContainerRegistrySpec(
        Profile profile,
        Protection protection,
        Optional<String> namespace,
        List<String> repositories,
        Optional<Integer> keepImages,
        List<String> pullingAccounts,
        Key key) {

    public ContainerRegistrySpec {
        repositories = List.copyOf(repositories);
        pullingAccounts = List.copyOf(pullingAccounts);
    }

    /** Whether the environment's key came with the arguments. */
    public enum Key {
        /** It did. */
        GIVEN,
        /** It did not. */
        MISSING
    }
}
