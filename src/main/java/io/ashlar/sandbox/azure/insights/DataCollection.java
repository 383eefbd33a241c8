package io.ashlar.sandbox.azure.insights;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.operationalinsights.OperationalinsightsTable;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModel.AutoName;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What agents collect, and where they bring it. */
final class DataCollection {
    private static final String RULE = "azure-native:insights:DataCollectionRule";
    private static final List<String> DESTINATIONS = List.of(
            "logAnalytics",
            "monitoringAccounts",
            "eventHubs",
            "eventHubsDirect",
            "storageAccounts",
            "storageBlobsDirect");

    private DataCollection() {}

    static ResourceModel rule() {
        return Arm.resource(RULE, "Microsoft.Insights/dataCollectionRules", "dataCollectionRuleName")
                .source("https://learn.microsoft.com/rest/api/monitor/data-collection-rules/create")
                .source("https://learn.microsoft.com/azure/azure-monitor/essentials/data-collection-rule-structure")
                .with(Arm::regional)
                .computed("immutableId", "dcr-{hex:32}")
                .rule(
                        "dataCollectionRuleName",
                        Rules.length(1, 64),
                        Rules.matches("[A-Za-z0-9].*", "a letter or digit first"))
                .rule("kind", Rules.oneOf("Linux", "Windows"))
                .check(DataCollection::flows)
                .refersTo(
                        "destinations.logAnalytics[].workspaceResourceId", Arm.byId(OperationalinsightsTable.WORKSPACE))
                .beforeDeletion(DataCollection::bindsNobody)
                .build();
    }

    /** Every flow goes from streams that the rule collects to destinations that it names. */
    private static void flows(Properties inputs, Findings findings) {
        List<Properties> flows = inputs.objects("dataFlows");
        if (inputs.isUnknown("dataFlows") || inputs.isUnknown("destinations")) {
            return;
        }
        Set<String> known = new HashSet<>();
        DESTINATIONS.forEach(kind -> inputs.objects("destinations." + kind)
                .forEach(destination -> destination.text("name").ifPresent(known::add)));
        inputs.text("destinations.azureMonitorMetrics.name").ifPresent(known::add);
        for (int i = 0; i < flows.size(); i++) {
            String at = "dataFlows[" + i + "].destinations";
            flows.get(i).texts("destinations").stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name ->
                            findings.add(at, "'" + at + "' names '" + name + "', which is no destination of the rule"));
            if (flows.get(i).texts("destinations").isEmpty()) {
                findings.add(at, "'" + at + "' must name at least one destination");
            }
        }
    }

    private static void bindsNobody(Subject rule) {
        for (CloudResource other : rule.all("azure-native:insights:DataCollectionRuleAssociation")) {
            if (other.inputs()
                    .text("dataCollectionRuleId")
                    .filter(rule.id()::equals)
                    .isPresent()) {
                throw Refusal.inUse(
                        "RuleAssociationExists",
                        "Data collection rule cannot be deleted: it has associations. Delete them first.");
            }
        }
    }

    static ResourceModel association() {
        return ResourceModel.of("azure-native:insights:DataCollectionRuleAssociation")
                .source("https://learn.microsoft.com/rest/api/monitor/data-collection-rule-associations/create")
                .called("Microsoft.Insights/dataCollectionRuleAssociations")
                .autoNamed(new AutoName("associationName", "", 1000, "", false, 0))
                .id(association -> association.text("resourceUri").orElse("").replaceFirst("^(?=[^/])", "/")
                        + "/providers/Microsoft.Insights/dataCollectionRuleAssociations/"
                        + association.text("associationName").orElse(""))
                .computed("name", "{associationName}")
                .computed("type", association -> "Microsoft.Insights/dataCollectionRuleAssociations")
                .replaceOn("associationName", "resourceUri")
                .rule("associationName", Rules.length(1, 260))
                .check((inputs, findings) -> {
                    if (inputs.has("dataCollectionRuleId") == inputs.has("dataCollectionEndpointId")) {
                        findings.add(
                                "dataCollectionRuleId",
                                "one of 'dataCollectionRuleId' and 'dataCollectionEndpointId' must be given, and not"
                                        + " both");
                    }
                    boolean endpoint = inputs.text("associationName").orElse("").equals("configurationAccessEndpoint");
                    if (inputs.has("associationName") && endpoint != inputs.has("dataCollectionEndpointId")) {
                        findings.add(
                                "associationName",
                                "'associationName' must be configurationAccessEndpoint for an endpoint, and only for"
                                        + " one");
                    }
                })
                .admit(DataCollection::ruleIsThere)
                .build();
    }

    /** The rule of a managed Prometheus comes with its workspace, in a group of Azure's own. */
    private static void ruleIsThere(Subject association) {
        association
                .text("dataCollectionRuleId")
                .filter(id -> !id.contains("/resourceGroups/MA_"))
                .filter(id -> association.cloud().findAnywhere(RULE, "id", id).isEmpty())
                .ifPresent(id -> {
                    throw Refusal.notFound(
                            "InvalidReference", "Resource '" + id + "' referenced by the association was not found.");
                });
    }
}
