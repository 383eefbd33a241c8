package io.ashlar.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.cloud.TestCluster;
import io.ashlar.cloud.TestKey;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.monitoring.azure.AzureAlertingDriver;
import io.ashlar.monitoring.azure.AzureAlertingHandles;
import io.ashlar.monitoring.azure.AzureAlertingOptions;
import io.ashlar.monitoring.incluster.PrometheusStack;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.DatabaseFacts;
import io.ashlar.monitoring.plan.Delivery;
import io.ashlar.monitoring.plan.Measure;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class MonitoringOnAzureTest {
    private static final String GROUP = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop";
    private static final String SERVER = GROUP + "/providers/Microsoft.DBforPostgreSQL/flexibleServers/main-db";
    private static final String GATEWAY = GROUP + "/providers/Microsoft.Network/applicationGateways/web";

    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");
    private final PostgresRef postgres = Mockito.mock(PostgresRef.class);

    private MonitoringArgs.Builder args(Profile profile, AzureScope scope, AzureAlertingOptions options) {
        Mockito.when(postgres.serverName()).thenReturn(Output.of("main-db"));
        return MonitoringArgs.builder(
                        new MonitoringDriver(new AzureAlertingDriver(scope, options), new PrometheusStack()))
                .profile(profile)
                .encryptionKey(TestKey.of(TestCloud.AZURE))
                .subscribe(
                        AlertTier.CRITICAL,
                        "on-call",
                        Delivery.HTTPS,
                        Output.ofSecret("https://on-call.example.com/key"))
                .subscribe(AlertTier.WARNING, "team", Delivery.EMAIL, "team@example.com")
                .watch("main", postgres, DatabaseFacts.of("Standard_D2ds_v5", 8, 128))
                .watchLoadBalancer("web", Output.of(GATEWAY));
    }

    private void run(Profile profile, AzureAlertingOptions options) {
        mocks.run(context -> {
            AzureScope scope = TestCloud.azure();
            new Monitoring(
                    "watch",
                    args(profile, scope, options)
                            .subscribe(AlertTier.WARNING, "hook", Delivery.HTTPS, "https://chat.example.com")
                            .cluster(TestCluster.azure(scope))
                            .build(),
                    null);
        });
    }

    private Properties inputs(String name) {
        return mocks.named(name).inputs();
    }

    @Test
    void an_environment_consists_of_a_group_a_tier_and_an_alert_a_measure() {
        run(Profile.PRODUCTION, AzureAlertingOptions.none());

        assertThat(mocks.counts())
                .containsAllEntriesOf(Map.of(
                        "azure-native:insights:ActionGroup", 3L,
                        "azure-native:insights:MetricAlert", 11L,
                        "azure-native:insights:ScheduledQueryRule", 1L,
                        "azure-native:insights:DiagnosticSetting", 1L,
                        "azure-native:insights:DataCollectionRule", 1L,
                        "azure-native:insights:DataCollectionRuleAssociation", 1L,
                        "azure-native:operationalinsights:Workspace", 1L))
                .doesNotContainKey("azure-native:monitor:AzureMonitorWorkspace");
    }

    @Test
    void the_workspace_takes_no_keys_and_keeps_logs_90_days_in_production() {
        run(Profile.PRODUCTION, AzureAlertingOptions.none());

        Properties workspace = inputs("watch-logs");
        assertThat(workspace.isTrue("features.disableLocalAuth")).isTrue();
        assertThat(workspace.isTrue("features.enableLogAccessUsingOnlyResourcePermissions"))
                .isTrue();
        assertThat(workspace.number("retentionInDays")).hasValue(90);
        assertThat(workspace.text("sku.name")).hasValue("PerGB2018");
    }

    @Test
    void logs_are_never_kept_shorter_than_azure_does() {
        run(Profile.DEVELOPMENT, AzureAlertingOptions.none());

        assertThat(inputs("watch-logs").number("retentionInDays")).hasValue(30);
        assertThat(mocks.ofType("azure-native:insights:DataCollectionRule")).isEmpty();
    }

    @Test
    void an_alert_is_on_the_server_and_tells_its_group_in_azures_words() {
        run(Profile.PRODUCTION, AzureAlertingOptions.none());

        Properties alert = inputs("watch-alarm-database-main-storage");
        assertThat(alert.texts("scopes")).containsExactly(SERVER);
        assertThat(alert.number("severity")).hasValue(0);
        assertThat(alert.text("windowSize")).hasValue("PT5M");
        assertThat(alert.text("evaluationFrequency")).hasValue("PT1M");
        assertThat(alert.isTrue("autoMitigate")).isTrue();
        Properties criterion = alert.objects("criteria.allOf").get(0);
        assertThat(criterion.text("metricName")).hasValue("storage_percent");
        assertThat(criterion.text("metricNamespace")).hasValue("Microsoft.DBforPostgreSQL/flexibleServers");
        assertThat(criterion.text("operator")).hasValue("GreaterThan");
        assertThat(criterion.number("threshold")).hasValue(90);
        assertThat(alert.objects("actions").get(0).text("actionGroupId"))
                .hasValue(mocks.named("watch-alerts-critical").id());
    }

    @Test
    void nodes_that_are_not_ready_are_one_value_of_a_dimension() {
        run(Profile.PRODUCTION, AzureAlertingOptions.none());

        Properties dimension = inputs("watch-alarm-cluster-nodes-main-failed")
                .objects("criteria.allOf")
                .get(0)
                .objects("dimensions")
                .get(0);
        assertThat(dimension.text("name")).hasValue("status2");
        assertThat(dimension.texts("values")).containsExactly("NotReady");
    }

    @Test
    void the_slowest_of_twenty_answers_is_asked_of_the_gateways_own_logs() {
        run(Profile.PRODUCTION, AzureAlertingOptions.none());

        Properties diagnostics = inputs("watch-diagnostics-load-balancer-web");
        assertThat(diagnostics.text("resourceUri")).hasValue(GATEWAY);
        assertThat(diagnostics.text("logAnalyticsDestinationType")).hasValue("Dedicated");
        assertThat(diagnostics.objects("logs").get(0).text("category")).hasValue("ApplicationGatewayAccessLog");
        Properties rule = inputs("watch-alarm-load-balancer-web-latency");
        assertThat(rule.texts("scopes"))
                .containsExactly(mocks.named("watch-logs").id());
        assertThat(rule.objects("criteria.allOf").get(0).text("query"))
                .hasValue("AGWAccessLogs\n| where _ResourceId =~ \"" + GATEWAY
                        + "\"\n| summarize Seconds = percentile(TimeTaken, 95)");
        assertThat(rule.texts("actions.actionGroups"))
                .containsExactly(mocks.named("watch-alerts-warning").id());
    }

    @Test
    void containers_output_goes_to_the_workspace_and_dear_counters_do_not() {
        run(Profile.PRODUCTION, AzureAlertingOptions.none());

        Properties rule = inputs("watch-logs-rule");
        assertThat(rule.objects("dataFlows").get(0).texts("streams"))
                .containsExactly(
                        "Microsoft-ContainerLogV2",
                        "Microsoft-KubeEvents",
                        "Microsoft-KubeNodeInventory",
                        "Microsoft-KubePodInventory");
        assertThat(rule.objects("destinations.logAnalytics").get(0).text("workspaceResourceId"))
                .hasValue(mocks.named("watch-logs").id());
        assertThat(inputs("watch-logs-association").text("resourceUri"))
                .hasValue(GROUP + "/providers/Microsoft.ContainerService/managedClusters/main");
    }

    @Test
    void alertmanager_tells_subscribers_itself_by_addresses_from_a_secret() {
        run(Profile.PRODUCTION, AzureAlertingOptions.none());

        assertThat(inputs("watch-metrics-subscribers").text("metadata.name")).hasValue("alert-subscribers");
        assertThat(inputs("watch-metrics-subscribers").object("stringData").asMap())
                .containsOnlyKeys("critical-on-call", "warning-hook");
        Properties alertmanager = inputs("watch-metrics").object("values.alertmanager");
        assertThat(alertmanager.texts("alertmanagerSpec.secrets")).containsExactly("alert-subscribers");
        List<Properties> receivers = alertmanager.objects("config.receivers");
        assertThat(receivers.get(1).objects("webhook_configs").get(0).text("url_file"))
                .hasValue("/etc/alertmanager/secrets/alert-subscribers/critical-on-call");
        assertThat(receivers.get(3).asMap()).containsOnlyKeys("name");
    }

    @Test
    void a_managed_prometheus_stands_beside_the_clusters_own_if_asked_for() {
        run(Profile.PRODUCTION, AzureAlertingOptions.none().managedPrometheus());

        assertThat(mocks.ofType("azure-native:monitor:AzureMonitorWorkspace")).hasSize(1);
        assertThat(inputs("watch-prometheus-association").text("dataCollectionRuleId"))
                .hasValue(mocks.named("watch-prometheus")
                        .state()
                        .text("defaultIngestionSettings.dataCollectionRuleResourceId")
                        .orElseThrow());
    }

    @Test
    void a_hook_changes_a_threshold() {
        run(
                Profile.PRODUCTION,
                AzureAlertingOptions.none()
                        .customizeAlert((plan, builder) ->
                                plan.alarm().measure() == Measure.DATABASE_CPU ? builder.severity(4) : builder));

        assertThat(inputs("watch-alarm-database-main-cpu").number("severity")).hasValue(4);
    }

    @Test
    void the_clouds_own_resources_can_be_had() {
        mocks.run(context -> {
            Monitoring monitoring = new Monitoring(
                    "watch",
                    args(Profile.STAGING, TestCloud.azure(), AzureAlertingOptions.none())
                            .build(),
                    null);
            AzureAlertingHandles handles = monitoring.handles(AzureAlertingHandles.class);
            assertThat(handles.groups()).hasSize(3);
            assertThat(handles.alerts()).hasSize(8);
            assertThat(handles.queries()).hasSize(1);
        });
    }

    @Test
    void production_needs_somebody_whom_alertmanager_can_reach() {
        assertThatThrownBy(() -> mocks.run(context -> {
                    AzureScope scope = TestCloud.azure();
                    new Monitoring(
                            "watch",
                            args(Profile.PRODUCTION, scope, AzureAlertingOptions.none())
                                    .cluster(TestCluster.azure(scope))
                                    .build(),
                            null);
                }))
                .hasRootCauseInstanceOf(InvalidInputException.class)
                .hasRootCauseMessage(
                        "MON-019 Monitoring 'watch': receivers.warning is the topic, but Alertmanager cannot send to a"
                                + " topic of Azure, and nobody subscribes to warning alerts whom it can reach itself."
                                + " Subscribe an https address, give a relay for e-mails by smtp, or name a receiver.");
    }
}
