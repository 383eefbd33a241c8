package io.ashlar.monitoring.azure;

import com.pulumi.azurenative.insights.DataCollectionRule;
import com.pulumi.azurenative.insights.DataCollectionRuleArgs;
import com.pulumi.azurenative.insights.DataCollectionRuleAssociation;
import com.pulumi.azurenative.insights.DataCollectionRuleAssociationArgs;
import com.pulumi.azurenative.insights.enums.KnownDataFlowStreams;
import com.pulumi.azurenative.insights.enums.KnownExtensionDataSourceStreams;
import com.pulumi.azurenative.insights.inputs.DataCollectionRuleDataSourcesArgs;
import com.pulumi.azurenative.insights.inputs.DataCollectionRuleDestinationsArgs;
import com.pulumi.azurenative.insights.inputs.DataFlowArgs;
import com.pulumi.azurenative.insights.inputs.ExtensionDataSourceArgs;
import com.pulumi.azurenative.insights.inputs.LogAnalyticsDestinationArgs;
import com.pulumi.azurenative.operationalinsights.Workspace;
import com.pulumi.core.Either;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.plan.AzureAlertingPlan.CollectionPlan;
import java.util.List;
import java.util.Map;

/**
 * The containers' output in the workspace, by Container Insights: what they write, the events, and the lists of nodes and
 * pods, without the dearer counters that the cluster's own Prometheus has. The agent itself is an add-on of the cluster.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-monitor/containers/container-insights-data-collection-configure">What is collected</a>
 */
final class AzureContainerLogs {
    private static final String DESTINATION = "workspace";
    private static final List<String> STREAMS = List.of(
            "Microsoft-ContainerLogV2",
            "Microsoft-KubeEvents",
            "Microsoft-KubeNodeInventory",
            "Microsoft-KubePodInventory");

    private final MonitoringArgs args;
    private final AzureScope scope;
    private final CustomResourceOptions child;

    AzureContainerLogs(MonitoringArgs args, AzureScope scope, CustomResourceOptions child) {
        this.args = args;
        this.scope = scope;
        this.child = child;
    }

    void provision(CollectionPlan plan, Workspace workspace, Output<String> clusterId) {
        DataCollectionRule rule = new DataCollectionRule(
                plan.ruleName(),
                DataCollectionRuleArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .kind("Linux")
                        .description("The output of the cluster's containers")
                        .dataSources(DataCollectionRuleDataSourcesArgs.builder()
                                .extensions(source())
                                .build())
                        .destinations(DataCollectionRuleDestinationsArgs.builder()
                                .logAnalytics(LogAnalyticsDestinationArgs.builder()
                                        .name(DESTINATION)
                                        .workspaceResourceId(workspace.id())
                                        .build())
                                .build())
                        .dataFlows(DataFlowArgs.builder()
                                .streams(STREAMS.stream()
                                        .map(Either::<String, KnownDataFlowStreams>ofLeft)
                                        .toList())
                                .destinations(DESTINATION)
                                .build())
                        .tags(args.tags().named(plan.ruleName()))
                        .build(),
                child);
        new DataCollectionRuleAssociation(
                plan.associationName(),
                DataCollectionRuleAssociationArgs.builder()
                        .associationName(plan.associationName())
                        .resourceUri(clusterId)
                        .dataCollectionRuleId(rule.id())
                        .description("The cluster's containers")
                        .build(),
                child);
    }

    private static ExtensionDataSourceArgs source() {
        return ExtensionDataSourceArgs.builder()
                .name("ContainerInsightsExtension")
                .extensionName("ContainerInsights")
                .streams(STREAMS.stream()
                        .map(Either::<String, KnownExtensionDataSourceStreams>ofLeft)
                        .toList())
                .extensionSettings(Map.of(
                        "dataCollectionSettings",
                        Map.of("interval", "1m", "namespaceFilteringMode", "Off", "enableContainerLogV2", true)))
                .build();
    }
}
