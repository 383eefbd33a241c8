package io.ashlar.sandbox.azure.operationalinsights;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.FunctionModel.Call;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.value.Properties;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The types whose tokens begin with {@code azure-native:operationalinsights:}. */
public final class OperationalinsightsTable implements ModelTable {
    /** The type of workspaces. */
    public static final String WORKSPACE = "azure-native:operationalinsights:Workspace";

    private static final String KIND = "Microsoft.OperationalInsights/workspaces";

    @Override
    public List<ResourceModel> resources() {
        return List.of(workspace());
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(new FunctionModel(
                "azure-native:operationalinsights:getSharedKeys",
                "https://learn.microsoft.com/rest/api/loganalytics/shared-keys/get-shared-keys",
                OperationalinsightsTable::keys));
    }

    private static Properties keys(Call call) {
        String id = Arm.id(call.provider().scope().account(), KIND, call.arguments(), List.of("workspaceName"));
        CloudResource workspace = call.cloud()
                .find(call.provider().scope(), WORKSPACE, "id", id)
                .orElseThrow(() -> Refusal.notFound("ResourceNotFound", "The Resource '" + id + "' was not found."));
        return Properties.of(Map.of(
                "primarySharedKey", key(workspace, "primary"), "secondarySharedKey", key(workspace, "secondary")));
    }

    private static String key(CloudResource workspace, String which) {
        String text = new Seed(workspace.id() + which).letters(64);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResourceModel workspace() {
        return Arm.resource(WORKSPACE, KIND, "workspaceName")
                .source("https://learn.microsoft.com/rest/api/loganalytics/workspaces/create-or-update")
                .source("https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure")
                .with(Arm::regional)
                .computed("customerId", workspace -> Arm.uuid(workspace, "customer"))
                .computed("createdDate", workspace -> "2026-11-21T00:00:00Z")
                .computed("modifiedDate", workspace -> "2026-11-21T00:00:00Z")
                .defaultsTo("sku", Map.of("name", "PerGB2018"))
                .defaultsTo("retentionInDays", 30)
                .defaultsTo("publicNetworkAccessForIngestion", "Enabled")
                .defaultsTo("publicNetworkAccessForQuery", "Enabled")
                .rule("workspaceName", ArmNames.dashed(4, 63))
                .rule("retentionInDays", Rules.between(30, 730))
                .rule(
                        "sku.name",
                        Rules.without(
                                "^(Free|Standard|Premium|PerNode|Standalone)$",
                                "be a pricing tier of the past, which new workspaces cannot have: use PerGB2018"))
                .rule(
                        "sku.capacityReservationLevel",
                        Rules.oneOf(100, 200, 300, 400, 500, 1000, 2000, 5000, 10_000, 25_000, 50_000))
                .check((inputs, findings) -> {
                    boolean reserved = inputs.text("sku.name").orElse("").equals("CapacityReservation");
                    if (reserved != inputs.has("sku.capacityReservationLevel") && !inputs.isUnknown("sku")) {
                        findings.add(
                                "sku.capacityReservationLevel",
                                "'sku.capacityReservationLevel' goes with the sku CapacityReservation, and only with it");
                    }
                    inputs.at("workspaceCapping.dailyQuotaGb")
                            .filter(Number.class::isInstance)
                            .map(quota -> ((Number) quota).doubleValue())
                            .filter(quota -> quota < 0.023 && quota != -1)
                            .ifPresent(quota -> findings.add(
                                    "workspaceCapping.dailyQuotaGb",
                                    "'workspaceCapping.dailyQuotaGb' must be -1 for none, or at least 0.023"));
                })
                .build();
    }
}
