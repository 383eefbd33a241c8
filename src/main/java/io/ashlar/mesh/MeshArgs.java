package io.ashlar.mesh;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.kubernetes.KubernetesClusterRef;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a {@link Mesh} is to be. */
public final class MeshArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "owner", required = true)
    private final String owner;

    private final KubernetesClusterRef cluster;
    private final Profile profile;
    private final Ownership ownership;
    private final UnaryOperator<InstallStep> customize;

    private MeshArgs(
            KubernetesClusterRef cluster, Profile profile, Ownership ownership, UnaryOperator<InstallStep> customize) {
        this.cluster = cluster;
        this.profile = profile;
        this.ownership = ownership;
        this.customize = customize;
        this.profileKey = profile.key();
        this.owner = ownership.owner();
    }

    /** A mesh of this cluster: one control plane in development, two to five elsewhere, and a proxy of each node. */
    public static MeshArgs of(KubernetesClusterRef cluster, Profile profile, Ownership ownership) {
        return new MeshArgs(cluster, profile, ownership, UnaryOperator.identity());
    }

    /** The same with a hook that sees every object and chart last. */
    public MeshArgs customize(UnaryOperator<InstallStep> customize) {
        return new MeshArgs(cluster, profile, ownership, customize);
    }

    /**
     * These arguments, if they can work.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public MeshArgs checked(String name) {
        Problems problems = Problems.of("Mesh", name);
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

    List<InstallStep> customized(List<InstallStep> plan) {
        return plan.stream().map(customize).toList();
    }
}
