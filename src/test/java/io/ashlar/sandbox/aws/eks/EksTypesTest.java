package io.ashlar.sandbox.aws.eks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.eks.AccessEntry;
import com.pulumi.aws.eks.AccessEntryArgs;
import com.pulumi.aws.eks.AccessPolicyAssociation;
import com.pulumi.aws.eks.AccessPolicyAssociationArgs;
import com.pulumi.aws.eks.PodIdentityAssociation;
import com.pulumi.aws.eks.PodIdentityAssociationArgs;
import com.pulumi.aws.eks.inputs.AccessPolicyAssociationAccessScopeArgs;
import com.pulumi.aws.eks.inputs.ClusterAccessConfigArgs;
import com.pulumi.aws.eks.inputs.ClusterUpgradePolicyArgs;
import com.pulumi.aws.eks.inputs.ClusterVpcConfigArgs;
import com.pulumi.aws.eks.inputs.NodeGroupLaunchTemplateArgs;
import com.pulumi.aws.eks.inputs.NodeGroupTaintArgs;
import com.pulumi.aws.eks.inputs.NodeGroupUpdateConfigArgs;
import com.pulumi.aws.iam.Role;
import io.ashlar.sandbox.mocks.Refused;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EksTypesTest {
    private static final String CLUSTER = "aws:eks/cluster:Cluster 'cluster'";
    private static final String NODES = "aws:eks/nodeGroup:NodeGroup 'nodes'";

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-central-1");

    private void refused(Consumer<Surroundings> program, String message) {
        assertThatThrownBy(() -> cloud.run(context -> program.accept(new Surroundings())))
                .isInstanceOf(Refused.class)
                .hasMessage(message);
    }

    private void accepted(Consumer<Surroundings> program) {
        cloud.run(context -> program.accept(new Surroundings()));
    }

    @Test
    void a_cluster_has_what_eks_gives_it() {
        accepted(Surroundings::cluster);

        Registered cluster = cloud.named("cluster");
        assertThat(cluster.id()).isEqualTo("main");
        assertThat(cluster.state().text("arn")).hasValue("arn:aws:eks:eu-central-1:123456789012:cluster/main");
        assertThat(cluster.state().text("endpoint").orElseThrow())
                .matches("https://[0-9A-F]{32}\\.gr7\\.eu-central-1\\.eks\\.amazonaws\\.com");
        assertThat(cluster.state().text("certificateAuthority.data").orElseThrow())
                .isBase64();
        assertThat(cluster.state().text("vpcConfig.clusterSecurityGroupId").orElseThrow())
                .matches("sg-[0-9a-f]{17}");
        assertThat(cluster.state().text("vpcConfig.vpcId"))
                .hasValue(cloud.named("vpc").id());
        assertThat(cluster.state().text("kubernetesNetworkConfig.serviceIpv4Cidr"))
                .hasValue("172.20.0.0/16");
        assertThat(cluster.state().text("status")).hasValue("ACTIVE");
    }

    @Test
    void a_version_that_eks_has_not_is_refused() {
        refused(
                around -> around.cluster(cluster -> cluster.version("1.37")),
                CLUSTER + ":\n  'version' is '1.37': must be one of 1.31, 1.32, 1.33, 1.34, 1.35, 1.36."
                        + " Did you mean '1.31'?");
    }

    @Test
    void a_version_past_standard_support_needs_the_policy_that_pays_for_it() {
        refused(
                around -> around.cluster(cluster -> cluster.version("1.33")
                        .upgradePolicy(ClusterUpgradePolicyArgs.builder()
                                .supportType("STANDARD")
                                .build())),
                CLUSTER + ":\n  'version' is '1.33': it is in extended support, which 'upgradePolicy.supportType'"
                        + " STANDARD excludes");
    }

    @Test
    void a_cluster_in_one_zone_is_refused() {
        refused(
                around -> around.cluster(cluster -> cluster.vpcConfig(around.reach(around.subnetA))),
                CLUSTER + ": creating EKS Cluster: api error InvalidParameterException: Subnets specified must be in at"
                        + " least two different AZs");
    }

    @Test
    void a_cluster_that_nothing_reaches_is_refused() {
        refused(
                around -> around.cluster(cluster -> cluster.vpcConfig(ClusterVpcConfigArgs.builder()
                        .subnetIds(around.subnetIds(around.subnetA, around.subnetB))
                        .endpointPrivateAccess(false)
                        .endpointPublicAccess(false)
                        .build())),
                CLUSTER + ":\n  'vpcConfig.endpointPrivateAccess' and 'vpcConfig.endpointPublicAccess' cannot both be"
                        + " false");
    }

    @Test
    void a_role_that_eks_may_not_take_on_is_refused() {
        assertThatThrownBy(() -> cloud.run(context -> {
                    Surroundings around = new Surroundings();
                    Role wrong = around.role("wrong", "ec2.amazonaws.com");
                    around.cluster(cluster -> cluster.roleArn(wrong.arn()));
                }))
                .hasMessageStartingWith(
                        CLUSTER + ": creating EKS Cluster: api error InvalidParameterException: Role with"
                                + " arn: arn:aws:iam::123456789012:role/wrong-")
                .hasMessageEndingWith(", could not be assumed because it does not exist or the trusted entity is not"
                        + " correct: it does not trust eks.amazonaws.com");
    }

    @Test
    void nodes_come_once_network_and_rights_are_there() {
        accepted(around -> around.nodes(around.cluster()));

        Registered nodes = cloud.named("nodes");
        assertThat(nodes.id()).matches("main:nodes-[0-9a-f]{7}");
        assertThat(nodes.state().text("arn").orElseThrow())
                .matches("arn:aws:eks:eu-central-1:123456789012:nodegroup/main/nodes-[0-9a-f]{7}/[0-9a-f]{8}");
        assertThat(nodes.state().text("version")).hasValue("1.35");
        assertThat(nodes.state().text("amiType")).hasValue("AL2023_x86_64_STANDARD");
    }

    @Test
    void nodes_without_a_network_never_become_ready() {
        refused(
                around -> {
                    Role role = around.role("node-role", "ec2.amazonaws.com");
                    around.nodes(around.cluster(), role, nodes -> nodes, around.mayJoin(role));
                },
                NODES + ": creating EKS Node Group: api error NodeCreationFailure: Unhealthy nodes in the kubernetes"
                        + " cluster: no vpc-cni");
    }

    @Test
    void nodes_without_rights_never_join() {
        assertThatThrownBy(() -> cloud.run(context -> {
                    Surroundings around = new Surroundings();
                    var cluster = around.cluster();
                    around.nodes(
                            cluster,
                            around.role("node-role", "ec2.amazonaws.com"),
                            nodes -> nodes,
                            around.addon(cluster, "vpc-cni"));
                }))
                .hasMessageStartingWith(NODES + ": creating EKS Node Group: api error NodeCreationFailure: Instances"
                        + " failed to join the kubernetes cluster: arn:aws:iam::123456789012:role/node-role-")
                .hasMessageEndingWith(" lacks [AmazonEKSWorkerNodePolicy]");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2, 5, Minimum capacity 3 can't be greater than desired size 2",
        "1, 6, 5, desired capacity 6 can't be greater than max size 5",
        "0, 0, 0, 'scalingConfig.maxSize' is '0': must be a number from 1 to 450"
    })
    void sizes_out_of_order_are_refused(int least, int desired, int most, String complaint) {
        refused(
                around -> around.nodes(
                        around.cluster(), nodes -> nodes.scalingConfig(Surroundings.sizes(least, desired, most))),
                NODES + ":\n  " + complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t3.gigantic", "t3.4xlarge", "medium", "q9.large1"})
    void instance_types_that_ec2_has_not_are_refused(String type) {
        refused(
                around -> around.nodes(around.cluster(), nodes -> nodes.instanceTypes(type)),
                NODES + ":\n  'instanceTypes[0]' is '" + type
                        + "': is not an EC2 instance type; one is called like t3.medium");
    }

    @Test
    void an_image_for_another_processor_is_refused() {
        refused(
                around -> around.nodes(around.cluster(), nodes -> nodes.instanceTypes("t3.large", "t4g.large")),
                NODES + ":\n  [t4g.large] is not a valid instance type for requested amiType AL2023_x86_64_STANDARD");
    }

    @Test
    void what_the_launch_template_says_must_not_be_said_twice() {
        refused(
                around -> around.nodes(around.cluster(), nodes -> nodes.diskSize(50)
                        .launchTemplate(NodeGroupLaunchTemplateArgs.builder()
                                .id(around.template(template -> template).id())
                                .version("1")
                                .build())),
                NODES + ":\n  Disk size must be specified within the launch template.");
    }

    @Test
    void instance_types_in_template_and_group_are_refused() {
        refused(
                around -> around.nodes(around.cluster(), nodes -> nodes.instanceTypes("t3.large")
                        .launchTemplate(NodeGroupLaunchTemplateArgs.builder()
                                .id(around.template(template -> template.instanceType("t3.large"))
                                        .id())
                                .version("1")
                                .build())),
                NODES + ": creating EKS Node Group: api error InvalidRequestException: Cannot specify instance types in"
                        + " launch template and API request");
    }

    @Test
    void a_version_of_the_launch_template_that_there_is_not_is_refused() {
        assertThatThrownBy(() -> cloud.run(context -> {
                    Surroundings around = new Surroundings();
                    around.nodes(
                            around.cluster(),
                            nodes -> nodes.launchTemplate(NodeGroupLaunchTemplateArgs.builder()
                                    .id(around.template(template -> template).id())
                                    .version("7")
                                    .build()));
                }))
                .hasMessageMatching(
                        NODES + ": creating EKS Node Group: api error InvalidRequestException: Launch template"
                                + " version 7 of lt-[0-9a-f]{17} does not exist");
    }

    @Test
    void labels_and_taints_that_eks_refuses_are_refused() {
        refused(
                around -> around.nodes(around.cluster(), nodes -> nodes.labels(Map.of("kubernetes.io/os", "linux"))
                        .taints(NodeGroupTaintArgs.builder()
                                .key("dedicated")
                                .effect("NoSchedule")
                                .build())),
                NODES + ":\n  'taints[0].effect' is 'NoSchedule': must be one of NO_SCHEDULE, NO_EXECUTE,"
                        + " PREFER_NO_SCHEDULE. Did you mean 'NO_SCHEDULE'?\n  Label cannot contain reserved prefixes [kubernetes.io/, k8s.io/,"
                        + " eks.amazonaws.com/]: kubernetes.io/os");
    }

    @Test
    void two_ways_to_say_how_many_may_be_away_are_refused() {
        refused(
                around -> around.nodes(
                        around.cluster(),
                        nodes -> nodes.updateConfig(NodeGroupUpdateConfigArgs.builder()
                                .maxUnavailable(1)
                                .maxUnavailablePercentage(33)
                                .build())),
                NODES
                        + ":\n  only one of 'updateConfig.maxUnavailable' and 'updateConfig.maxUnavailablePercentage' can be"
                        + " given");
    }

    @Test
    void dns_comes_once_there_are_nodes() {
        accepted(around -> {
            var cluster = around.cluster();
            around.addon(cluster, "coredns", around.nodes(cluster));
        });

        assertThat(cloud.named("coredns").id()).isEqualTo("main:coredns");
        assertThat(cloud.named("coredns").state().text("addonVersion").orElseThrow())
                .matches("v1\\.\\d+\\.\\d+-eksbuild\\.\\d+");
    }

    @Test
    void dns_without_nodes_never_becomes_healthy() {
        refused(
                around -> around.addon(around.cluster(), "coredns"),
                "aws:eks/addon:Addon 'coredns': creating EKS Add-On: api error InsufficientNumberOfReplicas: The add-on is"
                        + " unhealthy because it doesn't have the desired number of replicas.");
    }

    @Test
    void an_add_on_that_eks_has_not_is_refused() {
        assertThatThrownBy(() -> cloud.run(context -> {
                    Surroundings around = new Surroundings();
                    around.addon(around.cluster(), "vpc-cnii");
                }))
                .hasMessageStartingWith(
                        "aws:eks/addon:Addon 'vpc-cnii':\n  'addonName' is 'vpc-cnii': must be one of adot,")
                .hasMessageEndingWith("Did you mean 'vpc-cni'?");
    }

    @Test
    void an_add_on_that_would_change_what_the_cluster_came_with_is_refused() {
        refused(
                around -> around.addon(
                        around.cluster(cluster -> cluster.bootstrapSelfManagedAddons(true)),
                        "vpc-cni",
                        addon -> addon.configurationValues("{\"enableNetworkPolicy\":\"true\"}")
                                .resolveConflictsOnCreate("NONE")),
                "aws:eks/addon:Addon 'vpc-cni': creating EKS Add-On: api error ConfigurationConflict: Conflicts found when"
                        + " trying to apply. Will not continue due to resolve conflicts mode.");
    }

    private static AccessEntry entry(com.pulumi.aws.eks.Cluster cluster, String name, String principal) {
        return new AccessEntry(
                name,
                AccessEntryArgs.builder()
                        .clusterName(cluster.name())
                        .principalArn(principal)
                        .build());
    }

    private static AccessPolicyAssociation policy(com.pulumi.aws.eks.Cluster cluster, String principal, String policy) {
        return new AccessPolicyAssociation(
                "policy",
                AccessPolicyAssociationArgs.builder()
                        .clusterName(cluster.name())
                        .principalArn(principal)
                        .policyArn("arn:aws:eks::aws:cluster-access-policy/" + policy)
                        .accessScope(AccessPolicyAssociationAccessScopeArgs.builder()
                                .type("cluster")
                                .build())
                        .build());
    }

    @Test
    void a_session_is_no_identity_to_let_in() {
        refused(
                around -> entry(around.cluster(), "admin", "arn:aws:sts::123456789012:assumed-role/deployer/session"),
                "aws:eks/accessEntry:AccessEntry 'admin':\n  'principalArn' is"
                        + " 'arn:aws:sts::123456789012:assumed-role/deployer/session': must be the ARN of an IAM role or"
                        + " user");
    }

    @Test
    void a_policy_needs_an_entry() {
        refused(
                around -> policy(
                        around.cluster(), "arn:aws:iam::123456789012:role/deployer", "AmazonEKSClusterAdminPolicy"),
                "aws:eks/accessPolicyAssociation:AccessPolicyAssociation 'policy': creating EKS Access Policy Association:"
                        + " api error ResourceNotFoundException: The specified principalArn could not be found. You can"
                        + " view your available access entries with 'list-access-entries'.");
    }

    @Test
    void a_policy_that_eks_has_not_is_refused() {
        refused(
                around -> policy(around.cluster(), "arn:aws:iam::123456789012:role/deployer", "AmazonEKSRootPolicy"),
                "aws:eks/accessPolicyAssociation:AccessPolicyAssociation 'policy':\n  'policyArn' is"
                        + " 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSRootPolicy': must be the ARN of a policy that"
                        + " list-access-policies names");
    }

    @Test
    void entries_need_a_cluster_that_takes_them() {
        refused(
                around -> entry(
                        around.cluster(cluster -> cluster.accessConfig(ClusterAccessConfigArgs.builder()
                                .authenticationMode("CONFIG_MAP")
                                .build())),
                        "admin",
                        "arn:aws:iam::123456789012:role/deployer"),
                "aws:eks/accessEntry:AccessEntry 'admin': creating EKS Access Entry: api error InvalidRequestException: The"
                        + " cluster's authentication mode must be set to one of [API, API_AND_CONFIG_MAP] to perform this"
                        + " operation.");
    }

    private static PodIdentityAssociation identity(com.pulumi.aws.eks.Cluster cluster, String name, Role role) {
        return new PodIdentityAssociation(
                name,
                PodIdentityAssociationArgs.builder()
                        .clusterName(cluster.name())
                        .namespace("velero")
                        .serviceAccount("velero-server")
                        .roleArn(role.arn())
                        .build());
    }

    @Test
    void a_service_account_has_one_identity() {
        accepted(around -> identity(around.cluster(), "velero", around.role("pods", "pods.eks.amazonaws.com")));

        Registered association = cloud.named("velero");
        assertThat(association.id()).matches("a-[a-z0-9]{17}");
        assertThat(association.state().text("associationArn"))
                .hasValue("arn:aws:eks:eu-central-1:123456789012:podidentityassociation/main/" + association.id());
    }

    @Test
    void a_second_identity_of_a_service_account_is_refused() {
        assertThatThrownBy(() -> cloud.run(context -> {
                    Surroundings around = new Surroundings();
                    var cluster = around.cluster();
                    Role role = around.role("pods", "pods.eks.amazonaws.com");
                    identity(cluster, "one", role);
                    identity(cluster, "two", role);
                }))
                .hasMessageMatching(
                        "aws:eks/podIdentityAssociation:PodIdentityAssociation '(one|two)': creating EKS Pod"
                                + " Identity Association: api error ResourceInUseException: Association already exists:"
                                + " a-[a-z0-9]{17}");
    }

    @Test
    void more_public_blocks_than_eks_takes_are_refused() {
        List<String> blocks = IntStream.range(0, 41)
                .mapToObj(number -> "203.0." + number + ".0/24")
                .toList();

        refused(
                around -> around.cluster(cluster -> cluster.vpcConfig(ClusterVpcConfigArgs.builder()
                        .subnetIds(around.subnetIds(around.subnetA, around.subnetB))
                        .endpointPublicAccess(true)
                        .publicAccessCidrs(blocks)
                        .build())),
                CLUSTER + ":\n  'vpcConfig.publicAccessCidrs' takes at most 40 blocks");
    }
}
