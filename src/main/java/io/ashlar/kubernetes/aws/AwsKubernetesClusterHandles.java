package io.ashlar.kubernetes.aws;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.ec2.LaunchTemplate;
import com.pulumi.aws.eks.Addon;
import com.pulumi.aws.eks.Cluster;
import com.pulumi.aws.eks.NodeGroup;
import com.pulumi.aws.iam.Role;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import io.ashlar.kubernetes.KubernetesClusterHandles;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of a cluster on AWS.
 *
 * @param cluster the EKS cluster
 * @param controlPlaneLogs the log group of its control plane
 * @param nodeRole the role of its nodes
 * @param nodeGroups its node groups, by their planned names
 * @param launchTemplates their launch templates, by their planned names
 * @param addons its add-ons, by EKS's names
 * @param clusterName its name, once nodes and add-ons are there
 * @param kubeconfig how to reach it, once nodes and add-ons are there; secret
 * @param provider the engine's provider for what runs inside
 */
public record AwsKubernetesClusterHandles(
        Cluster cluster,
        LogGroup controlPlaneLogs,
        Role nodeRole,
        Map<String, NodeGroup> nodeGroups,
        Map<String, LaunchTemplate> launchTemplates,
        Map<String, Addon> addons,
        Output<String> clusterName,
        Output<String> kubeconfig,
        Provider provider)
        implements KubernetesClusterHandles {

    public AwsKubernetesClusterHandles {
        nodeGroups = Map.copyOf(nodeGroups);
        launchTemplates = Map.copyOf(launchTemplates);
        addons = Map.copyOf(addons);
    }

    @Override
    public Optional<Output<String>> issuer() {
        return Optional.of(cluster.identities().applyValue(identities -> identities.stream()
                .flatMap(identity -> identity.oidcs().stream())
                .flatMap(oidc -> oidc.issuer().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("EKS gave the cluster no issuer"))));
    }

    /** The security group that EKS puts on the control plane and on every node. */
    public Output<String> securityGroupId() {
        return cluster.vpcConfig().applyValue(vpc -> vpc.clusterSecurityGroupId()
                .orElseThrow(() -> new IllegalStateException("EKS gave the cluster no security group")));
    }
}
