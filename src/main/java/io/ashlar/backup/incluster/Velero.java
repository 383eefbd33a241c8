package io.ashlar.backup.incluster;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.kubernetes.helm.v3.ReleaseArgs;
import com.pulumi.kubernetes.helm.v3.inputs.RepositoryOptsArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.rbac.v1.ClusterRole;
import com.pulumi.kubernetes.rbac.v1.ClusterRoleArgs;
import com.pulumi.kubernetes.rbac.v1.inputs.PolicyRuleArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.backup.Backup;
import io.ashlar.backup.BackupArgs;
import io.ashlar.backup.ClusterBackupDriver;
import io.ashlar.backup.ClusterBackupHandles;
import io.ashlar.backup.ClusterStorage;
import io.ashlar.backup.plan.BackupPlan.ClusterPlan;
import io.ashlar.core.Versions.Chart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Installs the Velero chart in a namespace of its own. */
public final class Velero implements ClusterBackupDriver {
    private static final Chart CHART = Chart.VELERO;
    private static final int TIMEOUT_SECONDS = 600;
    private static final int REVISIONS = 3;

    private final UnaryOperator<Map<String, Object>> customize;

    /** The chart with the values of this library. */
    public Velero() {
        this(UnaryOperator.identity());
    }

    /** The chart with values that the hook has seen last, in the chart's own words. */
    public Velero(UnaryOperator<Map<String, Object>> customize) {
        this.customize = customize;
    }

    @Override
    public ClusterBackupHandles install(ClusterPlan plan, BackupArgs args, Backup parent, ClusterStorage storage) {
        CustomResourceOptions child = CustomResourceOptions.builder()
                .parent(parent)
                .provider(args.cluster().orElseThrow().cluster().provider())
                .build();
        Namespace namespace = namespace(plan, child);
        Optional<ClusterRole> role = plan.roleName().map(name -> role(name, plan, child));
        Release release = new Release(
                plan.releaseName(),
                ReleaseArgs.builder()
                        .name(plan.release())
                        .chart(CHART.reference())
                        .version(CHART.version())
                        .repositoryOpts(RepositoryOptsArgs.builder()
                                .repo(CHART.repository().orElseThrow())
                                .build())
                        .namespace(namespace.metadata().applyValue(metadata -> metadata.name()
                                .orElseThrow()))
                        .createNamespace(false)
                        .cleanupOnFail(true)
                        .maxHistory(REVISIONS)
                        .timeout(TIMEOUT_SECONDS)
                        .values(customize.apply(new VeleroValues(plan, storage)
                                .all(role.map(Velero::nameOf).orElse(Output.of("cluster-admin")))))
                        .build(),
                CustomResourceOptions.merge(
                        child,
                        CustomResourceOptions.builder()
                                .dependsOn(storage.before().toArray(Resource[]::new))
                                .build()));
        return new VeleroHandles(namespace, role, release);
    }

    /** The node agent reads pods' volumes on the host as root, which only this level of Pod Security allows. */
    private static Namespace namespace(ClusterPlan plan, CustomResourceOptions child) {
        return new Namespace(
                plan.namespaceName(),
                NamespaceArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(plan.namespace())
                                .labels(Map.of("pod-security.kubernetes.io/enforce", "privileged"))
                                .build())
                        .build(),
                child);
    }

    /**
     * Reads everything, creates and changes what it restores, and deletes only the snapshots that it makes. Not among the
     * verbs are {@code bind}, {@code escalate} and {@code impersonate}: nobody rises by a restore.
     */
    private static ClusterRole role(String name, ClusterPlan plan, CustomResourceOptions child) {
        return new ClusterRole(
                name,
                ClusterRoleArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(plan.release() + "-read-and-restore")
                                .build())
                        .rules(
                                rule("*", "*", List.of("get", "list", "watch", "create", "update", "patch")),
                                rule("velero.io", "*", List.of("delete")),
                                rule("snapshot.storage.k8s.io", "*", List.of("delete")))
                        .build(),
                child);
    }

    private static Output<String> nameOf(ClusterRole role) {
        return role.metadata().applyValue(metadata -> metadata.name().orElseThrow());
    }

    private static PolicyRuleArgs rule(String group, String resource, List<String> verbs) {
        return PolicyRuleArgs.builder()
                .apiGroups(group)
                .resources(resource)
                .verbs(verbs)
                .build();
    }

    /**
     * What was installed.
     *
     * @param namespaceResource the namespace
     * @param role its role in the cluster, if it is not an administrator
     * @param release the chart's release
     */
    public record VeleroHandles(Namespace namespaceResource, Optional<ClusterRole> role, Release release)
            implements ClusterBackupHandles {
        @Override
        public Output<String> namespace() {
            return namespaceResource.metadata().applyValue(metadata -> metadata.name()
                    .orElseThrow());
        }
    }
}
