package io.ashlar.kubernetes.aws;

import com.pulumi.aws.eks.AccessEntry;
import com.pulumi.aws.eks.AccessEntryArgs;
import com.pulumi.aws.eks.AccessPolicyAssociation;
import com.pulumi.aws.eks.AccessPolicyAssociationArgs;
import com.pulumi.aws.eks.Cluster;
import com.pulumi.aws.eks.inputs.AccessPolicyAssociationAccessScopeArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.GrantPlan;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.Role;
import java.util.List;

/**
 * Who may use a cluster, through EKS's own access entries.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html">What each policy allows</a>
 */
final class EksAccess {
    private final Making making;
    private final Cluster cluster;

    EksAccess(Making making, Cluster cluster) {
        this.making = making;
        this.cluster = cluster;
    }

    List<Resource> provision() {
        return making.plan().grants().stream().<Resource>map(this::grant).toList();
    }

    private AccessPolicyAssociation grant(GrantPlan grant) {
        AccessEntry entry = new AccessEntry(
                grant.name(),
                AccessEntryArgs.builder()
                        .clusterName(cluster.name())
                        .principalArn(making.args().principal(grant.principal()))
                        .type("STANDARD")
                        .tags(making.tags(grant.name()))
                        .build(),
                making.child());
        return new AccessPolicyAssociation(
                grant.policyName(),
                AccessPolicyAssociationArgs.builder()
                        .clusterName(cluster.name())
                        .principalArn(entry.principalArn())
                        .policyArn(policy(grant.role()))
                        .accessScope(AccessPolicyAssociationAccessScopeArgs.builder()
                                .type("cluster")
                                .build())
                        .build(),
                making.child());
    }

    private Output<String> policy(Role role) {
        String policy =
                switch (role) {
                    case ADMIN -> "AmazonEKSClusterAdminPolicy";
                    case VIEWER -> "AmazonEKSViewPolicy";
                };
        return making.partition()
                .applyValue(found -> "arn:%s:eks::aws:cluster-access-policy/%s".formatted(found.partition(), policy));
    }
}
