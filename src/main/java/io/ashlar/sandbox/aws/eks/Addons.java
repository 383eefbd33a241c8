package io.ashlar.sandbox.aws.eks;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Managed add-ons. */
final class Addons {
    static final String ADDON = "aws:eks/addon:Addon";
    private static final String NETWORK = "vpc-cni";

    /** Those that are Deployments: without a node they never get their replicas. The others run on each node, if any. */
    private static final Set<String> NEED_NODES = Set.of(
            "coredns",
            "aws-ebs-csi-driver",
            "aws-efs-csi-driver",
            "aws-fsx-csi-driver",
            "snapshot-controller",
            "adot",
            "amazon-cloudwatch-observability",
            "metrics-server",
            "kube-state-metrics",
            "cert-manager",
            "external-dns");

    /** https://docs.aws.amazon.com/eks/latest/userguide/eks-add-ons.html. */
    private static final Map<String, String> VERSIONS = Map.ofEntries(
            Map.entry(NETWORK, "v1.20.4-eksbuild.2"),
            Map.entry("coredns", "v1.12.4-eksbuild.1"),
            Map.entry("kube-proxy", "v1.34.0-eksbuild.4"),
            Map.entry("eks-pod-identity-agent", "v1.3.9-eksbuild.3"),
            Map.entry("aws-ebs-csi-driver", "v1.51.0-eksbuild.1"),
            Map.entry("aws-efs-csi-driver", "v2.1.12-eksbuild.1"),
            Map.entry("aws-fsx-csi-driver", "v1.7.0-eksbuild.1"),
            Map.entry("aws-mountpoint-s3-csi-driver", "v2.1.0-eksbuild.1"),
            Map.entry("snapshot-controller", "v8.3.0-eksbuild.1"),
            Map.entry("adot", "v0.131.0-eksbuild.1"),
            Map.entry("amazon-cloudwatch-observability", "v4.5.0-eksbuild.1"),
            Map.entry("aws-guardduty-agent", "v1.11.0-eksbuild.4"),
            Map.entry("eks-node-monitoring-agent", "v1.4.1-eksbuild.1"),
            Map.entry("metrics-server", "v0.8.0-eksbuild.2"),
            Map.entry("kube-state-metrics", "v2.17.0-eksbuild.1"),
            Map.entry("prometheus-node-exporter", "v1.9.1-eksbuild.4"),
            Map.entry("cert-manager", "v1.18.2-eksbuild.2"),
            Map.entry("external-dns", "v0.19.0-eksbuild.2"));

    private Addons() {}

    /** Whether nodes of the cluster would get addresses. */
    static boolean hasNetwork(Subject asker, CloudResource cluster) {
        return !cluster.inputs().isFalse("bootstrapSelfManagedAddons")
                || asker.find(ADDON, cluster.id() + ":" + NETWORK).isPresent();
    }

    static ResourceModel addon() {
        return ResourceModel.of(ADDON)
                .source("https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateAddon.html")
                .source("https://docs.aws.amazon.com/eks/latest/APIReference/API_AddonIssue.html")
                .source("https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html")
                .called("EKS Add-On")
                .id("{clusterName}:{addonName}")
                .arn("arn:{partition}:eks:{region}:{account}:addon/{clusterName}/{addonName}/{hex:8}")
                .computed("addonVersion", addon -> addon.text("addonName")
                        .flatMap(name -> Optional.ofNullable(VERSIONS.get(name))))
                .computed("createdAt", addon -> "2026-11-21T00:00:00Z")
                .computed("modifiedAt", addon -> "2026-11-21T00:00:00Z")
                .replaceOn("clusterName", "addonName")
                .rule(
                        "addonName",
                        Rules.oneOf(VERSIONS.keySet().stream().sorted().toArray()))
                .rule("resolveConflictsOnCreate", Rules.oneOf("NONE", "OVERWRITE"))
                .rule("resolveConflictsOnUpdate", Rules.oneOf("NONE", "OVERWRITE", "PRESERVE"))
                .refersTo("clusterName", Clusters.inCluster())
                .refersTo("serviceAccountRoleArn", Clusters.role())
                .refersTo("podIdentityAssociations[].roleArn", Clusters.role())
                .json("configurationValues")
                .admit(Addons::isNew)
                .admit(Addons::getsItsReplicas)
                .admit(Addons::leavesWhatIsThere)
                .build();
    }

    private static void isNew(Subject addon) {
        String id = addon.text("clusterName").orElse("") + ":"
                + addon.text("addonName").orElse("");
        if (addon.isNew() && addon.find(ADDON, id).isPresent()) {
            throw Refusal.conflict("ResourceInUseException", "Addon already exists.");
        }
    }

    private static void getsItsReplicas(Subject addon) {
        Optional<CloudResource> cluster = NodeGroups.cluster(addon);
        boolean needsNodes =
                addon.text("addonName").filter(NEED_NODES::contains).isPresent();
        if (!addon.isNew() || cluster.isEmpty() || !needsNodes) {
            return;
        }
        List<CloudResource> groups = addon.referrers(cluster.get(), NodeGroups.NODE_GROUP);
        if (groups.stream()
                .noneMatch(group ->
                        group.inputs().number("scalingConfig.desiredSize").orElse(0) > 0)) {
            throw Refusal.invalid(
                    "InsufficientNumberOfReplicas",
                    "The add-on is unhealthy because it doesn't have the desired number of replicas.");
        }
    }

    /** A cluster that came with add-ons of its own has fields that this one would change. */
    private static void leavesWhatIsThere(Subject addon) {
        boolean cameWithTheCluster = addon.text("addonName")
                .filter(name -> Set.of(NETWORK, "coredns", "kube-proxy").contains(name))
                .isPresent();
        boolean bootstrapped = NodeGroups.cluster(addon)
                .filter(cluster -> !cluster.inputs().isFalse("bootstrapSelfManagedAddons"))
                .isPresent();
        boolean changes = addon.inputs().has("configurationValues")
                && !addon.text("resolveConflictsOnCreate").orElse("NONE").equals("OVERWRITE");
        if (addon.isNew() && cameWithTheCluster && bootstrapped && changes) {
            throw Refusal.conflict(
                    "ConfigurationConflict",
                    "Conflicts found when trying to apply. Will not continue due to resolve conflicts mode.");
        }
    }
}
