package io.ashlar.sandbox.azure;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.schema.TypeToken;
import java.util.Locale;

/**
 * What is true of every type of Azure: it has an id under its subscription and resource group, and the group must exist.
 * The namespace and the plural in the id are made from the token; for a type with a model they are the real ones.
 */
final class PlainTypes {
    private PlainTypes() {}

    static ResourceModel model(TypeToken type) {
        String kind = "Microsoft." + capital(type.service()) + "/" + small(type.name()) + "s";
        return ResourceModel.of(type.toString())
                .called(kind)
                .id(subject -> Arm.groupId(
                                subject.scope().account(),
                                subject.text("resourceGroupName").orElse(""))
                        + "/providers/" + kind + "/" + subject.logicalName() + subject.hex(8))
                .computed("type", subject -> kind)
                .replaceOn("resourceGroupName")
                .check(Arm::tags)
                .refersTo(
                        "resourceGroupName",
                        Reference.to(Arm.GROUP)
                                .completedBy((value, inputs, scope) -> Arm.groupId(scope.account(), value))
                                .missing("ResourceGroupNotFound", "Resource group '{value}' could not be found."))
                .build();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String small(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }
}
