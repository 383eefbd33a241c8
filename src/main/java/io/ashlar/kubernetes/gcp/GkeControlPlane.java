package io.ashlar.kubernetes.gcp;

import com.pulumi.gcp.container.Cluster;
import com.pulumi.gcp.container.ClusterArgs;
import com.pulumi.gcp.container.inputs.ClusterDatabaseEncryptionArgs;
import com.pulumi.gcp.container.inputs.ClusterIpAllocationPolicyArgs;
import com.pulumi.gcp.container.inputs.ClusterMasterAuthArgs;
import com.pulumi.gcp.container.inputs.ClusterMasterAuthClientCertificateConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterMasterAuthorizedNetworksConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterMasterAuthorizedNetworksConfigCidrBlockArgs;
import com.pulumi.gcp.container.inputs.ClusterNodeConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterNodeConfigShieldedInstanceConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterNodeConfigWorkloadMetadataConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterPrivateClusterConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterReleaseChannelArgs;
import com.pulumi.gcp.container.inputs.ClusterWorkloadIdentityConfigArgs;
import com.pulumi.gcp.logging.ProjectSink;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Protection;
import io.ashlar.network.plan.Facility;
import io.ashlar.network.plan.SubnetTier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The part of a cluster that Google runs. */
final class GkeControlPlane {
    private final Making making;
    private final GkeNodeAccount.Made nodes;
    private final ProjectSink logs;

    GkeControlPlane(Making making, GkeNodeAccount.Made nodes, ProjectSink logs) {
        this.making = making;
        this.nodes = nodes;
        this.logs = logs;
    }

    /**
     * GKE makes no cluster without a pool, so it makes one that it removes at once: what that one is like and where it stands is
     * said once and then left alone. A version is the least that the cluster runs: its channel raises it in the nights to Saturday and Sunday.
     */
    Cluster provision() {
        ClusterArgs.Builder builder = ClusterArgs.builder()
                .name(making.plan().clusterName())
                .project(making.scope().project())
                .location(making.scope().region())
                .nodeLocations(making.args().spec().network().zones())
                .minMasterVersion(making.plan().version())
                .releaseChannel(
                        ClusterReleaseChannelArgs.builder().channel("REGULAR").build())
                .removeDefaultNodePool(true)
                .initialNodeCount(1)
                .nodeConfig(passing())
                .network(making.args().network().networkId())
                .subnetwork(
                        making.args().network().subnetIds(SubnetTier.PRIVATE).applyValue(ids -> ids.get(0)))
                .networkingMode("VPC_NATIVE")
                .ipAllocationPolicy(ClusterIpAllocationPolicyArgs.builder()
                        .clusterSecondaryRangeName(making.args().network().facility(Facility.POD_RANGE))
                        .servicesSecondaryRangeName(making.args().network().facility(Facility.SERVICE_RANGE))
                        .build())
                .datapathProvider("ADVANCED_DATAPATH")
                .enableIntranodeVisibility(true)
                .enableL4IlbSubsetting(true)
                .privateClusterConfig(ClusterPrivateClusterConfigArgs.builder()
                        .enablePrivateNodes(true)
                        .enablePrivateEndpoint(making.plan().publicAccessFrom().isEmpty())
                        .build())
                .masterAuthorizedNetworksConfig(reach())
                .masterAuth(ClusterMasterAuthArgs.builder()
                        .clientCertificateConfig(ClusterMasterAuthClientCertificateConfigArgs.builder()
                                .issueClientCertificate(false)
                                .build())
                        .build())
                .workloadIdentityConfig(ClusterWorkloadIdentityConfigArgs.builder()
                        .workloadPool(making.scope().project() + ".svc.id.goog")
                        .build())
                .databaseEncryption(ClusterDatabaseEncryptionArgs.builder()
                        .state("ENCRYPTED")
                        .keyName(making.args().encryptionKey().keyId())
                        .build())
                .deletionProtection(making.plan().protection() == Protection.PROTECTED)
                .resourceLabels(making.labels());
        GkeSettings.apply(builder);
        return new Cluster(
                making.names().child("cluster"),
                making.options().cluster().apply(builder).build(),
                making.with(own()));
    }

    private CustomResourceOptions own() {
        List<Resource> before = new ArrayList<>(nodes.rights());
        before.add(logs);
        return CustomResourceOptions.builder()
                .dependsOn(before)
                .protect(making.plan().protection() == Protection.PROTECTED)
                .ignoreChanges("nodeConfig", "initialNodeCount", "nodeLocations")
                .build();
    }

    /** The pool that goes at once is no weaker than those that stay. */
    private ClusterNodeConfigArgs passing() {
        return ClusterNodeConfigArgs.builder()
                .serviceAccount(nodes.account().email())
                .oauthScopes(GkePools.SCOPE)
                .bootDiskKmsKey(making.args().encryptionKey().keyId())
                .shieldedInstanceConfig(ClusterNodeConfigShieldedInstanceConfigArgs.builder()
                        .enableSecureBoot(true)
                        .enableIntegrityMonitoring(true)
                        .build())
                .workloadMetadataConfig(ClusterNodeConfigWorkloadMetadataConfigArgs.builder()
                        .mode("GKE_METADATA")
                        .build())
                .build();
    }

    /** From the network itself, and over the internet from named blocks. */
    private ClusterMasterAuthorizedNetworksConfigArgs reach() {
        return ClusterMasterAuthorizedNetworksConfigArgs.builder()
                .gcpPublicCidrsAccessEnabled(false)
                .cidrBlocks(Stream.concat(
                                Stream.of(making.args().network().cidr()), making.plan().publicAccessFrom().stream())
                        .map(block -> ClusterMasterAuthorizedNetworksConfigCidrBlockArgs.builder()
                                .cidrBlock(block)
                                .build())
                        .toList())
                .build();
    }
}
