package io.ashlar.cost;

import static io.ashlar.cost.Priced.urn;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.cost.pricing.Unknown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Azure charges for around what runs: names, logs, alerts, keys and copies. */
class AzureOperationsPricesTest {
    private static final String METRIC_ALERT = "azure-native:insights:MetricAlert";
    private static final String LOG_ALERT = "azure-native:insights:ScheduledQueryRule";
    private static final String KEY = "azure-native:keyvault:Key";

    @Test
    void a_zone_costs_the_same_in_every_region_and_its_queries_besides() {
        Priced stack = Priced.in("westeurope")
                .with("azure-native:network:Zone", "public", Map.of("location", "Global"))
                .with("azure-native:network:PrivateZone", "private", Map.of());

        assertThat(stack.lines("public"))
                .containsExactly("zone · priced · 0.50", "queries · by usage · 0.00/0.40/4.00 [queries assumed]");
        assertThat(stack.lines("private"))
                .containsExactly(
                        "private zone · priced · 0.50", "queries · by usage · 0.00/0.04/0.40 [queries assumed]");
    }

    @Test
    void an_alert_costs_by_each_series_that_it_watches() {
        Map<String, Object> byCode =
                Map.of("dimensions", List.of(Map.of("name", "code", "values", List.of("500", "502", "503"))));
        Priced stack = Priced.in("eastus")
                .with(
                        METRIC_ALERT,
                        "split",
                        Map.of(
                                "location",
                                "global",
                                "scopes",
                                List.of("one", "two"),
                                "criteria",
                                Map.of("allOf", List.of(byCode, Map.of("name", "all")))))
                .with(
                        METRIC_ALERT,
                        "learned",
                        Map.of(
                                "scopes",
                                List.of("one"),
                                "criteria",
                                Map.of("allOf", List.of(Map.of("criterionType", "DynamicThresholdCriterion")))));

        assertThat(stack.lines("split")).containsExactly("series watched · priced · 0.80");
        assertThat(stack.lines("learned"))
                .containsExactly("series watched · priced · 0.10", "dynamic thresholds · priced · 0.10");
    }

    @Test
    void a_rule_over_logs_costs_more_the_more_often_it_runs() {
        Priced stack = Priced.in("eastus")
                .with(LOG_ALERT, "each-minute", Map.of("evaluationFrequency", "PT1M"))
                .with(LOG_ALERT, "usual", Map.of())
                .with(
                        LOG_ALERT,
                        "daily",
                        Map.of(
                                "evaluationFrequency",
                                "P1D",
                                "criteria",
                                Map.of("allOf", List.of(Map.of("dimensions", List.of(Map.of("name", "host")))))));

        assertThat(stack.lines("each-minute")).containsExactly("rule over logs (PT1M) · priced · 3.00");
        assertThat(stack.lines("usual")).containsExactly("rule over logs (PT5M) · priced · 1.50");
        assertThat(stack.lines("daily"))
                .containsExactly("rule over logs (P1D) · priced · 0.50 [one value of its dimensions assumed]");
    }

    @Test
    void logs_cost_what_is_taken_in_and_what_is_kept_beyond_a_month() {
        String workspace = "azure-native:operationalinsights:Workspace";
        Priced stack = Priced.in("eastus")
                .with(workspace, "short", Map.of("retentionInDays", 31.0))
                .with(workspace, "long", Map.of("retentionInDays", 91.0))
                .using("\"*::long\": {ingestedGb: 100, keptGb: 200}");

        assertThat(stack.lines("short"))
                .containsExactly("logs taken in · by usage · 0.00/11.50/115.00 [ingestedGb assumed]");
        assertThat(stack.lines("long"))
                .containsExactly(
                        "logs taken in · by usage · 230.00 [ingestedGb from the usage]",
                        "logs kept beyond 31 days · by usage · 20.00 [keptGb from the usage]");
    }

    @Test
    void flow_logs_cost_what_is_collected_and_what_is_analyzed() {
        assertThat(Priced.in("westeurope")
                        .with(
                                "azure-native:network:FlowLog",
                                "log",
                                Map.of(
                                        "flowAnalyticsConfiguration",
                                        Map.of(
                                                "networkWatcherFlowAnalyticsConfiguration",
                                                Map.of("enabled", true, "trafficAnalyticsInterval", 10.0))))
                        .lines("log"))
                .containsExactly(
                        "flow logs collected · by usage · 0.00/2.50/25.00 [collectedGb assumed]",
                        "traffic analytics · by usage · 0.00/17.50/175.00 [analyzedGb assumed]");
    }

    @Test
    void a_key_costs_its_operations_and_one_in_hardware_a_month_besides() {
        Priced stack = Priced.in("eastus")
                .with(KEY, "usual", Map.of("properties", Map.of("kty", "RSA", "keySize", 2048.0)))
                .with(KEY, "long", Map.of("properties", Map.of("kty", "RSA", "keySize", 3072.0)))
                .with(KEY, "hardware", Map.of("properties", Map.of("kty", "RSA-HSM")))
                .with("azure-native:keyvault:Secret", "secret", Map.of());

        assertThat(stack.lines("usual")).containsExactly("operations · by usage · 0.00/0.03/3.00 [operations assumed]");
        assertThat(stack.lines("long")).containsExactly("operations · by usage · 0.00/0.15/15.00 [operations assumed]");
        assertThat(stack.lines("hardware"))
                .containsExactly(
                        "key in hardware · priced · 1.00",
                        "operations · by usage · 0.00/0.03/3.00 [operations assumed]");
        assertThat(stack.lines("secret"))
                .containsExactly("operations · by usage · 0.00/0.03/3.00 [operations assumed]");
    }

    @Test
    void copies_of_a_database_cost_an_instance_and_every_whole_copy_that_is_kept() {
        String server = "azure-native:dbforpostgresql:Server";
        String policy = "azure-native:dataprotection:BackupPolicy";
        Priced stack = Priced.in("eastus")
                .with(server, "database", Map.of("storage", Map.of("storageSizeGB", 100.0)))
                .with(
                        policy,
                        "weekly",
                        Map.of(
                                "properties",
                                Map.of(
                                        "policyRules",
                                        List.of(
                                                Map.of(
                                                        "trigger",
                                                        Map.of(
                                                                "schedule",
                                                                Map.of(
                                                                        "repeatingTimeIntervals",
                                                                        List.of("R/2026-01-11T03:00:00+00:00/P1W")))),
                                                Map.of(
                                                        "lifecycles",
                                                        List.of(Map.of("deleteAfter", Map.of("duration", "P35D"))))))))
                .with(
                        "azure-native:dataprotection:BackupVault",
                        "vault",
                        Map.of(
                                "vaultName",
                                "kept-far",
                                "properties",
                                Map.of("storageSettings", List.of(Map.of("type", "GeoRedundant")))))
                .with(
                        "azure-native:dataprotection:BackupInstance",
                        "copy",
                        Map.of(
                                "vaultName",
                                "kept-far",
                                "properties",
                                Map.of(
                                        "dataSourceInfo",
                                        Map.of("datasourceType", "Microsoft.DBforPostgreSQL/flexibleServers"))),
                        "properties",
                        List.of(urn(server, "database"), urn(policy, "weekly")));

        assertThat(stack.lines("copy"))
                .containsExactly(
                        "protected instance · priced · 7.50",
                        "copies in the vault · by usage · 0.00/11.20/22.40 [storedGb assumed]");
    }

    @Test
    void a_vault_whose_name_is_not_known_yet_is_the_only_one_that_there_is() {
        assertThat(Priced.in("eastus")
                        .with(
                                "azure-native:dataprotection:BackupVault",
                                "vault",
                                Map.of(
                                        "vaultName",
                                        "kept-far",
                                        "properties",
                                        Map.of("storageSettings", List.of(Map.of("type", "GeoRedundant")))))
                        .with(
                                "azure-native:dataprotection:BackupInstance",
                                "copy",
                                Map.of(
                                        "vaultName",
                                        Unknown.UNKNOWN,
                                        "properties",
                                        Map.of(
                                                "dataSourceInfo",
                                                Map.of("datasourceType", "Microsoft.DBforPostgreSQL/flexibleServers"))))
                        .lines("copy"))
                .containsExactly(
                        "protected instance · priced · 7.50",
                        "copies in the vault · by usage · 0.00/2.87/5.73 [storedGb assumed]");
    }

    @Test
    void what_else_is_protected_is_named_and_not_guessed() {
        assertThat(Priced.in("eastus")
                        .with(
                                "azure-native:dataprotection:BackupInstance",
                                "copy",
                                Map.of(
                                        "properties",
                                        Map.of("dataSourceInfo", Map.of("datasourceType", "Microsoft.Compute/disks"))))
                        .lines("copy"))
                .containsExactly(
                        "protected instance · unpriced · 0.00 [the book has no price of instances of"
                                + " Microsoft.Compute/disks]",
                        "copies in the vault · by usage · 0.00/1.43/2.87 [storedGb assumed]");
    }

    @Test
    void blobs_cost_by_where_their_copies_are() {
        String account = "azure-native:storage:StorageAccount";
        Priced stack = Priced.in("eastus")
                .with(account, "local", Map.of("sku", Map.of("name", "Standard_LRS")))
                .with(account, "zones", Map.of("sku", Map.of("name", "Standard_ZRS")))
                .with(account, "cool", Map.of("accessTier", "Cool", "sku", Map.of("name", "Standard_GRS")));

        assertThat(stack.lines("local")).containsExactly("blobs · by usage · 0.00/0.21/2.08 [storedGb assumed]");
        assertThat(stack.lines("zones")).containsExactly("blobs · by usage · 0.00/0.26/2.60 [storedGb assumed]");
        assertThat(stack.lines("cool"))
                .containsExactly("blobs · unpriced · 0.00 [the book has no price of storage/blob-cool-grs in eastus]");
    }

    @Test
    void a_task_costs_by_processor_second_and_a_firewall_by_its_gateway() {
        Priced stack = Priced.in("eastus")
                .with("azure-native:containerregistry:Task", "clean-up", Map.of())
                .with("azure-native:network:WebApplicationFirewallPolicy", "firewall", Map.of());

        assertThat(stack.lines("clean-up")).containsExactly("runs · by usage · 0.06/0.36/3.60 [cpuSeconds assumed]");
        assertThat(stack.lines("firewall"))
                .containsExactly("free · free · 0.00 [the gateway that it protects is charged as WAF_v2:"
                        + " https://azure.microsoft.com/pricing/details/web-application-firewall/]");
    }
}
