package io.ashlar.cloud;

import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.eks.ClusterArgs;
import com.pulumi.aws.eks.NodeGroup;
import com.pulumi.aws.eks.NodeGroupArgs;
import com.pulumi.aws.eks.inputs.ClusterVpcConfigArgs;
import com.pulumi.aws.eks.inputs.NodeGroupScalingConfigArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.containerservice.ManagedClusterArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAgentPoolProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterIdentityArgs;
import com.pulumi.core.Output;
import com.pulumi.gcp.compute.Network;
import com.pulumi.gcp.compute.NetworkArgs;
import com.pulumi.gcp.compute.Subnetwork;
import com.pulumi.gcp.compute.SubnetworkArgs;
import com.pulumi.gcp.compute.inputs.SubnetworkSecondaryIpRangeArgs;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import com.pulumi.resources.Resource;
import io.ashlar.azure.AzureScope;
import io.ashlar.core.Outputs;
import io.ashlar.kubernetes.ExistingKubernetesCluster;
import io.ashlar.kubernetes.KubernetesClusterRef;
import java.util.List;
import java.util.Optional;

/** The least cluster that each cloud takes, for what is tied to one. Call it inside the program only. */
public final class TestCluster {
    /** The cloud's name of the cluster. */
    public static final String NAME = "main";

    private static final String KUBECONFIG =
            """
            {"current-context":"c","contexts":[{"name":"c","context":{"cluster":"k"}}],\
            "clusters":[{"name":"k","cluster":{"server":"%s"}}]}""";

    private TestCluster() {}

    /** A cluster on Amazon's cloud. */
    public static KubernetesClusterRef aws() {
        Vpc vpc = new Vpc("vpc", VpcArgs.builder().cidrBlock("10.0.0.0/16").build());
        List<Output<String>> subnets = List.of("a", "b").stream()
                .map(zone -> new Subnet(
                                "subnet-" + zone,
                                SubnetArgs.builder()
                                        .vpcId(vpc.id())
                                        .cidrBlock(zone.equals("a") ? "10.0.0.0/24" : "10.0.1.0/24")
                                        .availabilityZone("eu-central-1" + zone)
                                        .build())
                        .id())
                .toList();
        Role role = new Role(
                "cluster",
                RoleArgs.builder()
                        .assumeRolePolicy(
                                """
                                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
                                "Principal":{"Service":"eks.amazonaws.com"}}]}""")
                        .build());
        com.pulumi.aws.eks.Cluster cluster = new com.pulumi.aws.eks.Cluster(
                NAME,
                ClusterArgs.builder()
                        .name(NAME)
                        .roleArn(role.arn())
                        .vpcConfig(ClusterVpcConfigArgs.builder()
                                .subnetIds(Output.all(subnets))
                                .build())
                        .build());
        Role nodes = new Role(
                "nodes",
                RoleArgs.builder()
                        .assumeRolePolicy(
                                """
                                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
                                "Principal":{"Service":"ec2.amazonaws.com"}}]}""")
                        .build());
        List<Resource> mayJoin =
                List.of("AmazonEKSWorkerNodePolicy", "AmazonEKS_CNI_Policy", "AmazonEC2ContainerRegistryReadOnly")
                        .stream()
                        .map(policy -> (Resource) new RolePolicyAttachment(
                                "nodes-" + policy,
                                RolePolicyAttachmentArgs.builder()
                                        .role(nodes.name())
                                        .policyArn("arn:aws:iam::aws:policy/" + policy)
                                        .build()))
                        .toList();
        NodeGroup group = new NodeGroup(
                "nodes",
                NodeGroupArgs.builder()
                        .clusterName(cluster.name())
                        .nodeRoleArn(Outputs.onceThereAre(mayJoin, nodes.arn()))
                        .subnetIds(Output.all(subnets))
                        .scalingConfig(NodeGroupScalingConfigArgs.builder()
                                .desiredSize(2)
                                .minSize(2)
                                .maxSize(2)
                                .build())
                        .build());
        return cluster(group.clusterName(), cluster.endpoint());
    }

    /** A cluster on Azure. */
    public static KubernetesClusterRef azure(AzureScope scope) {
        ManagedCluster cluster = new ManagedCluster(
                NAME,
                ManagedClusterArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .resourceName(NAME)
                        .dnsPrefix(NAME)
                        .identity(ManagedClusterIdentityArgs.builder()
                                .type(com.pulumi.azurenative.containerservice.enums.ResourceIdentityType.SystemAssigned)
                                .build())
                        .agentPoolProfiles(ManagedClusterAgentPoolProfileArgs.builder()
                                .name("system")
                                .mode("System")
                                .count(1)
                                .vmSize("Standard_D4s_v5")
                                .build())
                        .build());
        return cluster(cluster.name(), cluster.fqdn().applyValue("https://"::concat));
    }

    /** A cluster on Google Cloud. */
    public static KubernetesClusterRef googleCloud() {
        Network network = new Network(
                "network",
                NetworkArgs.builder()
                        .project(TestCloud.PROJECT)
                        .autoCreateSubnetworks(false)
                        .build());
        Subnetwork nodes = new Subnetwork(
                "nodes",
                SubnetworkArgs.builder()
                        .project(TestCloud.PROJECT)
                        .region("europe-west1")
                        .network(network.id())
                        .ipCidrRange("10.0.0.0/20")
                        .secondaryIpRanges(
                                SubnetworkSecondaryIpRangeArgs.builder()
                                        .rangeName("pods")
                                        .ipCidrRange("10.4.0.0/14")
                                        .build(),
                                SubnetworkSecondaryIpRangeArgs.builder()
                                        .rangeName("services")
                                        .ipCidrRange("10.8.0.0/20")
                                        .build())
                        .build());
        com.pulumi.gcp.container.Cluster cluster = new com.pulumi.gcp.container.Cluster(
                NAME,
                com.pulumi.gcp.container.ClusterArgs.builder()
                        .project(TestCloud.PROJECT)
                        .name(NAME)
                        .location("europe-west1")
                        .network(network.id())
                        .subnetwork(nodes.id())
                        .initialNodeCount(1)
                        .removeDefaultNodePool(true)
                        .deletionProtection(false)
                        .build());
        return cluster(cluster.name(), cluster.endpoint().applyValue("https://"::concat));
    }

    private static KubernetesClusterRef cluster(Output<String> name, Output<String> server) {
        Output<String> kubeconfig = server.applyValue(KUBECONFIG::formatted);
        return new ExistingKubernetesCluster(
                name,
                kubeconfig,
                new Provider(
                        "cluster", ProviderArgs.builder().kubeconfig(kubeconfig).build()),
                Optional.of(Output.of("https://issuer.example.com/1")));
    }
}
