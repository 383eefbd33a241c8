package io.ashlar.kubernetes.azure;

import com.pulumi.azurenative.authorization.RoleAssignment;
import com.pulumi.azurenative.authorization.RoleAssignmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.azure.AzureScope;
import io.ashlar.azure.BuiltInRole;
import io.ashlar.core.Names;
import io.ashlar.kubernetes.KubernetesCluster;
import io.ashlar.kubernetes.KubernetesClusterArgs;
import io.ashlar.kubernetes.plan.AksPlan;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan;
import io.ashlar.network.plan.SubnetTier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One cluster in the making: what its resources share.
 *
 * @param plan what is to be made
 * @param aks what it is on AKS
 * @param args the values that shape nothing
 * @param options Azure's own options
 * @param scope where it is put
 * @param names names of the children
 * @param child options of every child
 */
record Making(
        KubernetesClusterPlan plan,
        AksPlan aks,
        KubernetesClusterArgs args,
        AzureKubernetesClusterOptions options,
        AzureScope scope,
        Names names,
        CustomResourceOptions child) {

    static Making of(
            KubernetesClusterPlan plan,
            KubernetesClusterArgs args,
            AzureKubernetesClusterOptions options,
            AzureScope scope,
            KubernetesCluster parent) {
        return new Making(
                plan,
                AksPlan.of(plan, args.spec()),
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

    /** Gives a role to an identity that this program made, or to a person whose kind Azure finds out by itself. */
    RoleAssignment assign(
            String name, BuiltInRole role, Output<String> scopeId, Output<String> principalId, Optional<String> kind) {
        RoleAssignmentArgs.Builder builder = RoleAssignmentArgs.builder()
                .scope(scopeId)
                .roleDefinitionId(role.definitionId(scope))
                .principalId(principalId);
        kind.ifPresent(builder::principalType);
        return new RoleAssignment(name, builder.build(), child);
    }

    /** The subnet of the nodes: one, which spans all zones. */
    Output<String> subnetId() {
        return args.network().subnetIds(SubnetTier.PRIVATE).applyValue(ids -> ids.get(0));
    }

    Map<String, String> tags() {
        return args.tags().values();
    }
}
