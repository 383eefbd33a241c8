package io.ashlar.monitoring.azure;

import com.pulumi.azurenative.insights.ActionGroup;
import com.pulumi.azurenative.insights.ActionGroupArgs;
import com.pulumi.azurenative.insights.DataCollectionRuleAssociation;
import com.pulumi.azurenative.insights.DataCollectionRuleAssociationArgs;
import com.pulumi.azurenative.insights.DiagnosticSetting;
import com.pulumi.azurenative.insights.DiagnosticSettingArgs;
import com.pulumi.azurenative.insights.inputs.EmailReceiverArgs;
import com.pulumi.azurenative.insights.inputs.LogSettingsArgs;
import com.pulumi.azurenative.insights.inputs.WebhookReceiverArgs;
import com.pulumi.azurenative.monitor.AzureMonitorWorkspace;
import com.pulumi.azurenative.monitor.AzureMonitorWorkspaceArgs;
import com.pulumi.azurenative.monitor.outputs.AzureMonitorWorkspaceResponseDefaultIngestionSettings;
import com.pulumi.azurenative.operationalinsights.Workspace;
import com.pulumi.azurenative.operationalinsights.WorkspaceArgs;
import com.pulumi.azurenative.operationalinsights.inputs.WorkspaceFeaturesArgs;
import com.pulumi.azurenative.operationalinsights.inputs.WorkspaceSkuArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.monitoring.AlertingDriver;
import io.ashlar.monitoring.AlertingHandles;
import io.ashlar.monitoring.Monitoring;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.azure.AzureAlertingOptions.ManagedPrometheus;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.AzureAlertingPlan;
import io.ashlar.monitoring.plan.AzureAlertingPlan.DiagnosticsPlan;
import io.ashlar.monitoring.plan.AzureMonitor;
import io.ashlar.monitoring.plan.Delivery;
import io.ashlar.monitoring.plan.MonitoringOffering;
import io.ashlar.monitoring.plan.MonitoringPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.AlarmPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.SubscriptionPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.TopicPlan;
import io.ashlar.monitoring.plan.Signal.LogQuery;
import io.ashlar.monitoring.plan.Signal.Metric;
import io.ashlar.monitoring.plan.Watched;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Makes action groups, alerts of Azure Monitor, and a Log Analytics workspace. */
public final class AzureAlertingDriver implements AlertingDriver {
    private final AzureScope scope;
    private final AzureAlertingOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzureAlertingDriver(AzureScope scope) {
        this(scope, AzureAlertingOptions.none());
    }

    /** A driver with hooks. */
    public AzureAlertingDriver(AzureScope scope, AzureAlertingOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public MonitoringOffering offering() {
        return AzureMonitor.OFFERING;
    }

    @Override
    public AlertingHandles provision(MonitoringPlan plan, MonitoringArgs args, Monitoring parent) {
        return new Provisioning(plan, args, parent, scope, options).all();
    }

    /** One alerting in the making: what its resources share. */
    private static final class Provisioning {
        private final MonitoringPlan plan;
        private final AzureAlertingPlan own;
        private final MonitoringArgs args;
        private final AzureScope scope;
        private final AzureAlertingOptions options;
        private final CustomResourceOptions child;
        private final Map<AlertTier, ActionGroup> groups = new EnumMap<>(AlertTier.class);
        private final Map<String, DiagnosticSetting> diagnostics = new TreeMap<>();

        Provisioning(
                MonitoringPlan plan,
                MonitoringArgs args,
                Monitoring parent,
                AzureScope scope,
                AzureAlertingOptions options) {
            this.plan = plan;
            this.own = AzureAlertingPlan.of(plan);
            this.args = args;
            this.scope = scope;
            this.options = options;
            this.child = CustomResourceOptions.builder().parent(parent).build();
        }

        AlertingHandles all() {
            plan.topics().forEach(this::group);
            Workspace workspace = workspace();
            own.diagnostics().forEach(planned -> diagnostics(planned, workspace));
            AzureAlarms alarms = new AzureAlarms(args, options, scope, child, groups);
            plan.alarms().forEach(alarm -> alarm(alarm, alarms, workspace));
            own.containerLogs().ifPresent(logs -> new AzureContainerLogs(args, scope, child)
                    .provision(logs, workspace, clusterId()));
            return new AzureAlertingHandles(groups, workspace, alarms.alerts(), alarms.queries(), prometheus());
        }

        private void group(TopicPlan planned) {
            List<SubscriptionPlan> told = plan.subscriptions().stream()
                    .filter(one -> one.tier() == planned.tier())
                    .toList();
            ActionGroupArgs.Builder builder = ActionGroupArgs.builder()
                    .resourceGroupName(scope.resourceGroup())
                    .location("Global")
                    .groupShortName(planned.tier().key())
                    .enabled(true)
                    .emailReceivers(told.stream()
                            .filter(one -> one.delivery() == Delivery.EMAIL)
                            .map(one -> EmailReceiverArgs.builder()
                                    .name(one.key())
                                    .emailAddress(args.address(one))
                                    .useCommonAlertSchema(true)
                                    .build())
                            .toList())
                    .webhookReceivers(told.stream()
                            .filter(one -> one.delivery() == Delivery.HTTPS)
                            .map(one -> WebhookReceiverArgs.builder()
                                    .name(one.key())
                                    .serviceUri(args.address(one))
                                    .useCommonAlertSchema(true)
                                    .build())
                            .toList())
                    .tags(args.tags().named(planned.name()));
            groups.put(
                    planned.tier(),
                    new ActionGroup(
                            planned.name(),
                            options.group().apply(planned, builder).build(),
                            child));
        }

        /** Keys of the workspace itself would let anybody who has one write logs: only Entra identities may. */
        private Workspace workspace() {
            WorkspaceFeaturesArgs.Builder features = WorkspaceFeaturesArgs.builder()
                    .disableLocalAuth(true)
                    .enableLogAccessUsingOnlyResourcePermissions(true);
            options.cluster().ifPresent(features::clusterResourceId);
            return new Workspace(
                    own.workspaceName(),
                    WorkspaceArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .location(scope.location())
                            .sku(WorkspaceSkuArgs.builder().name("PerGB2018").build())
                            .retentionInDays(own.retentionDays())
                            .features(features.build())
                            .tags(args.tags().named(own.workspaceName()))
                            .build(),
                    child);
        }

        private void diagnostics(DiagnosticsPlan planned, Workspace workspace) {
            diagnostics.put(
                    planned.name(),
                    new DiagnosticSetting(
                            planned.name(),
                            DiagnosticSettingArgs.builder()
                                    .name(planned.name())
                                    .resourceUri(idOf(planned.alarm()))
                                    .workspaceId(workspace.id())
                                    // A table for each kind of log, in place of one for all.
                                    .logAnalyticsDestinationType("Dedicated")
                                    .logs(LogSettingsArgs.builder()
                                            .category(planned.category())
                                            .enabled(true)
                                            .build())
                                    .build(),
                            child));
        }

        private void alarm(AlarmPlan alarm, AzureAlarms alarms, Workspace workspace) {
            if (alarm.alarm().signal().source() instanceof LogQuery query) {
                DiagnosticsPlan sent = own.diagnostics().stream()
                        .filter(one -> one.alarm().watched().equals(alarm.watched()))
                        .findFirst()
                        .orElseThrow();
                alarms.query(
                        alarm, query, idOf(alarm), workspace, Objects.requireNonNull(diagnostics.get(sent.name())));
            } else {
                alarms.metric(alarm, (Metric) alarm.alarm().signal().source(), idOf(alarm));
            }
        }

        /** A managed Prometheus brings an endpoint and a rule of its own, to which the cluster is tied. */
        private Optional<AzureMonitorWorkspace> prometheus() {
            if (options.prometheus() == ManagedPrometheus.NONE || args.cluster().isEmpty()) {
                return Optional.empty();
            }
            AzureMonitorWorkspace metrics = new AzureMonitorWorkspace(
                    own.prometheusName(),
                    AzureMonitorWorkspaceArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .location(scope.location())
                            .tags(args.tags().named(own.prometheusName()))
                            .build(),
                    child);
            new DataCollectionRuleAssociation(
                    own.prometheusAssociationName(),
                    DataCollectionRuleAssociationArgs.builder()
                            .associationName(own.prometheusAssociationName())
                            .resourceUri(clusterId())
                            .dataCollectionRuleId(metrics.defaultIngestionSettings()
                                    .applyValue(
                                            AzureMonitorWorkspaceResponseDefaultIngestionSettings
                                                    ::dataCollectionRuleResourceId))
                            .build(),
                    child);
            return Optional.of(metrics);
        }

        private Output<String> clusterId() {
            KubernetesClusterRef cluster = args.cluster().orElseThrow();
            return whole(new Watched.Cluster("main"), cluster.clusterName());
        }

        private Output<String> idOf(AlarmPlan alarm) {
            return whole(alarm.watched(), args.dimension(alarm));
        }

        private Output<String> whole(Watched watched, Output<String> given) {
            return Output.tuple(scope.subscriptionId(), scope.resourceGroup(), given)
                    .applyValue(known -> WatchedId.of(
                            watched, "/subscriptions/%s/resourceGroups/%s".formatted(known.t1, known.t2), known.t3));
        }
    }
}
