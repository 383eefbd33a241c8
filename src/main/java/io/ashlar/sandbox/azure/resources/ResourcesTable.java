package io.ashlar.sandbox.azure.resources;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.Locations;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.FunctionModel.Call;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModel.AutoName;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;

/** The types whose tokens begin with {@code azure-native:resources:}. */
public final class ResourcesTable implements ModelTable {
    /** https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits. */
    private static final int MOST_GROUPS = 980;

    @Override
    public List<ResourceModel> resources() {
        return List.of(group());
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(new FunctionModel(
                "azure-native:resources:getResourceGroup",
                "https://learn.microsoft.com/rest/api/resources/resource-groups/get",
                ResourcesTable::group));
    }

    private static ResourceModel group() {
        return ResourceModel.of(Arm.GROUP)
                .source("https://learn.microsoft.com/rest/api/resources/resource-groups/create-or-update")
                .source("https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules")
                .called("Microsoft.Resources/resourceGroups")
                .autoNamed(new AutoName("resourceGroupName", "", 1000, "", false, 8))
                .id(group -> Arm.groupId(
                        group.scope().account(), group.text("resourceGroupName").orElse("")))
                .computed("name", "{resourceGroupName}")
                .computed("type", group -> "Microsoft.Resources/resourceGroups")
                .computed("properties", group -> Map.of("provisioningState", "Succeeded"))
                .replaceOn("resourceGroupName", "location", "managedBy")
                .means("location", Locations::normal)
                .rule(
                        "resourceGroupName",
                        Rules.length(1, 90),
                        Rules.matches(
                                "[\\p{L}\\p{N}_().-]*[\\p{L}\\p{N}_()-]",
                                "letters, digits, underscores, parentheses, dashes and dots, not ending with a dot"))
                .rule("location", Locations.known())
                .check(Arm::tags)
                .check((inputs, findings) -> {
                    if (!inputs.has("location")) {
                        findings.add(
                                "location",
                                "missing required property 'location'. Either set it explicitly or configure it with"
                                        + " 'pulumi config set azure-native:location <value>'.");
                    }
                })
                .quota(
                        MOST_GROUPS,
                        "ResourceGroupQuotaExceeded",
                        "The subscription has reached its limit of " + MOST_GROUPS + " resource groups.")
                .admit(ResourcesTable::isFree)
                .takesAlongWhatRefersBy("resourceGroupName")
                .build();
    }

    private static void isFree(Subject group) {
        String id = Arm.groupId(
                group.scope().account(), group.text("resourceGroupName").orElse(""));
        if (group.isNew() && group.find(Arm.GROUP, id).isPresent()) {
            throw Refusal.conflict("", "cannot create already existing resource '" + id + "'");
        }
    }

    private static Properties group(Call call) {
        String name = call.arguments().text("resourceGroupName").orElse("");
        CloudResource group = call.cloud()
                .find(
                        call.provider().scope(),
                        Arm.GROUP,
                        "id",
                        Arm.groupId(call.provider().scope().account(), name))
                .orElseThrow(() ->
                        Refusal.notFound("ResourceGroupNotFound", "Resource group '" + name + "' could not be found."));
        return group.outputs().with("id", group.id());
    }
}
