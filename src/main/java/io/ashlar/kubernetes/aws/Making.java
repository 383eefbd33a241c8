package io.ashlar.kubernetes.aws;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.inputs.GetPartitionArgs;
import com.pulumi.aws.outputs.GetPartitionResult;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Names;
import io.ashlar.kubernetes.KubernetesCluster;
import io.ashlar.kubernetes.KubernetesClusterArgs;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One cluster in the making: what its resources share.
 *
 * @param plan what is to be made
 * @param args the values that shape nothing
 * @param options AWS's own options
 * @param names names of the children
 * @param child options of every child
 * @param partition the part of AWS that the account is in
 */
record Making(
        KubernetesClusterPlan plan,
        KubernetesClusterArgs args,
        AwsKubernetesClusterOptions options,
        Names names,
        CustomResourceOptions child,
        Output<GetPartitionResult> partition) {

    static Making of(
            KubernetesClusterPlan plan,
            KubernetesClusterArgs args,
            AwsKubernetesClusterOptions options,
            KubernetesCluster parent) {
        return new Making(
                plan,
                args,
                options,
                Names.of(plan.clusterName()),
                CustomResourceOptions.builder().parent(parent).build(),
                AwsFunctions.getPartition(
                        GetPartitionArgs.Empty,
                        InvokeOptions.builder().parent(parent).build()));
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

    /** ARN of a policy that AWS maintains, by its path and name. */
    Output<String> managedPolicy(String path) {
        return partition.applyValue(found -> "arn:%s:iam::aws:policy/%s".formatted(found.partition(), path));
    }

    Map<String, String> tags(String name) {
        return args.tags().named(name);
    }
}
