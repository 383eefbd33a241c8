package io.ashlar.containers.azure;

import com.pulumi.azurenative.app.ManagedEnvironment;
import com.pulumi.azurenative.app.ManagedEnvironmentArgs;
import com.pulumi.azurenative.app.inputs.AppLogsConfigurationArgs;
import com.pulumi.azurenative.app.inputs.VnetConfigurationArgs;
import com.pulumi.azurenative.app.inputs.WorkloadProfileArgs;
import com.pulumi.azurenative.insights.DiagnosticSetting;
import com.pulumi.azurenative.insights.DiagnosticSettingArgs;
import com.pulumi.azurenative.insights.inputs.LogSettingsArgs;
import com.pulumi.azurenative.operationalinsights.Workspace;
import com.pulumi.azurenative.operationalinsights.WorkspaceArgs;
import com.pulumi.azurenative.operationalinsights.enums.WorkspaceSkuNameEnum;
import com.pulumi.azurenative.operationalinsights.inputs.WorkspaceSkuArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.containers.ContainerServiceArgs;
import io.ashlar.containers.plan.ContainerServicePlan;
import io.ashlar.containers.plan.Ingress;
import io.ashlar.core.Names;
import io.ashlar.network.plan.Facility;

/**
 * Where an app runs: in the network, in every zone of the region, with its logs in a workspace.
 *
 * @see <a href="https://learn.microsoft.com/azure/container-apps/log-options">Logs by way of Azure Monitor</a>
 * @see <a href="https://learn.microsoft.com/azure/reliability/reliability-azure-container-apps">Zone redundancy, free of
 *     charge and only at creation</a>
 */
final class AzureEnvironment {
    private static final String CONSUMPTION = "Consumption";

    private final AzureScope scope;
    private final ContainerServicePlan plan;
    private final ContainerServiceArgs args;
    private final AzureContainerServiceOptions options;
    private final CustomResourceOptions child;
    private final Names names;

    AzureEnvironment(
            AzureScope scope,
            ContainerServicePlan plan,
            ContainerServiceArgs args,
            AzureContainerServiceOptions options,
            CustomResourceOptions child) {
        this.scope = scope;
        this.plan = plan;
        this.args = args;
        this.options = options;
        this.child = child;
        this.names = Names.of(plan.name());
    }

    /** An environment and its logs. */
    record Made(ManagedEnvironment environment, Workspace logs) {}

    Made provision() {
        Workspace logs = new Workspace(
                names.child("logs"),
                WorkspaceArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .sku(WorkspaceSkuArgs.builder()
                                .name(WorkspaceSkuNameEnum.PerGB2018)
                                .build())
                        .retentionInDays(plan.logRetentionDays())
                        .tags(args.tags().values())
                        .build(),
                child);
        ManagedEnvironment environment = new ManagedEnvironment(
                names.child("environment"),
                options.environment().apply(environment()).build(),
                child);
        new DiagnosticSetting(
                names.child("log-delivery"),
                DiagnosticSettingArgs.builder()
                        .resourceUri(environment.id())
                        .workspaceId(logs.id())
                        .logs(LogSettingsArgs.builder()
                                .categoryGroup("allLogs")
                                .enabled(true)
                                .build())
                        .build(),
                child);
        return new Made(environment, logs);
    }

    private ManagedEnvironmentArgs.Builder environment() {
        return ManagedEnvironmentArgs.builder()
                .resourceGroupName(scope.resourceGroup())
                .location(scope.location())
                .vnetConfiguration(VnetConfigurationArgs.builder()
                        .infrastructureSubnetId(args.network().facility(Facility.APPS_SUBNET))
                        .internal(plan.ingress() == Ingress.PRIVATE)
                        .build())
                .workloadProfiles(WorkloadProfileArgs.builder()
                        .workloadProfileType(CONSUMPTION)
                        .minimumCount(0)
                        .maximumCount(plan.scaling().most())
                        .build())
                .zoneRedundant(true)
                .appLogsConfiguration(AppLogsConfigurationArgs.builder()
                        .destination("azure-monitor")
                        .build())
                .tags(args.tags().values());
    }
}
