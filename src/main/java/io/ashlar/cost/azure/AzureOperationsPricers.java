package io.ashlar.cost.azure;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Logs, alerts, keys, secrets, and the nightly tasks of a registry.
 *
 * @see <a href="https://azure.microsoft.com/pricing/details/monitor/">Azure Monitor pricing</a>
 * @see <a href="https://azure.microsoft.com/pricing/details/key-vault/">Key Vault pricing</a>
 * @see <a href="https://azure.microsoft.com/pricing/details/network-watcher/">Network Watcher pricing</a>
 */
final class AzureOperationsPricers {
    /** Days that a workspace keeps what it takes in for nothing more. */
    private static final int DAYS_INCLUDED = 31;

    /** What Azure gives a workspace that says nothing. */
    private static final int USUAL_DAYS = 30;

    private static final Range INGESTED = Range.of(0, 5, 50);

    /** A key is read once for a wrapped data key, which services keep for a while. */
    private static final Range KEY_OPERATIONS = Range.of(0, 10_000, 1_000_000);

    private AzureOperationsPricers() {}

    static Map<String, Pricer> table() {
        return Map.of(
                "azure-native:operationalinsights:Workspace",
                AzureOperationsPricers::workspace,
                "azure-native:network:FlowLog",
                AzureOperationsPricers::flowLog,
                "azure-native:insights:MetricAlert",
                AzureOperationsPricers::metricAlert,
                "azure-native:insights:ScheduledQueryRule",
                AzureOperationsPricers::logAlert,
                "azure-native:keyvault:Key",
                AzureOperationsPricers::key,
                "azure-native:keyvault:Secret",
                secret -> List.of(Charge.usage(
                        "operations", "keyvault/operations", "operations", Range.of(0, 10_000, 1_000_000))),
                "azure-native:containerregistry:Task",
                AzureOperationsPricers::task);
    }

    private static List<Charge> workspace(Reader workspace) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.usage("logs taken in", "logs/ingested", "ingestedGb", INGESTED));
        double beyond = (workspace.number("retentionInDays", USUAL_DAYS) - DAYS_INCLUDED) / 30;
        if (beyond > 0) {
            charges.add(Charge.usage("logs kept beyond 31 days", "logs/kept", "keptGb", INGESTED.times(beyond)));
        }
        return charges;
    }

    /** What it writes is stored in an account, which is charged by itself. */
    private static List<Charge> flowLog(Reader log) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.usage("flow logs collected", "flow-logs/collected", "collectedGb", INGESTED));
        String analytics = "flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration.";
        if (log.is(analytics + "enabled", false)) {
            int minutes = (int) log.number(analytics + "trafficAnalyticsInterval", 60);
            charges.add(Charge.usage("traffic analytics", "flow-logs/analytics-" + minutes, "analyzedGb", INGESTED));
        }
        return charges;
    }

    /** Charged for each series of values that it watches: every resource by every criterion by every listed value. */
    private static List<Charge> metricAlert(Reader alert) {
        double scopes = Math.max(1, alert.count("scopes", 1));
        double series = 0;
        double dynamic = 0;
        for (Reader criterion : alert.blocks("criteria.allOf")) {
            double watched = scopes;
            for (Reader dimension : criterion.blocks("dimensions")) {
                watched *= Math.max(1, dimension.count("values", 1));
            }
            series += watched;
            dynamic += criterion.text("criterionType", "").equals("DynamicThresholdCriterion") ? watched : 0;
        }
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed("series watched", "monitor/metric-series", Range.of(Math.max(series, scopes))));
        if (dynamic > 0) {
            charges.add(Charge.fixed("dynamic thresholds", "monitor/dynamic-threshold", Range.of(dynamic)));
        }
        return charges;
    }

    /** The more often it runs the more it costs; between and beyond the listed frequencies the slower one's price holds. */
    private static List<Charge> logAlert(Reader rule) {
        String frequency = rule.text("evaluationFrequency", "PT5M");
        int minutes =
                switch (frequency) {
                    case "PT1M" -> 1;
                    case "PT5M" -> 5;
                    case "PT10M" -> 10;
                    default -> 15;
                };
        Charge charge = Charge.one("rule over logs (" + frequency + ")", "monitor/log-rule-" + minutes);
        boolean split =
                rule.blocks("criteria.allOf").stream().anyMatch(criterion -> criterion.count("dimensions", 0) > 0);
        return List.of(split ? charge.because("one value of its dimensions assumed") : charge);
    }

    private static List<Charge> key(Reader key) {
        String kind = key.text("properties.kty", "RSA");
        double bits = key.number("properties.keySize", 2048);
        boolean advanced = kind.startsWith("EC") || bits > 2048;
        Charge operations = Charge.usage(
                "operations",
                advanced ? "keyvault/advanced-operations" : "keyvault/operations",
                "operations",
                KEY_OPERATIONS);
        return kind.endsWith("HSM")
                ? List.of(
                        Charge.one("key in hardware", advanced ? "keyvault/hsm-advanced" : "keyvault/hsm-rsa-2048"),
                        operations)
                : List.of(operations);
    }

    /** Processor seconds of its runs: expected are two processors for a minute every night. */
    private static List<Charge> task(Reader task) {
        double processors = task.number("agentConfiguration.cpu", 2);
        return List.of(Charge.usage(
                "runs",
                "acr/task-cpu",
                "cpuSeconds",
                Range.of(300, 1_800, 18_000).times(processors)));
    }
}
