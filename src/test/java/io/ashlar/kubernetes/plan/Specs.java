package io.ashlar.kubernetes.plan;

import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Specs for tests: each differs in one respect from one that is in order. */
public final class Specs {
    /** A cloud that demands nothing. */
    static final ClusterRules ANY_CLOUD = new ClusterRules() {
        @Override
        public String defaultVersion() {
            return "1.35";
        }

        @Override
        public void check(KubernetesClusterSpec spec, Problems problems) {}
    };

    private Specs() {}

    public static KubernetesClusterSpec of(Profile profile) {
        return new KubernetesClusterSpec(
                profile,
                Protection.of(profile),
                Optional.empty(),
                List.of("eu-west-1a", "eu-west-1b"),
                Optional.empty(),
                names("deployer"),
                names(),
                List.of(),
                Optional.empty());
    }

    public static KubernetesClusterSpec pools(NodePool... pools) {
        KubernetesClusterSpec spec = of(Profile.PRODUCTION);
        return new KubernetesClusterSpec(
                spec.profile(),
                spec.protection(),
                spec.version(),
                spec.zones(),
                Optional.of(List.of(pools)),
                spec.admins(),
                spec.viewers(),
                spec.publicAccessFrom(),
                spec.logRetentionDays());
    }

    public static KubernetesClusterSpec publicAccessFrom(List<String> blocks) {
        KubernetesClusterSpec spec = of(Profile.PRODUCTION);
        return new KubernetesClusterSpec(
                spec.profile(),
                spec.protection(),
                spec.version(),
                spec.zones(),
                spec.pools(),
                spec.admins(),
                spec.viewers(),
                blocks,
                spec.logRetentionDays());
    }

    public static KubernetesClusterSpec version(String version) {
        KubernetesClusterSpec spec = of(Profile.PRODUCTION);
        return new KubernetesClusterSpec(
                spec.profile(),
                spec.protection(),
                Optional.of(version),
                spec.zones(),
                spec.pools(),
                spec.admins(),
                spec.viewers(),
                spec.publicAccessFrom(),
                spec.logRetentionDays());
    }

    public static KubernetesClusterSpec logRetentionDays(int days) {
        KubernetesClusterSpec spec = of(Profile.PRODUCTION);
        return new KubernetesClusterSpec(
                spec.profile(),
                spec.protection(),
                spec.version(),
                spec.zones(),
                spec.pools(),
                spec.admins(),
                spec.viewers(),
                spec.publicAccessFrom(),
                Optional.of(days));
    }

    static KubernetesClusterSpec people(Set<String> admins, Set<String> viewers) {
        KubernetesClusterSpec spec = of(Profile.PRODUCTION);
        return new KubernetesClusterSpec(
                spec.profile(),
                spec.protection(),
                spec.version(),
                spec.zones(),
                spec.pools(),
                new TreeSet<>(admins),
                new TreeSet<>(viewers),
                spec.publicAccessFrom(),
                spec.logRetentionDays());
    }

    static KubernetesClusterSpec zones(String... zones) {
        KubernetesClusterSpec spec = of(Profile.PRODUCTION);
        return new KubernetesClusterSpec(
                spec.profile(),
                spec.protection(),
                spec.version(),
                List.of(zones),
                spec.pools(),
                spec.admins(),
                spec.viewers(),
                spec.publicAccessFrom(),
                spec.logRetentionDays());
    }

    private static SortedSet<String> names(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
