package io.ashlar.stateful;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.stateful.plan.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which {@link Operators} there are to be. */
public final class OperatorsArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "owner", required = true)
    private final String owner;

    @Import(name = "kinds", required = true)
    private final List<String> kindNames;

    private final KubernetesClusterRef cluster;
    private final Profile profile;
    private final Ownership ownership;
    private final Set<Kind> kinds;

    private OperatorsArgs(KubernetesClusterRef cluster, Profile profile, Ownership ownership, Set<Kind> kinds) {
        this.cluster = cluster;
        this.profile = profile;
        this.ownership = ownership;
        this.kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        this.profileKey = profile.key();
        this.owner = ownership.owner();
        this.kindNames = this.kinds.stream().map(Enum::name).toList();
    }

    /** The operators that these kinds need; some need none. */
    public static OperatorsArgs of(
            KubernetesClusterRef cluster, Profile profile, Ownership ownership, Set<Kind> kinds) {
        return new OperatorsArgs(cluster, profile, ownership, kinds);
    }

    /**
     * These arguments, if they can work.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public OperatorsArgs checked(String name) {
        Problems problems = Problems.of("Operators", name);
        Names.check(name, problems);
        ownership.check(problems);
        problems.throwIfAny();
        return this;
    }

    KubernetesClusterRef cluster() {
        return cluster;
    }

    Profile profile() {
        return profile;
    }

    Ownership ownership() {
        return ownership;
    }

    Set<Kind> kinds() {
        return kinds;
    }
}
