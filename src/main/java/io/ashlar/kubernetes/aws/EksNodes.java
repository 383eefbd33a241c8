package io.ashlar.kubernetes.aws;

import com.pulumi.aws.ec2.LaunchTemplate;
import com.pulumi.aws.ec2.LaunchTemplateArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateBlockDeviceMappingArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateBlockDeviceMappingEbsArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateMetadataOptionsArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateMonitoringArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateTagSpecificationArgs;
import com.pulumi.aws.eks.Cluster;
import com.pulumi.aws.eks.NodeGroup;
import com.pulumi.aws.eks.NodeGroupArgs;
import com.pulumi.aws.eks.inputs.NodeGroupLaunchTemplateArgs;
import com.pulumi.aws.eks.inputs.NodeGroupNodeRepairConfigArgs;
import com.pulumi.aws.eks.inputs.NodeGroupScalingConfigArgs;
import com.pulumi.aws.eks.inputs.NodeGroupTaintArgs;
import com.pulumi.aws.eks.inputs.NodeGroupUpdateConfigArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.NodeGroupPlan;
import io.ashlar.kubernetes.plan.SizeOwner;
import io.ashlar.kubernetes.plan.Taint;
import io.ashlar.network.plan.SubnetTier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The machines of one cluster: one role for all, and a launch template and a managed node group for each group. */
final class EksNodes {
    /**
     * The least that a node needs: to join, to let pods take on their identities, and to pull images. Networking has a
     * role of its own.
     *
     * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html">Node role</a>
     */
    private static final Map<String, String> POLICIES =
            Map.of("join", "AmazonEKSWorkerNodePolicy", "pull", "AmazonEC2ContainerRegistryPullOnly");

    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
            "Principal":{"Service":"ec2.%s"}}]}""";

    /** Root device of Amazon Linux 2023: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/device_naming.html. */
    private static final String ROOT_DEVICE = "/dev/xvda";

    /** What EKS lets a launch template tag: https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html. */
    private static final List<String> TAGGED = List.of("instance", "network-interface", "volume");

    /** A third at a time: an update of the nodes ends in three rounds and leaves two thirds of them at work. */
    private static final int MOST_UNAVAILABLE_PERCENT = 33;

    private final Making making;
    private final Cluster cluster;
    private final Map<String, NodeGroup> groups = new TreeMap<>();
    private final Map<String, LaunchTemplate> templates = new TreeMap<>();

    EksNodes(Making making, Cluster cluster) {
        this.making = making;
        this.cluster = cluster;
    }

    /** Makes every node group once these are there. */
    Role provision(Collection<? extends Resource> after) {
        Role role = role();
        List<Resource> rights = new ArrayList<>(after);
        new TreeMap<>(POLICIES).forEach((key, policy) -> rights.add(right(role, key, policy)));
        making.plan().nodeGroups().forEach(group -> {
            LaunchTemplate template = template(group);
            templates.put(group.templateName(), template);
            groups.put(group.name(), group(group, template, role, rights));
        });
        return role;
    }

    Map<String, NodeGroup> groups() {
        return groups;
    }

    Map<String, LaunchTemplate> templates() {
        return templates;
    }

    private Role role() {
        String name = making.names().child("node-role");
        return new Role(
                name,
                RoleArgs.builder()
                        .description("Lets the nodes of " + making.plan().clusterName() + " join it and pull images")
                        .assumeRolePolicy(making.partition().applyValue(found -> TRUST.formatted(found.dnsSuffix())))
                        .tags(making.tags(name))
                        .build(),
                making.child());
    }

    private RolePolicyAttachment right(Role role, String key, String policy) {
        return new RolePolicyAttachment(
                making.names().child("node-role", key),
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn(making.managedPolicy(policy))
                        .build(),
                making.child());
    }

    private LaunchTemplate template(NodeGroupPlan group) {
        LaunchTemplateArgs.Builder builder = LaunchTemplateArgs.builder()
                .description("Nodes of " + group.key() + " in " + making.plan().clusterName())
                .updateDefaultVersion(true)
                .metadataOptions(LaunchTemplateMetadataOptionsArgs.builder()
                        .httpEndpoint("enabled")
                        .httpTokens("required")
                        .httpPutResponseHopLimit(1)
                        .build())
                .blockDeviceMappings(LaunchTemplateBlockDeviceMappingArgs.builder()
                        .deviceName(ROOT_DEVICE)
                        .ebs(LaunchTemplateBlockDeviceMappingEbsArgs.builder()
                                .volumeType("gp3")
                                .volumeSize(group.diskGib())
                                .encrypted("true")
                                .kmsKeyId(making.args().encryptionKey().keyId())
                                .deleteOnTermination("true")
                                .build())
                        .build())
                .monitoring(LaunchTemplateMonitoringArgs.builder().enabled(true).build())
                .tagSpecifications(TAGGED.stream()
                        .map(type -> LaunchTemplateTagSpecificationArgs.builder()
                                .resourceType(type)
                                .tags(making.tags(group.name()))
                                .build())
                        .toList())
                .tags(making.tags(group.templateName()));
        return new LaunchTemplate(
                group.templateName(),
                making.options().launchTemplate().apply(group, builder).build(),
                making.child());
    }

    /** Auto-named, so that a change that EKS cannot make in place brings the new nodes up before the old ones leave. */
    private NodeGroup group(NodeGroupPlan group, LaunchTemplate template, Role role, List<Resource> after) {
        NodeGroupArgs.Builder builder = NodeGroupArgs.builder()
                .clusterName(cluster.name())
                .version(cluster.version())
                .nodeRoleArn(role.arn())
                .subnetIds(making.args().network().subnetIds(SubnetTier.PRIVATE))
                .amiType(image(group))
                .capacityType(group.purchase().name())
                .instanceTypes(group.instanceTypes())
                .scalingConfig(NodeGroupScalingConfigArgs.builder()
                        .minSize(group.size().least())
                        .desiredSize(group.size().desired())
                        .maxSize(group.size().most())
                        .build())
                .launchTemplate(NodeGroupLaunchTemplateArgs.builder()
                        .id(template.id())
                        .version(template.latestVersion().applyValue(String::valueOf))
                        .build())
                .updateConfig(NodeGroupUpdateConfigArgs.builder()
                        .maxUnavailablePercentage(MOST_UNAVAILABLE_PERCENT)
                        .build())
                .nodeRepairConfig(
                        NodeGroupNodeRepairConfigArgs.builder().enabled(true).build())
                .labels(group.labels())
                .taints(group.taints().stream().map(EksNodes::taint).toList())
                .tags(making.tags(group.name()));
        return new NodeGroup(
                group.name(),
                making.options().nodeGroup().apply(group, builder).build(),
                making.with(CustomResourceOptions.builder()
                        .dependsOn(after)
                        .ignoreChanges(kept(group))
                        .build()));
    }

    /**
     * What is left as it is. EKS replaces a node group for a subnet more, so a zone that the network gets later would
     * move every node of every pool.
     *
     * @see <a href="https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdateNodegroupConfig.html">UpdateNodegroupConfig,
     *     which takes no subnets</a>
     */
    private static List<String> kept(NodeGroupPlan group) {
        return group.sizeOwner() == SizeOwner.AUTOSCALER
                ? List.of("subnetIds", "scalingConfig.desiredSize")
                : List.of("subnetIds");
    }

    private static String image(NodeGroupPlan group) {
        return NodeImage.of(group.instanceTypes().get(0)).orElseThrow().name();
    }

    private static NodeGroupTaintArgs taint(Taint taint) {
        return NodeGroupTaintArgs.builder()
                .key(taint.key())
                .value(taint.value())
                .effect(taint.effect().name())
                .build();
    }
}
