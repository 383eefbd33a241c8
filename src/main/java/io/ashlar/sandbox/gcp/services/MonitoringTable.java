package io.ashlar.sandbox.gcp.services;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;

/** The types whose tokens begin with {@code gcp:monitoring/}. */
public final class MonitoringTable implements ModelTable {
    private static final String CHANNEL = "gcp:monitoring/notificationChannel:NotificationChannel";

    /** What each kind of channel must be told: https://cloud.google.com/monitoring/support/notification-options. */
    private static final Map<String, String> LABELS = Map.of(
            "email", "email_address",
            "sms", "number",
            "slack", "channel_name",
            "webhook_tokenauth", "url",
            "pubsub", "topic");

    private static final List<String> CONDITIONS = List.of(
            "conditionAbsent",
            "conditionMatchedLog",
            "conditionMonitoringQueryLanguage",
            "conditionPrometheusQueryLanguage",
            "conditionThreshold");

    @Override
    public List<ResourceModel> resources() {
        return List.of(channel(), policy());
    }

    private static ResourceModel channel() {
        return Gcp.unlabelled(CHANNEL, "NotificationChannel", "")
                .source("https://cloud.google.com/monitoring/api/ref_v3/rest/v3/projects.notificationChannels")
                .source("https://cloud.google.com/monitoring/support/notification-options")
                .id("projects/{account}/notificationChannels/{digits:19}")
                .computed("name", "{id}")
                .defaultsTo("enabled", true)
                .replaceOn("type")
                .check((inputs, findings) -> {
                    String label = LABELS.getOrDefault(inputs.text("type").orElse(""), "");
                    if (!label.isEmpty() && !inputs.has("labels." + label) && !inputs.isUnknown("labels")) {
                        findings.add(
                                "labels",
                                "a channel of type " + inputs.text("type").orElse("") + " needs the label " + label);
                    }
                })
                .rule("labels.email_address", Rules.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "an e-mail address"))
                .build();
    }

    private static ResourceModel policy() {
        return Gcp.resource("gcp:monitoring/alertPolicy:AlertPolicy", "AlertPolicy", "")
                .source("https://cloud.google.com/monitoring/api/ref_v3/rest/v3/projects.alertPolicies")
                .id("projects/{account}/alertPolicies/{digits:19}")
                .computed("name", "{id}")
                .defaultsTo("enabled", true)
                .rule("combiner", Rules.oneOf("AND", "OR", "AND_WITH_MATCHING_RESOURCE"))
                .rule("displayName", Rules.length(1, 512))
                .rule("conditions[].conditionThreshold.comparison", Rules.oneOf("COMPARISON_GT", "COMPARISON_LT"))
                .rule(
                        "conditions[].conditionThreshold.duration",
                        Rules.matches("\\d+s", "a number of seconds like 300s"))
                .rule("alertStrategy.autoClose", Rules.matches("\\d+s", "a number of seconds like 1800s"))
                .check(MonitoringTable::conditions)
                .refersTo(
                        "notificationChannels[]",
                        Reference.to(CHANNEL)
                                .anywhere()
                                .missing("notFound", "Cannot find the notification channel '{value}'.")
                                .blocksDeletion(
                                        "failedPrecondition",
                                        "Cannot delete channel {target}: it is used by {referrer}."))
                .build();
    }

    private static void conditions(Properties inputs, Findings findings) {
        List<Properties> conditions = inputs.objects("conditions");
        if ((conditions.isEmpty() || conditions.size() > 6) && !inputs.isUnknown("conditions")) {
            findings.add("conditions", "a policy has 1 to 6 conditions");
        }
        for (int i = 0; i < conditions.size(); i++) {
            Properties condition = conditions.get(i);
            String at = "conditions[" + i + "]";
            if (CONDITIONS.stream().filter(condition::has).count() != 1) {
                findings.add(at, "exactly one of " + String.join(", ", CONDITIONS) + " must be given");
            }
            condition
                    .text("conditionThreshold.duration")
                    .filter(duration -> duration.matches("\\d+s"))
                    .map(duration -> Long.parseLong(duration.replace("s", "")))
                    .filter(seconds -> seconds % 60 != 0)
                    .ifPresent(seconds -> findings.add(
                            at + ".conditionThreshold.duration",
                            "'" + at + ".conditionThreshold.duration' is '" + seconds
                                    + "s': must be a multiple of 60s"));
            threshold(condition.object("conditionThreshold"), at + ".conditionThreshold.", findings);
            boolean log = condition.has("conditionMatchedLog");
            if (log && !inputs.has("alertStrategy.notificationRateLimit")) {
                findings.add(
                        "alertStrategy.notificationRateLimit",
                        "'alertStrategy.notificationRateLimit' must be given with a condition on logs");
            }
        }
    }

    /**
     * https://cloud.google.com/monitoring/api/ref_v3/rest/v3/projects.alertPolicies#metricthreshold: a reducer needs an aligner,
     * and what missing data means needs a time in which it may be missing.
     */
    private static void threshold(Properties threshold, String at, Findings findings) {
        threshold
                .text("filter")
                .filter(filter -> !filter.contains("metric.type"))
                .ifPresent(filter -> findings.add(
                        at + "filter", "'" + at + "filter' must specify a restriction on \"metric.type\""));
        if (threshold.has("evaluationMissingData")
                && threshold.text("duration").filter("0s"::equals).isPresent()) {
            findings.add(
                    at + "evaluationMissingData",
                    "'" + at + "evaluationMissingData' must not be given with a 'duration' of 0s");
        }
        List<Properties> aggregations = threshold.objects("aggregations");
        for (int i = 0; i < aggregations.size(); i++) {
            Properties one = aggregations.get(i);
            String aligner = one.text("perSeriesAligner").orElse("ALIGN_NONE");
            if (!one.text("crossSeriesReducer").orElse("REDUCE_NONE").equals("REDUCE_NONE")
                    && aligner.equals("ALIGN_NONE")) {
                findings.add(
                        at + "aggregations[" + i + "].perSeriesAligner",
                        "'" + at + "aggregations[" + i
                                + "].perSeriesAligner' must be given with a 'crossSeriesReducer'");
            }
            if (!aligner.equals("ALIGN_NONE") && !one.has("alignmentPeriod")) {
                findings.add(
                        at + "aggregations[" + i + "].alignmentPeriod",
                        "'" + at + "aggregations[" + i + "].alignmentPeriod' must be at least 60s");
            }
        }
    }
}
