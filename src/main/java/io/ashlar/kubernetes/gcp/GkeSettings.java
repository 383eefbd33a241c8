package io.ashlar.kubernetes.gcp;

import com.pulumi.gcp.container.ClusterArgs;
import com.pulumi.gcp.container.inputs.ClusterAddonsConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterAddonsConfigDnsCacheConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterAddonsConfigGcePersistentDiskCsiDriverConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterAddonsConfigGkeBackupAgentConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterBinaryAuthorizationArgs;
import com.pulumi.gcp.container.inputs.ClusterCostManagementConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterLoggingConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterMaintenancePolicyArgs;
import com.pulumi.gcp.container.inputs.ClusterMaintenancePolicyRecurringWindowArgs;
import com.pulumi.gcp.container.inputs.ClusterMonitoringConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterMonitoringConfigManagedPrometheusArgs;
import com.pulumi.gcp.container.inputs.ClusterSecurityPostureConfigArgs;

/**
 * What every cluster has switched on.
 *
 * @see <a href="https://cloud.google.com/kubernetes-engine/docs/how-to/hardening-your-cluster">Hardening</a>
 */
final class GkeSettings {
    private GkeSettings() {}

    static void apply(ClusterArgs.Builder cluster) {
        cluster.enableShieldedNodes(true)
                .enableLegacyAbac(false)
                .binaryAuthorization(ClusterBinaryAuthorizationArgs.builder()
                        .evaluationMode("PROJECT_SINGLETON_POLICY_ENFORCE")
                        .build())
                .securityPostureConfig(ClusterSecurityPostureConfigArgs.builder()
                        .mode("BASIC")
                        .vulnerabilityMode("VULNERABILITY_BASIC")
                        .build())
                .addonsConfig(ClusterAddonsConfigArgs.builder()
                        .gkeBackupAgentConfig(ClusterAddonsConfigGkeBackupAgentConfigArgs.builder()
                                .enabled(true)
                                .build())
                        .gcePersistentDiskCsiDriverConfig(
                                ClusterAddonsConfigGcePersistentDiskCsiDriverConfigArgs.builder()
                                        .enabled(true)
                                        .build())
                        .dnsCacheConfig(ClusterAddonsConfigDnsCacheConfigArgs.builder()
                                .enabled(true)
                                .build())
                        .build())
                .loggingConfig(ClusterLoggingConfigArgs.builder()
                        .enableComponents(
                                "APISERVER", "CONTROLLER_MANAGER", "SCHEDULER", "SYSTEM_COMPONENTS", "WORKLOADS")
                        .build())
                .monitoringConfig(ClusterMonitoringConfigArgs.builder()
                        // Alarms on the API's errors and on pods without a node ask for the first two.
                        .enableComponents("APISERVER", "SCHEDULER", "SYSTEM_COMPONENTS")
                        .managedPrometheus(ClusterMonitoringConfigManagedPrometheusArgs.builder()
                                .enabled(true)
                                .build())
                        .build())
                .costManagementConfig(
                        ClusterCostManagementConfigArgs.builder().enabled(true).build())
                .maintenancePolicy(ClusterMaintenancePolicyArgs.builder()
                        .recurringWindow(weekends())
                        .build());
    }

    /**
     * The nights to Saturday and Sunday: GKE asks for 48 hours in 32 days, and this is 54 or more.
     *
     * @see <a href="https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions">Windows</a>
     */
    private static ClusterMaintenancePolicyRecurringWindowArgs weekends() {
        return ClusterMaintenancePolicyRecurringWindowArgs.builder()
                .startTime("2026-01-03T00:00:00Z")
                .endTime("2026-01-03T06:00:00Z")
                .recurrence("FREQ=WEEKLY;BYDAY=SA,SU")
                .build();
    }
}
