package io.ashlar.stack;

import com.pulumi.resources.Resource;
import io.ashlar.baseline.ClusterBaselineArgs;
import io.ashlar.cloud.Cloud;
import io.ashlar.core.Names;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.dns.DnsRef;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.identity.PodIdentity;
import io.ashlar.identity.Right;
import io.ashlar.identity.ServiceAccountIdentity;
import io.ashlar.ingress.IngressArgs;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.kubernetes.plan.SizeOwner;
import io.ashlar.network.NetworkRef;
import io.ashlar.observability.ObservabilityArgs;
import io.ashlar.observability.plan.ObservabilityPlanner;
import io.ashlar.secrets.SecretArgs;
import io.ashlar.secrets.SecretRef;
import io.ashlar.secretstore.ClusterSecretsArgs;
import io.ashlar.secretstore.plan.SyncedSecret;
import io.ashlar.storage.ObjectStore;
import io.ashlar.storage.ObjectStoreArgs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of what runs in the cluster: the facts of the stack file in the components' own words. */
final class InClusterArgs {
    static final String BASELINE = "baseline";
    static final String SECRETS = "secrets";
    static final String INGRESS = "ingress";
    static final String OBSERVABILITY = "observability";

    /** Of a component. */
    private static final int LONGEST_NAME = 32;

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

    /** What a team's secret is called; on Google Cloud the name is taken once in a project, so that it says the environment. */
    String secretName(SyncedSecret secret) {
        return Names.within(LONGEST_NAME, String.join("-", config.stack(), secret.namespace(), secret.name()));
    }

    /** A secret whose value people and pipelines put in; Key Vault encrypts with keys of its own. */
    SecretArgs secret(EncryptionKeyRef key) {
        SecretArgs.Builder args = SecretArgs.builder(cloud.secrets())
                .profile(config.profile())
                .protection(config.protection())
                .filledElsewhere()
                .tags(tags);
        return cloud.clusterCloud() == ClusterCloud.AZURE
                ? args.build()
                : args.encryptionKey(key).build();
    }

    /** The teams' secrets in their namespaces. */
    ClusterSecretsArgs secrets(
            KubernetesClusterRef cluster, Map<SyncedSecret, SecretRef> secrets, Collection<Resource> namespaces) {
        ClusterSecretsArgs.Builder args = ClusterSecretsArgs.builder(
                        cluster, cloud.clusterCloud(), cloud.identity(), cloud.secretReaders())
                .profile(config.profile())
                .environment(config.stack())
                .owner(config.owner())
                .region(config.place().region())
                .tags(tags)
                .after(namespaces);
        secrets.forEach(args::secret);
        return args.build();
    }

    /** The way into the cluster, if the stack has one. */
    Optional<IngressArgs> ingress(KubernetesClusterRef cluster, DnsRef zone, NetworkRef network) {
        return config.ingress().map(facts -> {
            IngressArgs.Builder args = IngressArgs.builder(cluster, cloud.clusterCloud(), zone, cloud.identity())
                    .profile(config.profile())
                    .environment(config.stack())
                    .owner(config.owner())
                    .email(facts.email())
                    .kind(facts.kind())
                    .inNetwork(config.place().region(), network.networkId())
                    .tags(tags);
            facts.sources().forEach(args::source);
            return args.build();
        });
    }

    /** Where logs or traces lie. */
    ObjectStoreArgs telemetryStore(NetworkRef network, EncryptionKeyRef key) {
        return PlatformArgs.store(config, cloud, network, key, tags);
    }

    /** The identity of the one service account that writes into a store, made beside it. */
    PodIdentity telemetryWriter(String account, ObjectStore store, KubernetesClusterRef cluster, EncryptionKeyRef key) {
        ServiceAccountIdentity writer = ServiceAccountIdentity.of(
                        OBSERVABILITY + "-" + account, ObservabilityPlanner.namespace(), account)
                .may("store", Right.writeObjects(store))
                .may("key", Right.useKey(key));
        return cloud.identity().provision(writer, cluster, tags, store);
    }

    /**
     * Logs, traces, alerts and dashboards.
     *
     * @param kept where logs and traces lie, if not on volumes
     * @param first what has to be there first: Prometheus' operator
     */
    ObservabilityArgs observability(
            ObservabilityFacts facts, KubernetesClusterRef cluster, Optional<Telemetry> kept, List<Resource> first) {
        ObservabilityArgs.Builder args = ObservabilityArgs.builder(
                        cluster, cloud.clusterCloud(), config.owner(), config.monthlyBudget())
                .profile(config.profile())
                .environment(config.stack())
                .runbooks(facts.runbooks())
                .logs(facts.logs());
        facts.promises().forEach(args::objective);
        kept.ifPresent(stores ->
                args.keptIn(stores.logs(), stores.traces(), config.place().region()));
        first.forEach(args::after);
        return args.build();
    }

    /** Production asks for it; elsewhere a volume is enough. */
    boolean keepsTelemetryInStores() {
        return config.profile() == Profile.PRODUCTION;
    }
}
