package io.ashlar.kubernetes.gcp;

import com.pulumi.gcp.projects.IAMMember;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.GrantPlan;
import java.util.List;

/**
 * Who may use a cluster: members of IAM. Their roles hold for every cluster of the project, as IAM knows none for a single one:
 * give each environment a project of its own, as Google recommends.
 *
 * @see <a href="https://cloud.google.com/kubernetes-engine/docs/how-to/iam#predefined">Roles of GKE</a>
 */
final class GkeAccess {
    private final Making making;

    GkeAccess(Making making) {
        this.making = making;
    }

    List<IAMMember> provision() {
        return making.plan().grants().stream()
                .map(grant ->
                        making.assign(grant.name(), role(grant), making.args().principal(grant.principal())))
                .toList();
    }

    private static String role(GrantPlan grant) {
        return switch (grant.role()) {
            case ADMIN -> "roles/container.admin";
            case VIEWER -> "roles/container.viewer";
        };
    }
}
