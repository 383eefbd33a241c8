package io.ashlar.sandbox.azure.containerservice;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.OptionalLong;

/**
 * What holds for a node pool, whether it is written inside its cluster or stands beside it.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/create-node-pools">Node pools</a>
 * @see <a href="https://learn.microsoft.com/azure/aks/use-system-pools">System node pools</a>
 * @see <a href="https://learn.microsoft.com/azure/aks/quotas-skus-regions">Quotas</a>
 */
final class PoolRules {
    private static final int MOST_NODES = 1000;
    private static final int MOST_PODS = 250;
    private static final int FEWEST_PODS = 10;

    private PoolRules() {}

    static void values(ResourceModelBuilder model, String at) {
        model.rule(at + "count", Rules.between(0, MOST_NODES))
                .rule(at + "minCount", Rules.between(0, MOST_NODES))
                .rule(at + "maxCount", Rules.between(1, MOST_NODES))
                .rule(at + "maxPods", Rules.between(FEWEST_PODS, MOST_PODS))
                .rule(at + "osDiskSizeGB", Rules.between(0, 2048))
                .rule(
                        at + "vmSize",
                        Rules.matches("(Standard|Basic)_[A-Z]+[0-9]+[A-Za-z0-9_-]*", "a VM size like Standard_D4s_v5"))
                .rule(
                        at + "nodeTaints[]",
                        Rules.matches(
                                "[^=:]+=[^=:]*:(NoSchedule|PreferNoSchedule|NoExecute)",
                                "a taint like key=value:NoSchedule"))
                .rule(
                        at + "upgradeSettings.maxSurge",
                        Rules.matches("[1-9][0-9]*%?", "a number of nodes or a share like 10%"));
    }

    static void check(String at, Properties pool, Findings findings) {
        boolean scales = pool.isTrue("enableAutoScaling");
        OptionalLong least = pool.number("minCount");
        OptionalLong most = pool.number("maxCount");
        OptionalLong count = pool.number("count");
        if (scales
                && (least.isEmpty() || most.isEmpty())
                && !pool.isUnknown("minCount")
                && !pool.isUnknown("maxCount")) {
            findings.add(
                    at + "minCount", "'" + at + "minCount' and '" + at + "maxCount' must be given with autoscaling");
        }
        if (!scales && (least.isPresent() || most.isPresent()) && !pool.isUnknown("enableAutoScaling")) {
            findings.add(
                    at + "enableAutoScaling",
                    "'" + at + "minCount' and '" + at + "maxCount' are only allowed with 'enableAutoScaling'");
        }
        if (least.isPresent() && most.isPresent() && least.getAsLong() > most.getAsLong()) {
            findings.add(at + "minCount", "'" + at + "minCount' must not be more than '" + at + "maxCount'");
        }
        if (scales
                && count.isPresent()
                && least.isPresent()
                && most.isPresent()
                && (count.getAsLong() < least.getAsLong() || count.getAsLong() > most.getAsLong())) {
            findings.add(at + "count", "'" + at + "count' must lie between 'minCount' and 'maxCount'");
        }
        roles(at, pool, findings);
    }

    private static void roles(String at, Properties pool, Findings findings) {
        boolean system = pool.text("mode").orElse("User").equals("System");
        boolean spot = pool.text("scaleSetPriority").orElse("Regular").equals("Spot");
        boolean windows = pool.text("osType").orElse("Linux").equals("Windows");
        if (system && spot) {
            findings.add(at + "scaleSetPriority", "a system pool cannot be a Spot pool");
        }
        if (system && windows) {
            findings.add(at + "osType", "a system pool must run Linux");
        }
        if (system && pool.number("count").orElse(1) == 0 && !pool.isTrue("enableAutoScaling")) {
            findings.add(at + "count", "a system pool must have at least one node");
        }
        if (!spot
                && (pool.has("spotMaxPrice") || pool.has("scaleSetEvictionPolicy"))
                && !pool.isUnknown("scaleSetPriority")) {
            findings.add(
                    at + "scaleSetPriority", "'spotMaxPrice' and 'scaleSetEvictionPolicy' are only for Spot pools");
        }
    }

    /** The name of a pool, which becomes a part of its nodes' names. */
    static Rules.ValueRule name() {
        return Rules.matches(
                "[a-z][a-z0-9]{0,11}",
                "1 to 12 lower-case letters and digits, beginning with a letter (at most 6 for Windows)");
    }
}
