package io.ashlar.storage.azure;

import com.pulumi.azurenative.storage.inputs.DateAfterCreationArgs;
import com.pulumi.azurenative.storage.inputs.DateAfterModificationArgs;
import com.pulumi.azurenative.storage.inputs.ManagementPolicyActionArgs;
import com.pulumi.azurenative.storage.inputs.ManagementPolicyBaseBlobArgs;
import com.pulumi.azurenative.storage.inputs.ManagementPolicyDefinitionArgs;
import com.pulumi.azurenative.storage.inputs.ManagementPolicyFilterArgs;
import com.pulumi.azurenative.storage.inputs.ManagementPolicyRuleArgs;
import com.pulumi.azurenative.storage.inputs.ManagementPolicySchemaArgs;
import com.pulumi.azurenative.storage.inputs.ManagementPolicyVersionArgs;
import io.ashlar.storage.plan.ObjectStorePlan;
import java.util.ArrayList;
import java.util.List;

/**
 * How an account is cleaned: old versions, and objects past their time. Azure counts a version's days from when it was written
 * and not from when it was replaced, so soft delete keeps it for as long again. Uploads that never ended need no rule: Azure
 * drops them after a week.
 *
 * @see <a href="https://learn.microsoft.com/azure/storage/blobs/lifecycle-management-policy-structure">Rules</a>
 * @see <a href="https://learn.microsoft.com/rest/api/storageservices/put-block#remarks">Uncommitted blocks</a>
 */
final class CleanUpRules {
    private CleanUpRules() {}

    static ManagementPolicySchemaArgs of(ObjectStorePlan plan) {
        List<ManagementPolicyRuleArgs> rules = new ArrayList<>();
        rules.add(rule(
                "old-versions",
                List.of("blockBlob"),
                ManagementPolicyActionArgs.builder()
                        .version(ManagementPolicyVersionArgs.builder()
                                .delete(DateAfterCreationArgs.builder()
                                        .daysAfterCreationGreaterThan((double) plan.keepOldVersionsDays())
                                        .build())
                                .build())));
        plan.expireAfterDays()
                .ifPresent(days -> rules.add(rule(
                        "expiry",
                        List.of("appendBlob", "blockBlob"),
                        ManagementPolicyActionArgs.builder()
                                .baseBlob(ManagementPolicyBaseBlobArgs.builder()
                                        .delete(DateAfterModificationArgs.builder()
                                                .daysAfterModificationGreaterThan((double) days)
                                                .build())
                                        .build()))));
        return ManagementPolicySchemaArgs.builder().rules(rules).build();
    }

    private static ManagementPolicyRuleArgs rule(
            String name, List<String> blobs, ManagementPolicyActionArgs.Builder actions) {
        return ManagementPolicyRuleArgs.builder()
                .name(name)
                .enabled(true)
                .type("Lifecycle")
                .definition(ManagementPolicyDefinitionArgs.builder()
                        .filters(ManagementPolicyFilterArgs.builder()
                                .blobTypes(blobs)
                                .build())
                        .actions(actions.build())
                        .build())
                .build();
    }
}
