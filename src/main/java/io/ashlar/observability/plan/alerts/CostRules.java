package io.ashlar.observability.plan.alerts;

import static io.ashlar.observability.plan.alerts.Team.PLATFORM;

import java.util.List;
import java.util.Map;

/**
 * What the cluster costs while it runs, by OpenCost's prices. A month has 730 hours, as in the clouds' own calculators.
 *
 * @see <a href="https://opencost.io/docs/integrations/metrics/">OpenCost's metrics</a>
 */
final class CostRules {
    private static final int HOURS_A_MONTH = 730;

    private CostRules() {}

    static RuleGroup cost(double monthlyBudget) {
        return new RuleGroup(
                "cost",
                List.of(
                        new Recording("cluster:cost_nodes:monthly", monthly("node_total_hourly_cost"), Map.of()),
                        new Recording(
                                "cluster:cost_volumes:monthly",
                                "sum(pv_hourly_cost * on (persistentvolume) group_left () max by (persistentvolume)"
                                        + " (kube_persistentvolume_capacity_bytes) / 1024 ^ 3) * "
                                        + HOURS_A_MONTH,
                                Map.of()),
                        new Recording(
                                "cluster:cost_budget:monthly",
                                "vector(" + Numbers.plain(monthlyBudget) + ")",
                                Map.of())),
                List.of(
                        Alert.warning("CostAboveBudget", PLATFORM)
                                .when("cluster:cost_nodes:monthly + (cluster:cost_volumes:monthly or vector(0)) > "
                                        + Numbers.plain(monthlyBudget))
                                .forMinutes(6 * 60)
                                .says(
                                        "The cluster costs more than its budget",
                                        "A month like the last six hours costs {{ $value | humanize }}; %s are allowed."
                                                .formatted(Numbers.plain(monthlyBudget))),
                        Alert.info("CostJumped", PLATFORM)
                                .when("cluster:cost_nodes:monthly > 1.5 *"
                                        + " avg_over_time(cluster:cost_nodes:monthly[7d] offset 1h)")
                                .forMinutes(3 * 60)
                                .says(
                                        "The nodes cost half as much again as in the last week",
                                        "A month like this costs {{ $value | humanize }}.")));
    }

    private static String monthly(String series) {
        return "sum(" + series + ") * " + HOURS_A_MONTH;
    }
}
