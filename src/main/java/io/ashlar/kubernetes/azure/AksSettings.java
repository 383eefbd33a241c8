package io.ashlar.kubernetes.azure;

import com.pulumi.azurenative.containerservice.ManagedClusterArgs;
import com.pulumi.azurenative.containerservice.inputs.ContainerServiceNetworkProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAddonProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterPropertiesAutoScalerProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileDefenderArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileDefenderSecurityMonitoringArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileImageCleanerArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileWorkloadIdentityArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterStorageProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterStorageProfileDiskCSIDriverArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterStorageProfileSnapshotControllerArgs;
import com.pulumi.core.Output;
import io.ashlar.kubernetes.plan.AksPlan;
import io.ashlar.kubernetes.plan.AksPlan.Ranges;
import io.ashlar.kubernetes.plan.AksPlan.Threats;
import java.util.Map;

/**
 * What every cluster has switched on: networking, add-ons, security.
 *
 * @param plan what the cluster is on AKS
 * @param workspaceId id of the workspace that Defender writes to, and that the agent for logs is told of
 */
record AksSettings(AksPlan plan, Output<String> workspaceId) {
    /** Unused images leave the nodes after a week. */
    private static final int IMAGES_LEAVE_AFTER_HOURS = 168;

    static AksSettings of(AksPlan plan, Output<String> workspaceId) {
        return new AksSettings(plan, workspaceId);
    }

    void apply(ManagedClusterArgs.Builder cluster) {
        cluster.networkProfile(network(plan.ranges()))
                .addonProfiles(Map.of(
                        "azurepolicy",
                        ManagedClusterAddonProfileArgs.builder().enabled(true).build(),
                        "azureKeyvaultSecretsProvider",
                        ManagedClusterAddonProfileArgs.builder()
                                .enabled(true)
                                .config(Map.of("enableSecretRotation", "true"))
                                .build(),
                        "omsagent",
                        logAgent()))
                .securityProfile(security())
                .storageProfile(ManagedClusterStorageProfileArgs.builder()
                        .diskCSIDriver(ManagedClusterStorageProfileDiskCSIDriverArgs.builder()
                                .enabled(true)
                                .build())
                        .snapshotController(ManagedClusterStorageProfileSnapshotControllerArgs.builder()
                                .enabled(true)
                                .build())
                        .build())
                .autoScalerProfile(ManagedClusterPropertiesAutoScalerProfileArgs.builder()
                        .balanceSimilarNodeGroups("true")
                        .expander("least-waste")
                        .build());
    }

    /**
     * The agent that ships containers' output. Signed in as itself, it sends nothing but what a data collection rule tells it
     * to, and nowhere else: the workspace is only what the API asks for.
     * https://learn.microsoft.com/azure/azure-monitor/containers/container-insights-authentication
     */
    private ManagedClusterAddonProfileArgs logAgent() {
        return ManagedClusterAddonProfileArgs.builder()
                .enabled(true)
                .config(workspaceId.applyValue(
                        id -> Map.of("logAnalyticsWorkspaceResourceID", id, "useAADAuth", "true")))
                .build();
    }

    /** https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium. */
    private static ContainerServiceNetworkProfileArgs network(Ranges ranges) {
        return ContainerServiceNetworkProfileArgs.builder()
                .networkPlugin("azure")
                .networkPluginMode("overlay")
                .networkDataplane("cilium")
                .networkPolicy("cilium")
                .outboundType("userAssignedNATGateway")
                .loadBalancerSku("standard")
                .podCidr(ranges.pods())
                .serviceCidr(ranges.services())
                .dnsServiceIP(ranges.dns())
                .build();
    }

    private ManagedClusterSecurityProfileArgs security() {
        ManagedClusterSecurityProfileArgs.Builder security = ManagedClusterSecurityProfileArgs.builder()
                .workloadIdentity(ManagedClusterSecurityProfileWorkloadIdentityArgs.builder()
                        .enabled(true)
                        .build())
                .imageCleaner(ManagedClusterSecurityProfileImageCleanerArgs.builder()
                        .enabled(true)
                        .intervalHours(IMAGES_LEAVE_AFTER_HOURS)
                        .build());
        if (plan.threats() == Threats.DEFENDER) {
            security.defender(ManagedClusterSecurityProfileDefenderArgs.builder()
                    .logAnalyticsWorkspaceResourceId(workspaceId)
                    .securityMonitoring(ManagedClusterSecurityProfileDefenderSecurityMonitoringArgs.builder()
                            .enabled(true)
                            .build())
                    .build());
        }
        return security.build();
    }
}
