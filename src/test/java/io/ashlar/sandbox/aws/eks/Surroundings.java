package io.ashlar.sandbox.aws.eks;

import com.pulumi.aws.ec2.LaunchTemplate;
import com.pulumi.aws.ec2.LaunchTemplateArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.eks.Addon;
import com.pulumi.aws.eks.AddonArgs;
import com.pulumi.aws.eks.Cluster;
import com.pulumi.aws.eks.ClusterArgs;
import com.pulumi.aws.eks.NodeGroup;
import com.pulumi.aws.eks.NodeGroupArgs;
import com.pulumi.aws.eks.inputs.ClusterAccessConfigArgs;
import com.pulumi.aws.eks.inputs.ClusterVpcConfigArgs;
import com.pulumi.aws.eks.inputs.NodeGroupScalingConfigArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a test of an EKS type needs around it: each is in order, and a test changes one thing. */
final class Surroundings {
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole","sts:TagSession"],\
            "Principal":{"Service":"%s"}}]}""";

    private final Vpc vpc =
            new Vpc("vpc", VpcArgs.builder().cidrBlock("10.0.0.0/16").build());
    final Subnet subnetA = subnet("subnet-a", "eu-central-1a", "10.0.0.0/20");
    final Subnet subnetB = subnet("subnet-b", "eu-central-1b", "10.0.16.0/20");

    Subnet subnet(String name, String zone, String cidr) {
        return new Subnet(
                name,
                SubnetArgs.builder()
                        .vpcId(vpc.id())
                        .availabilityZone(zone)
                        .cidrBlock(cidr)
                        .build());
    }

    Role role(String name, String service) {
        return new Role(
                name,
                RoleArgs.builder().assumeRolePolicy(TRUST.formatted(service)).build());
    }

    Output<List<String>> subnetIds(Subnet... subnets) {
        return Output.all(List.of(subnets).stream().map(Subnet::id).toList());
    }

    ClusterVpcConfigArgs reach(Subnet... subnets) {
        return ClusterVpcConfigArgs.builder()
                .subnetIds(subnetIds(subnets))
                .endpointPrivateAccess(true)
                .endpointPublicAccess(false)
                .build();
    }

    Cluster cluster() {
        return cluster(UnaryOperator.identity());
    }

    Cluster cluster(UnaryOperator<ClusterArgs.Builder> change) {
        return new Cluster(
                "cluster",
                change.apply(ClusterArgs.builder()
                                .name("main")
                                .version("1.35")
                                .roleArn(role("cluster-role", "eks.amazonaws.com")
                                        .arn())
                                .bootstrapSelfManagedAddons(false)
                                .accessConfig(ClusterAccessConfigArgs.builder()
                                        .authenticationMode("API")
                                        .build())
                                .vpcConfig(reach(subnetA, subnetB)))
                        .build());
    }

    Addon addon(Cluster cluster, String name, Resource... after) {
        return addon(cluster, name, UnaryOperator.identity(), after);
    }

    Addon addon(Cluster cluster, String name, UnaryOperator<AddonArgs.Builder> change, Resource... after) {
        return new Addon(
                name,
                change.apply(AddonArgs.builder().clusterName(cluster.name()).addonName(name))
                        .build(),
                CustomResourceOptions.builder().dependsOn(after).build());
    }

    RolePolicyAttachment mayJoin(Role role) {
        return new RolePolicyAttachment(
                "join",
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn("arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy")
                        .build());
    }

    NodeGroup nodes(Cluster cluster) {
        return nodes(cluster, UnaryOperator.identity());
    }

    /** A node group with all that its nodes need. */
    NodeGroup nodes(Cluster cluster, UnaryOperator<NodeGroupArgs.Builder> change) {
        Role role = role("node-role", "ec2.amazonaws.com");
        return nodes(cluster, role, change, mayJoin(role), addon(cluster, "vpc-cni"));
    }

    NodeGroup nodes(Cluster cluster, Role role, UnaryOperator<NodeGroupArgs.Builder> change, Resource... after) {
        return new NodeGroup(
                "nodes",
                change.apply(NodeGroupArgs.builder()
                                .clusterName(cluster.name())
                                .nodeRoleArn(role.arn())
                                .subnetIds(subnetIds(subnetA, subnetB))
                                .scalingConfig(sizes(1, 2, 3)))
                        .build(),
                CustomResourceOptions.builder().dependsOn(after).build());
    }

    static NodeGroupScalingConfigArgs sizes(int least, int desired, int most) {
        return NodeGroupScalingConfigArgs.builder()
                .minSize(least)
                .desiredSize(desired)
                .maxSize(most)
                .build();
    }

    LaunchTemplate template(UnaryOperator<LaunchTemplateArgs.Builder> change) {
        return new LaunchTemplate(
                "template", change.apply(LaunchTemplateArgs.builder()).build());
    }
}
