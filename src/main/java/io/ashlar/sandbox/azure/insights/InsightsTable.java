package io.ashlar.sandbox.azure.insights;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.Locations;
import io.ashlar.sandbox.azure.operationalinsights.OperationalinsightsTable;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModel.AutoName;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types whose tokens begin with {@code azure-native:insights:}. */
public final class InsightsTable implements ModelTable {
    /** The type of action groups. */
    static final String ACTION_GROUP = "azure-native:insights:ActionGroup";

    private static final String SETTING = "azure-native:insights:DiagnosticSetting";

    private static final List<String> RECEIVERS = List.of(
            "emailReceivers",
            "smsReceivers",
            "webhookReceivers",
            "voiceReceivers",
            "armRoleReceivers",
            "azureFunctionReceivers",
            "logicAppReceivers",
            "eventHubReceivers");

    /** In minutes; a day is 1440. */
    private static final List<String> DURATIONS =
            List.of("PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT6H", "PT12H", "P1D");

    @Override
    public List<ResourceModel> resources() {
        return List.of(
                actionGroup(),
                metricAlert(),
                diagnosticSetting(),
                LogAlerts.scheduledQueryRule(),
                DataCollection.rule(),
                DataCollection.association());
    }

    private static Rules.ValueRule[] name() {
        return new Rules.ValueRule[] {
            Rules.length(1, 260),
            Rules.without("[:<>+/&%\\\\?*#|]", "have any of : < > + / & % \\ ? * # |"),
            Rules.without("[. ]$", "end with a dot or space")
        };
    }

    private static ResourceModel actionGroup() {
        return Arm.resource(ACTION_GROUP, "microsoft.insights/actionGroups", "actionGroupName")
                .source("https://learn.microsoft.com/rest/api/monitor/action-groups/create-or-update")
                .source("https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups")
                .computed("location", group -> "Global")
                .replaceOn("location")
                .means("location", Locations::normal)
                .rule("actionGroupName", name())
                .rule("groupShortName", Rules.length(1, 12))
                .rule(
                        "emailReceivers[].emailAddress",
                        Rules.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "an e-mail address"))
                .rule("webhookReceivers[].serviceUri", Rules.matches("https?://.+", "a URL"))
                .rule("smsReceivers[].countryCode", Rules.matches("\\d{1,4}", "the digits of a country code"))
                .rule("smsReceivers[].phoneNumber", Rules.matches("[\\d-]{4,20}", "a phone number"))
                .check(InsightsTable::receivers)
                .build();
    }

    private static void receivers(Properties inputs, Findings findings) {
        Set<String> names = new HashSet<>();
        for (String kind : RECEIVERS) {
            List<Properties> receivers = inputs.objects(kind);
            for (int i = 0; i < receivers.size(); i++) {
                String path = kind + "[" + i + "].name";
                receivers
                        .get(i)
                        .text("name")
                        .filter(name -> !names.add(name))
                        .ifPresent(name -> findings.add(
                                path, "two receivers of the group are named '" + name + "'; names must be unique"));
            }
        }
    }

    private static ResourceModel metricAlert() {
        return Arm.resource("azure-native:insights:MetricAlert", "Microsoft.Insights/metricAlerts", "ruleName")
                .source("https://learn.microsoft.com/rest/api/monitor/metric-alerts/create-or-update")
                .source("https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-types#metric-alerts")
                .with(Arm::global)
                .defaultsTo("autoMitigate", true)
                .replaceOn("targetResourceType", "targetResourceRegion")
                .rule("ruleName", name())
                .rule("severity", Rules.between(0, 4))
                .rule("evaluationFrequency", Rules.oneOf("PT1M", "PT5M", "PT15M", "PT30M", "PT1H"))
                .rule("windowSize", Rules.oneOf(DURATIONS.toArray()))
                .check((inputs, findings) -> {
                    int every =
                            DURATIONS.indexOf(inputs.text("evaluationFrequency").orElse(""));
                    int window = DURATIONS.indexOf(inputs.text("windowSize").orElse(""));
                    if (every >= 0 && window >= 0 && window < every) {
                        findings.add("windowSize", "'windowSize' must not be shorter than 'evaluationFrequency'");
                    }
                    if (inputs.texts("scopes").isEmpty() && !inputs.isUnknown("scopes")) {
                        findings.add("scopes", "'scopes' must name at least one resource");
                    }
                    if (inputs.has("criteria") && !inputs.has("criteria.odataType") && !inputs.isUnknown("criteria")) {
                        findings.add("criteria.odataType", "'criteria.odataType' must be given");
                    }
                })
                .check(InsightsTable::criteria)
                .refersTo(
                        "actions[].actionGroupId",
                        Reference.to(ACTION_GROUP)
                                .anywhere()
                                .missing("ResourceNotFound", "The action group '{value}' was not found.")
                                .blocksDeletion("ActionGroupInUse", "Action group {target} is used by {referrer}."))
                .build();
    }

    /** https://learn.microsoft.com/rest/api/monitor/metric-alerts/create-or-update#metriccriteria. */
    private static void criteria(Properties inputs, Findings findings) {
        List<Properties> all = inputs.objects("criteria.allOf");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String at = "criteria.allOf[" + i + "].";
            for (String needed : List.of("metricName", "name", "operator", "timeAggregation")) {
                if (!all.get(i).has(needed)) {
                    findings.add(at + needed, "'" + at + needed + "' must be given");
                }
            }
            all.get(i)
                    .text("name")
                    .filter(name -> !names.add(name))
                    .ifPresent(name -> findings.add(at + "name", "two criteria are named '" + name + "'"));
        }
    }

    private static ResourceModel diagnosticSetting() {
        return ResourceModel.of(SETTING)
                .source("https://learn.microsoft.com/azure/azure-monitor/essentials/diagnostic-settings")
                .called("Microsoft.Insights/diagnosticSettings")
                .autoNamed(new AutoName("name", "", 1000, "", false, 8))
                .id(setting -> resource(setting) + "/providers/Microsoft.Insights/diagnosticSettings/"
                        + setting.text("name").orElse(""))
                .computed("type", setting -> "Microsoft.Insights/diagnosticSettings")
                .replaceOn("name", "resourceUri")
                .rule("name", name())
                .rule("logAnalyticsDestinationType", Rules.oneOf("Dedicated", "AzureDiagnostics"))
                .check((inputs, findings) -> {
                    boolean leads = List.of(
                                    "workspaceId",
                                    "storageAccountId",
                                    "eventHubAuthorizationRuleId",
                                    "marketplacePartnerId")
                            .stream()
                            .anyMatch(inputs::has);
                    if (!leads) {
                        findings.add(
                                "workspaceId",
                                "one of 'workspaceId', 'storageAccountId', 'eventHubAuthorizationRuleId' and"
                                        + " 'marketplacePartnerId' must be given");
                    }
                    if (!inputs.has("logs") && !inputs.has("metrics")) {
                        findings.add("logs", "one of 'logs' and 'metrics' must be given");
                    }
                    List<Properties> logs = inputs.objects("logs");
                    for (int i = 0; i < logs.size(); i++) {
                        if (logs.get(i).has("category") == logs.get(i).has("categoryGroup")) {
                            findings.add(
                                    "logs[" + i + "].category",
                                    "one of 'category' and 'categoryGroup' must be given, and not both");
                        }
                    }
                })
                .refersTo("workspaceId", Arm.byId(OperationalinsightsTable.WORKSPACE))
                .refersTo("storageAccountId", Arm.byId("azure-native:storage:StorageAccount"))
                .admit(InsightsTable::isOneOfFive)
                .build();
    }

    private static String resource(Subject setting) {
        return setting.text("resourceUri").orElse("").replaceFirst("^(?=[^/])", "/");
    }

    private static void isOneOfFive(Subject setting) {
        List<Properties> others = setting.all(SETTING).stream()
                .filter(other -> !other.id().equals(setting.id()))
                .map(CloudResource::inputs)
                .filter(other -> other.text("resourceUri").equals(setting.text("resourceUri")))
                .toList();
        if (others.size() >= 5) {
            throw Refusal.quota(
                    "Conflict",
                    "The limit of 5 diagnostic settings was reached. To create another, delete an existing one.");
        }
        Optional<String> workspace = setting.text("workspaceId");
        if (workspace.isPresent()
                && others.stream().anyMatch(other -> other.text("workspaceId").equals(workspace))) {
            throw Refusal.conflict(
                    "Conflict",
                    "Data sink '" + workspace.get()
                            + "' is already used in another diagnostic setting of the same resource. Data sinks can't"
                            + " be reused in different settings on the same category for the same resource.");
        }
    }
}
