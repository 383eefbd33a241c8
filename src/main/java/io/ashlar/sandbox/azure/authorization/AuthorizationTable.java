package io.ashlar.sandbox.azure.authorization;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.azure.arm.Tenancy;
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
import java.util.Optional;

/** The types whose tokens begin with {@code azure-native:authorization:}. */
public final class AuthorizationTable implements ModelTable {
    private static final String ASSIGNMENT = "azure-native:authorization:RoleAssignment";

    /** https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#azure-rbac-limits. */
    private static final int MOST_ASSIGNMENTS = 4000;

    private static final String SCOPE =
            "(?i)/?(providers/Microsoft\\.Management/managementGroups/[^/]+|subscriptions/[0-9a-f-]{36}(/.+)?)?/?";

    @Override
    public List<ResourceModel> resources() {
        return List.of(assignment(), lock());
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(new FunctionModel(
                "azure-native:authorization:getClientConfig",
                "https://www.pulumi.com/registry/packages/azure-native/api-docs/authorization/getclientconfig/",
                AuthorizationTable::client));
    }

    private static Properties client(Call call) {
        Properties configuration = call.provider().configuration();
        return Properties.of(Map.of(
                "subscriptionId", call.provider().scope().account(),
                "tenantId", Tenancy.tenant(call.provider()),
                "clientId", configuration.text("clientId").orElse("22222222-2222-2222-2222-222222222222"),
                "objectId", "33333333-3333-3333-3333-333333333333"));
    }

    private static ResourceModel assignment() {
        return ResourceModel.of(ASSIGNMENT)
                .source("https://learn.microsoft.com/rest/api/authorization/role-assignments/create")
                .source("https://learn.microsoft.com/azure/role-based-access-control/troubleshooting")
                .called("Microsoft.Authorization/roleAssignments")
                .id(assignment -> scope(assignment) + "/providers/Microsoft.Authorization/roleAssignments/"
                        + assignment
                                .text("roleAssignmentName")
                                .orElseGet(() -> Arm.uuid(assignment, "role assignment")))
                .computed("name", assignment -> Arm.nameOf(assignment.id()))
                .computed("roleAssignmentName", "{name}")
                .computed("type", assignment -> "Microsoft.Authorization/roleAssignments")
                .replaceOn("roleAssignmentName", "scope", "principalId", "roleDefinitionId")
                .rule("roleAssignmentName", ArmNames.uuid())
                .rule("principalId", ArmNames.uuid())
                .rule(
                        "scope",
                        Rules.matches(
                                SCOPE, "the id of a subscription, a resource group, a resource or a management group"))
                .rule(
                        "roleDefinitionId",
                        Rules.matches(
                                "(?i)(/subscriptions/[0-9a-f-]{36})?/providers/Microsoft\\.Authorization/roleDefinitions/"
                                        + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                                "the id of a role definition, which ends in a UUID and not in the role's name"))
                .check((inputs, findings) -> {
                    if (inputs.has("condition") && !inputs.has("conditionVersion")) {
                        findings.add("conditionVersion", "'conditionVersion' must be given with 'condition': '2.0'");
                    }
                })
                .rule("conditionVersion", Rules.oneOf("2.0"))
                .admit(AuthorizationTable::scopeExists)
                .admit(AuthorizationTable::isNotAssignedYet)
                .quota(
                        MOST_ASSIGNMENTS,
                        "RoleAssignmentLimitExceeded",
                        "The role assignment limit for the subscription has been reached.")
                .build();
    }

    private static String scope(Subject assignment) {
        return assignment.text("scope").orElse("").replaceFirst("/+$", "").replaceFirst("^(?=[^/])", "/");
    }

    /** Only resource groups are looked up: a scope may be any resource, of any type. */
    private static void scopeExists(Subject assignment) {
        String scope = scope(assignment);
        if (scope.matches("/subscriptions/[^/]+/resourceGroups/[^/]+")
                && assignment.cloud().findAnywhere(Arm.GROUP, "id", scope).isEmpty()) {
            throw Refusal.notFound(
                    "ResourceGroupNotFound", "Resource group '" + Arm.nameOf(scope) + "' could not be found.");
        }
    }

    private static void isNotAssignedYet(Subject assignment) {
        for (CloudResource other : assignment.all(ASSIGNMENT)) {
            boolean same = !other.id().equals(assignment.id())
                    && same(other, assignment, "principalId")
                    && same(other, assignment, "roleDefinitionId")
                    && same(other, assignment, "scope");
            if (same && assignment.isNew()) {
                throw Refusal.conflict("RoleAssignmentExists", "The role assignment already exists.");
            }
        }
    }

    private static boolean same(CloudResource one, Subject other, String property) {
        Optional<String> value = one.inputs().text(property);
        return value.isPresent() && value.equals(other.text(property));
    }

    private static ResourceModel lock() {
        return ResourceModel.of("azure-native:authorization:ManagementLockByScope")
                .source("https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources")
                .called("Microsoft.Authorization/locks")
                .autoNamed(new AutoName("lockName", "", 1000, "", false, 8))
                .id(lock -> scope(lock) + "/providers/Microsoft.Authorization/locks/"
                        + lock.text("lockName").orElse(""))
                .computed("name", "{lockName}")
                .computed("type", lock -> "Microsoft.Authorization/locks")
                .replaceOn("lockName", "scope")
                .rule(
                        "lockName",
                        Rules.length(1, 90),
                        Rules.matches(
                                "[A-Za-z0-9._()-]*[A-Za-z0-9_()-]",
                                "letters, digits, dots, underscores, dashes and parentheses, not ending with a dot"))
                .rule("level", Rules.oneOf("CanNotDelete", "ReadOnly"))
                .rule("notes", Rules.length(0, 512))
                .admit(AuthorizationTable::scopeExists)
                .build();
    }
}
