package io.ashlar.sandbox.azure.insights;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.operationalinsights.OperationalinsightsTable;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Alerts that ask logs. */
final class LogAlerts {
    private static final String[] FREQUENCIES = {
        "PT1M", "PT5M", "PT10M", "PT15M", "PT30M", "PT45M", "PT1H", "PT2H", "PT3H", "PT4H", "PT5H", "PT6H", "P1D"
    };
    private static final String[] WINDOWS = {
        "PT1M", "PT5M", "PT10M", "PT15M", "PT30M", "PT45M", "PT1H", "PT2H", "PT3H", "PT4H", "PT5H", "PT6H", "P1D", "P2D"
    };

    private LogAlerts() {}

    static ResourceModel scheduledQueryRule() {
        return Arm.resource(
                        "azure-native:insights:ScheduledQueryRule",
                        "Microsoft.Insights/scheduledQueryRules",
                        "ruleName")
                .source("https://learn.microsoft.com/rest/api/monitor/scheduled-query-rules/create-or-update")
                .source("https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-types#log-alerts")
                .with(Arm::regional)
                .defaultsTo("autoMitigate", true)
                .defaultsTo("enabled", true)
                .rule(
                        "ruleName",
                        Rules.length(1, 260),
                        Rules.without("[*#&+:<>?@%{}\\\\/|]", "have any of *#&+:<>?@%{}\\/|"))
                .rule("severity", Rules.between(0, 4))
                .rule("evaluationFrequency", Rules.oneOf((Object[]) FREQUENCIES))
                .rule("windowSize", Rules.oneOf((Object[]) WINDOWS))
                .rule("kind", Rules.oneOf("LogAlert", "LogToMetric"))
                .check(LogAlerts::periods)
                .check(LogAlerts::conditions)
                .refersTo(
                        "actions.actionGroups[]",
                        Reference.to(InsightsTable.ACTION_GROUP)
                                .anywhere()
                                .missing("ResourceNotFound", "The action group '{value}' was not found.")
                                .blocksDeletion("ActionGroupInUse", "Action group {target} is used by {referrer}."))
                .refersTo(
                        "scopes[]",
                        Reference.to(OperationalinsightsTable.WORKSPACE)
                                .anywhere()
                                .except("(?i)^(?!.*/providers/Microsoft\\.OperationalInsights/workspaces/[^/]+$).*")
                                .missing("ScopeNotFound", "The scope '{value}' was not found."))
                .build();
    }

    private static void periods(Properties inputs, Findings findings) {
        if (inputs.texts("scopes").isEmpty() && !inputs.isUnknown("scopes")) {
            findings.add("scopes", "'scopes' must name one resource");
        }
        Optional<Duration> every = duration(inputs, "evaluationFrequency");
        Optional<Duration> window = duration(inputs, "windowSize");
        if (every.isPresent() && window.isPresent() && window.get().compareTo(every.get()) < 0) {
            findings.add("windowSize", "'windowSize' must not be shorter than 'evaluationFrequency'");
        }
    }

    private static Optional<Duration> duration(Properties inputs, String path) {
        return inputs.text(path).flatMap(text -> {
            try {
                return Optional.of(Duration.parse(text));
            } catch (DateTimeParseException otherwise) {
                return Optional.empty();
            }
        });
    }

    private static void conditions(Properties inputs, Findings findings) {
        List<Properties> conditions = inputs.objects("criteria.allOf");
        if (conditions.size() != 1 && !inputs.isUnknown("criteria")) {
            findings.add("criteria.allOf", "'criteria.allOf' must hold one condition");
        }
        for (int i = 0; i < conditions.size(); i++) {
            Properties condition = conditions.get(i);
            String at = "criteria.allOf[" + i + "].";
            for (String needed : List.of("query", "operator", "threshold", "timeAggregation")) {
                if (!condition.has(needed)) {
                    findings.add(at + needed, "'" + at + needed + "' must be given");
                }
            }
            boolean counts = condition.text("timeAggregation").orElse("").equals("Count");
            if (counts == condition.has("metricMeasureColumn") && condition.has("timeAggregation")) {
                findings.add(
                        at + "metricMeasureColumn",
                        "'" + at
                                + "metricMeasureColumn' goes with every 'timeAggregation' but Count, and only with"
                                + " those");
            }
            long least =
                    condition.number("failingPeriods.minFailingPeriodsToAlert").orElse(1);
            long all =
                    condition.number("failingPeriods.numberOfEvaluationPeriods").orElse(1);
            if (all < 1 || all > 6 || least < 1 || least > all) {
                findings.add(
                        at + "failingPeriods",
                        "'" + at + "failingPeriods' must be 1 to 6 periods, of which no more than all can fail");
            }
        }
    }
}
