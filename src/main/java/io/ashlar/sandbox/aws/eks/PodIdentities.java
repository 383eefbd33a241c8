package io.ashlar.sandbox.aws.eks;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.Optional;

/** Pod Identity associations. */
final class PodIdentities {
    static final String ASSOCIATION = "aws:eks/podIdentityAssociation:PodIdentityAssociation";

    /** https://docs.aws.amazon.com/general/latest/gr/eks.html#limits_eks. */
    private static final int MOST_IN_A_CLUSTER = 5_000;

    private PodIdentities() {}

    static ResourceModel association() {
        return ResourceModel.of(ASSOCIATION)
                .source("https://docs.aws.amazon.com/eks/latest/APIReference/API_CreatePodIdentityAssociation.html")
                .source("https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html")
                .called("EKS Pod Identity Association")
                .id("a-{letters:17}")
                .computed("associationId", "{id}")
                .computed(
                        "associationArn",
                        "arn:{partition}:eks:{region}:{account}:podidentityassociation/{clusterName}/{id}")
                .replaceOn("clusterName", "namespace", "serviceAccount")
                .rule("roleArn", Rules.arn("iam"))
                .rule("namespace", Rules.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", "the name of a namespace"))
                .rule(
                        "serviceAccount",
                        Rules.matches("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?", "the name of a service account"))
                .refersTo("clusterName", Clusters.inCluster())
                .refersTo("roleArn", Clusters.role())
                .quotaPer(
                        "clusterName",
                        MOST_IN_A_CLUSTER,
                        "ResourceLimitExceededException",
                        "You have exceeded the maximum number of pod identity associations in cluster {target}")
                .admit(Clusters.trusts("roleArn", "pods.eks.amazonaws.com"))
                .admit(PodIdentities::isTheOnlyOne)
                .build();
    }

    private static void isTheOnlyOne(Subject association) {
        Optional<CloudResource> cluster = NodeGroups.cluster(association);
        if (!association.isNew() || cluster.isEmpty()) {
            return;
        }
        association.referrers(cluster.get(), ASSOCIATION).stream()
                .filter(other -> other.inputs().text("namespace").equals(association.text("namespace")))
                .filter(other -> other.inputs().text("serviceAccount").equals(association.text("serviceAccount")))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict("ResourceInUseException", "Association already exists: " + other.id());
                });
    }
}
