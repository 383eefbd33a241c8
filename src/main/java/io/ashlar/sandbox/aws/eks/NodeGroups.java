package io.ashlar.sandbox.aws.eks;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Managed node groups. */
final class NodeGroups {
    static final String NODE_GROUP = "aws:eks/nodeGroup:NodeGroup";
    static final String LAUNCH_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    /** https://docs.aws.amazon.com/general/latest/gr/eks.html#limits_eks. */
    private static final int MOST_IN_A_CLUSTER = 30;

    private static final int MOST_NODES = 450;
    private static final int MOST_TAINTS = 50;

    /** https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html: without these no node joins. */
    private static final List<String> NODE_POLICIES = List.of("AmazonEKSWorkerNodePolicy");

    private NodeGroups() {}

    static ResourceModel nodeGroup() {
        return ResourceModel.of(NODE_GROUP)
                .source("https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html")
                .source("https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdateNodegroupConfig.html")
                .source("https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html")
                .source("https://docs.aws.amazon.com/eks/latest/userguide/troubleshooting.html")
                .called("EKS Node Group")
                .autoNamed("nodeGroupName", 63)
                .id("{clusterName}:{nodeGroupName}")
                .arn("arn:{partition}:eks:{region}:{account}:nodegroup/{clusterName}/{nodeGroupName}/{hex:8}")
                .computed("version", NodeGroups::versionOfTheCluster)
                .computed("releaseVersion", group -> group.value("version").map(version -> version + ".0-20261114"))
                .computed("status", group -> "ACTIVE")
                .computed(
                        "resources",
                        group -> List.of(Map.of(
                                "autoscalingGroups",
                                List.of(Map.of(
                                        "name",
                                        "eks-" + group.value("nodeGroupName").orElse("") + "-"
                                                + group.hex("autoscaling group", 8))))))
                .defaultsTo("amiType", "AL2023_x86_64_STANDARD")
                .defaultsTo("capacityType", "ON_DEMAND")
                .defaultsTo("instanceTypes", List.of("t3.medium"))
                .replaceOn(
                        "clusterName",
                        "nodeGroupName",
                        "nodeGroupNamePrefix",
                        "nodeRoleArn",
                        "subnetIds",
                        "amiType",
                        "capacityType",
                        "diskSize",
                        "instanceTypes",
                        "remoteAccess",
                        "launchTemplate.id",
                        "launchTemplate.name")
                .unordered("subnetIds", "taints")
                .rule("nodeGroupName", Rules.length(1, 63))
                .rule("nodeRoleArn", Rules.arn("iam"))
                .rule("capacityType", Rules.oneOf("ON_DEMAND", "SPOT", "CAPACITY_BLOCK"))
                .rule(
                        "amiType",
                        Rules.oneOf(
                                "AL2023_x86_64_STANDARD",
                                "AL2023_ARM_64_STANDARD",
                                "AL2023_x86_64_NEURON",
                                "AL2023_x86_64_NVIDIA",
                                "AL2023_ARM_64_NVIDIA",
                                "BOTTLEROCKET_ARM_64",
                                "BOTTLEROCKET_x86_64",
                                "BOTTLEROCKET_ARM_64_FIPS",
                                "BOTTLEROCKET_x86_64_FIPS",
                                "BOTTLEROCKET_ARM_64_NVIDIA",
                                "BOTTLEROCKET_x86_64_NVIDIA",
                                "WINDOWS_CORE_2019_x86_64",
                                "WINDOWS_FULL_2019_x86_64",
                                "WINDOWS_CORE_2022_x86_64",
                                "WINDOWS_FULL_2022_x86_64",
                                "CUSTOM"))
                .rule("instanceTypes[]", InstanceTypes.exists())
                .rule("scalingConfig.minSize", Rules.between(0, MOST_NODES))
                .rule("scalingConfig.desiredSize", Rules.between(0, MOST_NODES))
                .rule("scalingConfig.maxSize", Rules.between(1, MOST_NODES))
                .rule("updateConfig.maxUnavailable", Rules.between(1, 100))
                .rule("updateConfig.maxUnavailablePercentage", Rules.between(1, 100))
                .rule("taints[].effect", Rules.oneOf("NO_SCHEDULE", "NO_EXECUTE", "PREFER_NO_SCHEDULE"))
                .rule("taints[].key", Rules.length(1, 63))
                .rule("taints[].value", Rules.length(0, 63))
                .check(NodeGroups::sizes)
                .check(NodeGroups::oneOfTwo)
                .check(NodeGroups::labelsAndTaints)
                .check(NodeGroups::processors)
                .refersTo(
                        "clusterName",
                        Clusters.inCluster()
                                .blocksDeletion("ResourceInUseException", "Cluster has nodegroups attached"))
                .refersTo("nodeRoleArn", Clusters.role())
                .refersTo(
                        "subnetIds[]",
                        Reference.to("aws:ec2/subnet:Subnet")
                                .missing("InvalidParameterException", "The subnet ID '{value}' does not exist")
                                .blocksDeletion(
                                        "DependencyViolation",
                                        "The subnet '{target}' has dependencies and cannot be deleted."))
                .refersTo(
                        "launchTemplate.id",
                        Reference.to(LAUNCH_TEMPLATE)
                                .missing(
                                        "InvalidRequestException",
                                        "You do not have permission to use launch template {value}, or it does not exist"))
                .refersTo(
                        "launchTemplate.name",
                        Reference.to(LAUNCH_TEMPLATE, "name")
                                .missing("InvalidRequestException", "Launch template {value} does not exist"))
                .quotaPer(
                        "clusterName",
                        MOST_IN_A_CLUSTER,
                        "ResourceLimitExceededException",
                        "You have exceeded the maximum number of node groups in cluster {target}: " + MOST_IN_A_CLUSTER)
                .admit(Clusters.trusts("nodeRoleArn", "ec2.amazonaws.com"))
                .admit(NodeGroups::isNew)
                .admit(NodeGroups::isNotNewerThanItsCluster)
                .admit(NodeGroups::fitsItsLaunchTemplate)
                .admit(NodeGroups::itsNodesBecomeReady)
                .build();
    }

    private static Object versionOfTheCluster(Subject group) {
        return cluster(group).flatMap(cluster -> cluster.outputs().text("version"));
    }

    static Optional<CloudResource> cluster(Subject subject) {
        return subject.text("clusterName").flatMap(name -> subject.find(Clusters.CLUSTER, name));
    }

    private static void sizes(Properties inputs, Findings findings) {
        OptionalLong least = inputs.number("scalingConfig.minSize");
        OptionalLong desired = inputs.number("scalingConfig.desiredSize");
        OptionalLong most = inputs.number("scalingConfig.maxSize");
        if (least.isPresent() && desired.isPresent() && least.getAsLong() > desired.getAsLong()) {
            findings.add(
                    "scalingConfig.minSize",
                    "Minimum capacity " + least.getAsLong() + " can't be greater than desired size "
                            + desired.getAsLong());
        }
        if (desired.isPresent() && most.isPresent() && desired.getAsLong() > most.getAsLong()) {
            findings.add(
                    "scalingConfig.desiredSize",
                    "desired capacity " + desired.getAsLong() + " can't be greater than max size " + most.getAsLong());
        }
    }

    private static void oneOfTwo(Properties inputs, Findings findings) {
        if (inputs.has("launchTemplate")) {
            if (inputs.has("diskSize")) {
                findings.add("diskSize", "Disk size must be specified within the launch template.");
            }
            if (inputs.has("remoteAccess")) {
                findings.add("remoteAccess", "Remote access configuration cannot be specified with a launch template.");
            }
            if (inputs.has("launchTemplate.id") && inputs.has("launchTemplate.name")) {
                findings.add(
                        "launchTemplate.id", "only one of 'launchTemplate.id' and 'launchTemplate.name' can be given");
            }
        }
        if (inputs.has("updateConfig.maxUnavailable") && inputs.has("updateConfig.maxUnavailablePercentage")) {
            findings.add(
                    "updateConfig",
                    "only one of 'updateConfig.maxUnavailable' and 'updateConfig.maxUnavailablePercentage' can be given");
        }
    }

    private static void labelsAndTaints(Properties inputs, Findings findings) {
        inputs.object("labels").asMap().keySet().stream()
                .filter(key -> key.matches("((.*\\.)?(kubernetes|k8s)\\.io|eks\\.amazonaws\\.com)/.*"))
                .forEach(key -> findings.add(
                        "labels",
                        "Label cannot contain reserved prefixes [kubernetes.io/, k8s.io/, eks.amazonaws.com/]: "
                                + key));
        if (inputs.objects("taints").size() > MOST_TAINTS) {
            findings.add("taints", "'taints' takes at most " + MOST_TAINTS);
        }
    }

    private static void processors(Properties inputs, Findings findings) {
        String image = inputs.text("amiType").orElse("AL2023_x86_64_STANDARD");
        if (image.equals("CUSTOM")) {
            return;
        }
        boolean arm = image.contains("ARM_64");
        List<String> misfits = inputs.texts("instanceTypes").stream()
                .filter(type -> InstanceTypes.isArm(type) != arm)
                .toList();
        if (!misfits.isEmpty()) {
            findings.add("instanceTypes", misfits + " is not a valid instance type for requested amiType " + image);
        }
    }

    private static void isNew(Subject group) {
        Optional<CloudResource> other = group.text("clusterName").flatMap(cluster -> group.text("nodeGroupName")
                .flatMap(name -> group.find(NODE_GROUP, cluster + ":" + name)));
        if (group.isNew() && other.isPresent()) {
            throw Refusal.conflict(
                    "ResourceInUseException",
                    "NodeGroup already exists with name "
                            + group.text("nodeGroupName").orElse("") + " and cluster name "
                            + group.text("clusterName").orElse(""));
        }
    }

    private static void isNotNewerThanItsCluster(Subject group) {
        Optional<String> version = group.text("version");
        Optional<String> whole =
                cluster(group).flatMap(cluster -> cluster.outputs().text("version"));
        if (version.isPresent() && whole.isPresent() && Versions.minor(version.get()) > Versions.minor(whole.get())) {
            throw Refusal.invalid(
                    "InvalidParameterException",
                    "Requested Nodegroup Kubernetes version " + version.get()
                            + " is not allowed: it is newer than the cluster's " + whole.get());
        }
    }

    private static void fitsItsLaunchTemplate(Subject group) {
        Optional<CloudResource> found = group.text("launchTemplate.id")
                .flatMap(id -> group.find(LAUNCH_TEMPLATE, id))
                .or(() ->
                        group.text("launchTemplate.name").flatMap(name -> group.findBy(LAUNCH_TEMPLATE, "name", name)));
        if (found.isEmpty()) {
            return;
        }
        Properties template = found.get().inputs();
        if (template.has("instanceType") && group.inputs().has("instanceTypes")) {
            throw unsupported("Cannot specify instance types in launch template and API request");
        }
        if (template.has("imageId") && !group.text("amiType").orElse("CUSTOM").equals("CUSTOM")) {
            throw unsupported("You cannot specify an AMI Type other than CUSTOM, when specifying an image id in your"
                    + " launch template.");
        }
        for (String path : List.of("iamInstanceProfile", "instanceMarketOptions", "hibernationOptions")) {
            if (template.has(path)) {
                throw unsupported("Unsupported configuration found in launch template: " + path);
            }
        }
        long latest = found.get().outputs().number("latestVersion").orElse(1);
        group.text("launchTemplate.version")
                .filter(version -> version.matches("\\d+") && Long.parseLong(version) > latest)
                .ifPresent(version -> {
                    throw unsupported("Launch template version " + version + " of "
                            + found.get().id() + " does not exist");
                });
    }

    private static Refusal unsupported(String words) {
        return Refusal.invalid("InvalidRequestException", words);
    }

    /** A node joins by its role's rights and becomes ready by the network plugin: both must be there before it. */
    private static void itsNodesBecomeReady(Subject group) {
        boolean hasNodes = group.inputs().number("scalingConfig.desiredSize").orElse(0) > 0;
        if (!group.isNew() || !hasNodes) {
            return;
        }
        String role = group.text("nodeRoleArn").orElse("");
        String roleName = role.substring(role.lastIndexOf('/') + 1);
        boolean mayJoin = group.all(ATTACHMENT).stream()
                .filter(attachment -> attachment
                        .inputs()
                        .text("role")
                        .filter(roleName::equals)
                        .isPresent())
                .map(attachment -> attachment.inputs().text("policyArn").orElse(""))
                .anyMatch(arn -> NODE_POLICIES.stream().anyMatch(arn::endsWith));
        if (!mayJoin) {
            throw Refusal.invalid(
                    "NodeCreationFailure",
                    "Instances failed to join the kubernetes cluster: " + role + " lacks " + NODE_POLICIES);
        }
        if (cluster(group).filter(cluster -> !Addons.hasNetwork(group, cluster)).isPresent()) {
            throw Refusal.invalid("NodeCreationFailure", "Unhealthy nodes in the kubernetes cluster: no vpc-cni");
        }
    }
}
