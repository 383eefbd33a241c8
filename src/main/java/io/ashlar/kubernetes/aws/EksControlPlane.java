package io.ashlar.kubernetes.aws;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.eks.Cluster;
import com.pulumi.aws.eks.ClusterArgs;
import com.pulumi.aws.eks.inputs.ClusterAccessConfigArgs;
import com.pulumi.aws.eks.inputs.ClusterEncryptionConfigArgs;
import com.pulumi.aws.eks.inputs.ClusterEncryptionConfigProviderArgs;
import com.pulumi.aws.eks.inputs.ClusterUpgradePolicyArgs;
import com.pulumi.aws.eks.inputs.ClusterVpcConfigArgs;
import com.pulumi.aws.eks.inputs.ClusterZonalShiftConfigArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Protection;
import io.ashlar.network.plan.SubnetTier;
import java.util.List;

/** The part of a cluster that AWS runs: log group and role first, then the cluster itself. */
final class EksControlPlane {
    /** https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html: all five. */
    private static final List<String> LOG_TYPES =
            List.of("api", "audit", "authenticator", "controllerManager", "scheduler");

    /** https://docs.aws.amazon.com/eks/latest/userguide/cluster-iam-role.html. */
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
            "Principal":{"Service":"eks.amazonaws.com"}}]}""";

    private final Making making;

    EksControlPlane(Making making) {
        this.making = making;
    }

    /**
     * What was made.
     *
     * @param logs where the control plane's logs go
     * @param cluster the cluster
     */
    record Made(LogGroup logs, Cluster cluster) {}

    Made provision() {
        LogGroup logs = logs();
        Role role = role();
        RolePolicyAttachment rights = rights(role);
        return new Made(logs, cluster(role, logs, rights));
    }

    /** Made before the cluster, since EKS makes one that is kept for ever and not encrypted where it finds none. */
    private LogGroup logs() {
        String name = making.names().child("control-plane-logs");
        return new LogGroup(
                name,
                LogGroupArgs.builder()
                        .name("/aws/eks/" + making.plan().clusterName() + "/cluster")
                        .retentionInDays(making.plan().logRetentionDays())
                        .kmsKeyId(making.args().encryptionKey().keyId())
                        .tags(making.tags(name))
                        .build(),
                making.child());
    }

    private Role role() {
        String name = making.names().child("cluster-role");
        return new Role(
                name,
                RoleArgs.builder()
                        .description(
                                "Lets the control plane of " + making.plan().clusterName() + " use AWS")
                        .assumeRolePolicy(TRUST)
                        .tags(making.tags(name))
                        .build(),
                making.child());
    }

    private RolePolicyAttachment rights(Role role) {
        return new RolePolicyAttachment(
                making.names().child("cluster-role-policy"),
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn(making.managedPolicy("AmazonEKSClusterPolicy"))
                        .build(),
                making.child());
    }

    /**
     * Two fields are given once and then left alone, as the cloud reads them back otherwise than they were written and
     * the difference would replace the cluster: whether its creator is an admin, and whether EKS put add-ons of its own
     * in. Deletion protection is not in this version of the SDK; a cluster that is protected is so by the engine.
     */
    private Cluster cluster(Role role, LogGroup logs, RolePolicyAttachment rights) {
        String name = making.names().child("cluster");
        ClusterArgs.Builder builder = ClusterArgs.builder()
                .name(making.plan().clusterName())
                .version(making.plan().version())
                .roleArn(role.arn())
                .vpcConfig(reach())
                .accessConfig(ClusterAccessConfigArgs.builder()
                        .authenticationMode("API")
                        .bootstrapClusterCreatorAdminPermissions(false)
                        .build())
                .bootstrapSelfManagedAddons(false)
                .encryptionConfig(ClusterEncryptionConfigArgs.builder()
                        .resources("secrets")
                        .provider(ClusterEncryptionConfigProviderArgs.builder()
                                .keyArn(making.args().encryptionKey().keyId())
                                .build())
                        .build())
                .enabledClusterLogTypes(LOG_TYPES)
                .upgradePolicy(ClusterUpgradePolicyArgs.builder()
                        .supportType("STANDARD")
                        .build())
                .zonalShiftConfig(
                        ClusterZonalShiftConfigArgs.builder().enabled(true).build())
                .tags(making.tags(name));
        return new Cluster(
                name,
                making.options().cluster().apply(builder).build(),
                making.with(CustomResourceOptions.builder()
                        .dependsOn(logs, rights)
                        .protect(making.plan().protection() == Protection.PROTECTED)
                        .ignoreChanges(
                                "accessConfig.bootstrapClusterCreatorAdminPermissions", "bootstrapSelfManagedAddons")
                        .build()));
    }

    private ClusterVpcConfigArgs reach() {
        List<String> from = making.plan().publicAccessFrom();
        ClusterVpcConfigArgs.Builder reach = ClusterVpcConfigArgs.builder()
                .subnetIds(making.args().network().subnetIds(SubnetTier.PRIVATE))
                .endpointPrivateAccess(true)
                .endpointPublicAccess(!from.isEmpty());
        if (!from.isEmpty()) {
            reach.publicAccessCidrs(from);
        }
        return reach.build();
    }
}
