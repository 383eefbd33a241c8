package io.ashlar.kubernetes.plan;

import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.kubernetes.plan.KubernetesClusterSpec.KeyUse;
import io.ashlar.kubernetes.plan.KubernetesClusterSpec.Surroundings;
import io.ashlar.network.plan.Facility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Specs for tests: each differs in one respect from one that is in order. */
public final class Specs {
    /** What a cloud offers that demands nothing. */
    static final ClusterOffering OFFERING = new ClusterOffering("1.35", "t3.medium", "t3.large", 20, 1);

    /** A cloud that demands nothing. */
    static final ClusterRules ANY_CLOUD = new ClusterRules() {
        @Override
        public ClusterOffering offering() {
            return OFFERING;
        }

        @Override
        public void check(KubernetesClusterSpec spec, Problems problems) {}
    };

    private final ClusterOffering cloud;
    private Surroundings network =
            new Surroundings(List.of("eu-west-1a", "eu-west-1b"), "10.0.0.0/16", Set.of(), KeyUse.BY_SERVICES);
    private Profile profile = Profile.PRODUCTION;
    private Optional<String> version = Optional.empty();
    private Optional<List<NodePool>> pools = Optional.empty();
    private Set<String> admins = Set.of("deployer");
    private Set<String> viewers = Set.of();
    private List<String> publicAccessFrom = List.of();
    private Optional<Integer> logRetentionDays = Optional.empty();

    private Specs(ClusterOffering cloud) {
        this.cloud = cloud;
    }

    /** Specs for a cluster of a cloud that offers this. */
    public static Specs on(ClusterOffering cloud) {
        return new Specs(cloud);
    }

    public Specs network(String cidr, Set<Facility> facilities, String... zones) {
        this.network = new Surroundings(List.of(zones), cidr, facilities, network.keyUse());
        return this;
    }

    public Specs keyUse(KeyUse use) {
        this.network = new Surroundings(network.zones(), network.cidr(), network.facilities(), use);
        return this;
    }

    public Specs profile(Profile profile) {
        this.profile = profile;
        return this;
    }

    public Specs version(String version) {
        this.version = Optional.of(version);
        return this;
    }

    public Specs pools(NodePool... pools) {
        this.pools = Optional.of(List.of(pools));
        return this;
    }

    public Specs publicAccessFrom(List<String> blocks) {
        this.publicAccessFrom = blocks;
        return this;
    }

    public Specs logRetentionDays(int days) {
        this.logRetentionDays = Optional.of(days);
        return this;
    }

    private Specs people(Set<String> admins, Set<String> viewers) {
        this.admins = admins;
        this.viewers = viewers;
        return this;
    }

    public KubernetesClusterSpec spec() {
        return new KubernetesClusterSpec(
                profile,
                cloud,
                Protection.of(profile),
                version,
                network,
                pools,
                new TreeSet<>(admins),
                new TreeSet<>(viewers),
                publicAccessFrom,
                logRetentionDays);
    }

    public static KubernetesClusterSpec ofProfile(Profile profile) {
        return on(OFFERING).profile(profile).spec();
    }

    public static KubernetesClusterSpec ofPools(NodePool... pools) {
        return on(OFFERING).pools(pools).spec();
    }

    public static KubernetesClusterSpec ofPublicAccess(List<String> blocks) {
        return on(OFFERING).publicAccessFrom(blocks).spec();
    }

    static KubernetesClusterSpec ofPeople(Set<String> admins, Set<String> viewers) {
        return on(OFFERING).people(admins, viewers).spec();
    }

    static KubernetesClusterSpec ofZones(String... zones) {
        return on(OFFERING).network("10.0.0.0/16", Set.of(), zones).spec();
    }

    public static KubernetesClusterSpec ofVersion(String version) {
        return on(OFFERING).version(version).spec();
    }

    public static KubernetesClusterSpec ofLogRetention(int days) {
        return on(OFFERING).logRetentionDays(days).spec();
    }
}
