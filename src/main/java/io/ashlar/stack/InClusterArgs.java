package io.ashlar.stack;

import io.ashlar.baseline.ClusterBaselineArgs;
import io.ashlar.cloud.Cloud;
import io.ashlar.core.Tags;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.kubernetes.plan.SizeOwner;

/** The arguments of what runs in the cluster: the facts of the stack file in the components' own words. */
final class InClusterArgs {
    static final String BASELINE = "baseline";

    private final StackConfig config;
    private final Cloud cloud;
    private final Tags tags;

    InClusterArgs(StackConfig config, Cloud cloud, Tags tags) {
        this.config = config;
        this.cloud = cloud;
        this.tags = tags;
    }

    /** On EKS nobody adds nodes by himself; where no pool may grow, nobody has to. */
    ClusterBaselineArgs baseline(KubernetesClusterRef cluster) {
        ClusterBaselineArgs.Builder args = ClusterBaselineArgs.builder(cluster, cloud.clusterCloud(), config.owner())
                .profile(config.profile())
                .environment(config.stack())
                .tags(tags);
        config.teams().forEach(team -> args.namespace(team.namespace()));
        cluster.diskKeyId().ifPresent(args::diskKey);
        if (cloud.clusterCloud() == ClusterCloud.AWS
                && config.kubernetes().nodePools().stream().anyMatch(pool -> pool.owner() == SizeOwner.AUTOSCALER)) {
            args.clusterAutoscaler(cloud.identity(), config.place().region());
        }
        return args.build();
    }
}
