package io.ashlar.sandbox.azure.monitor;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Subject;
import java.util.List;
import java.util.Map;

/** The types whose tokens begin with {@code azure-native:monitor:}. */
public final class MonitorTable implements ModelTable {
    private static final String RULE = "/providers/Microsoft.Insights/dataCollectionRules/";
    private static final String ENDPOINT = "/providers/Microsoft.Insights/dataCollectionEndpoints/";

    @Override
    public List<ResourceModel> resources() {
        return List.of(Arm.resource(
                        "azure-native:monitor:AzureMonitorWorkspace",
                        "Microsoft.Monitor/accounts",
                        "azureMonitorWorkspaceName")
                .source("https://learn.microsoft.com/azure/azure-monitor/essentials/azure-monitor-workspace-overview")
                .with(Arm::regional)
                .computed("accountId", workspace -> Arm.uuid(workspace, "account"))
                .computed("defaultIngestionSettings", MonitorTable::ingestion)
                .computed("provisioningState", workspace -> "Succeeded")
                .computed("publicNetworkAccess", workspace -> "Enabled")
                .rule("azureMonitorWorkspaceName", ArmNames.dashed(4, 63))
                .build());
    }

    /** An endpoint and a rule come with it, in a group of their own. */
    private static Object ingestion(Subject workspace) {
        String name = workspace.text("azureMonitorWorkspaceName").orElse("");
        String group = Arm.groupId(
                workspace.scope().account(),
                "MA_" + name + "_" + Arm.location(workspace).orElse("") + "_managed");
        return Map.of(
                "dataCollectionEndpointResourceId", group + ENDPOINT + name,
                "dataCollectionRuleResourceId", group + RULE + name);
    }
}
