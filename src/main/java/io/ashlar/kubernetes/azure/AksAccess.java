package io.ashlar.kubernetes.azure;

import com.pulumi.azurenative.authorization.RoleAssignment;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.core.Output;
import io.ashlar.azure.BuiltInRole;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.GrantPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may use a cluster: users, groups and service principals of Entra ID, by Azure's own roles on it.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/manage-azure-rbac">Azure RBAC for Kubernetes</a>
 */
final class AksAccess {
    private final Making making;
    private final ManagedCluster cluster;

    AksAccess(Making making, ManagedCluster cluster) {
        this.making = making;
        this.cluster = cluster;
    }

    List<RoleAssignment> provision() {
        return making.plan().grants().stream().flatMap(this::grant).toList();
    }

    /** One role to find the cluster, and one to do something in it. */
    private Stream<RoleAssignment> grant(GrantPlan grant) {
        Output<String> principal = making.args().principal(grant.principal());
        BuiltInRole role =
                switch (grant.role()) {
                    case ADMIN -> BuiltInRole.AKS_RBAC_CLUSTER_ADMIN;
                    case VIEWER -> BuiltInRole.AKS_RBAC_READER;
                };
        return Stream.of(
                making.assign(grant.name(), BuiltInRole.AKS_CLUSTER_USER, cluster.id(), principal, Optional.empty()),
                making.assign(grant.policyName(), role, cluster.id(), principal, Optional.empty()));
    }
}
