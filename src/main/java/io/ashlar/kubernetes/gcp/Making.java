package io.ashlar.kubernetes.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Names;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import io.ashlar.kubernetes.KubernetesCluster;
import io.ashlar.kubernetes.KubernetesClusterArgs;
import io.ashlar.kubernetes.plan.GkePlan;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One cluster in the making: what its resources share.
 *
 * @param plan what is to be made
 * @param gke what it is on GKE
 * @param args the values that shape nothing
 * @param options Google Cloud's own options
 * @param scope where it is put
 * @param names names of the children
 * @param child options of every child
 */
record Making(
        KubernetesClusterPlan plan,
        GkePlan gke,
        KubernetesClusterArgs args,
        GcpKubernetesClusterOptions options,
        GcpScope scope,
        Names names,
        CustomResourceOptions child) {

    static Making of(
            KubernetesClusterPlan plan,
            KubernetesClusterArgs args,
            GcpKubernetesClusterOptions options,
            GcpScope scope,
            KubernetesCluster parent) {
        return new Making(
                plan,
                GkePlan.of(plan, args.spec()),
                args,
                options,
                scope,
                Names.of(plan.clusterName()),
                CustomResourceOptions.builder().parent(parent).build());
    }

    /** Options of a child that comes after these and goes before them, beyond what its inputs say. */
    CustomResourceOptions after(Collection<? extends Resource> others) {
        return with(CustomResourceOptions.builder()
                .dependsOn(List.<Resource>copyOf(others))
                .build());
    }

    /** Options of a child that has some of its own. */
    CustomResourceOptions with(CustomResourceOptions own) {
        return CustomResourceOptions.merge(child, own);
    }

    /** Gives a role in the project: IAM knows none for a single cluster. */
    IAMMember assign(String name, String role, Output<String> member) {
        return new IAMMember(
                name,
                IAMMemberArgs.builder()
                        .project(scope.project())
                        .role(role)
                        .member(member)
                        .build(),
                child);
    }

    Map<String, String> labels() {
        return Labels.of(args.tags());
    }
}
