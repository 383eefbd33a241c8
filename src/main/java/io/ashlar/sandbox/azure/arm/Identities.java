package io.ashlar.sandbox.azure.arm;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The identities that a resource takes on: its own, which comes with it, and those that were made for it. The latter are given
 * as a list of ids and come back as a map, with what is known of each.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview">Managed identities</a>
 */
public final class Identities {
    private static final String ASSIGNED = "azure-native:managedidentity:UserAssignedIdentity";

    private Identities() {}

    /** The type has an input {@code identity} with {@code type} and a list of {@code userAssignedIdentities}. */
    public static void listed(ResourceModelBuilder model) {
        model.derived("identity", Identities::identity)
                .refersTo("identity.userAssignedIdentities[]", use())
                .check((inputs, findings) -> {
                    boolean assigned = inputs.text("identity.type").orElse("").contains("UserAssigned");
                    boolean given = inputs.has("identity.userAssignedIdentities")
                            || inputs.isUnknown("identity.userAssignedIdentities");
                    if (assigned != given && inputs.has("identity") && !inputs.isUnknown("identity.type")) {
                        findings.add(
                                "identity.userAssignedIdentities",
                                "'identity.userAssignedIdentities' goes with the type UserAssigned, and only with it");
                    }
                });
    }

    /** A user-assigned identity that must exist. */
    public static Reference use() {
        return Arm.byId(ASSIGNED)
                .missing("FailedIdentityOperation", "The user assigned identity '{value}' was not found.");
    }

    private static Object identity(Subject subject) {
        if (!subject.needs("identity")) {
            return Unknown.VALUE;
        }
        Map<String, Object> identity =
                new LinkedHashMap<>(subject.inputs().object("identity").asMap());
        if (identity.isEmpty()) {
            return Optional.empty();
        }
        if (String.valueOf(identity.get("type")).contains("SystemAssigned")) {
            identity.put("principalId", own(subject));
            identity.put("tenantId", Tenancy.tenant(subject.provider()));
        }
        List<String> given = subject.inputs().texts("identity.userAssignedIdentities");
        if (!given.isEmpty()) {
            identity.put("userAssignedIdentities", assigned(subject, given));
        }
        return identity;
    }

    private static String own(Subject subject) {
        return subject.existing()
                .flatMap(existing -> existing.outputs().text("identity.principalId"))
                .orElseGet(() -> Arm.uuid(subject, "principal"));
    }

    private static Map<String, Object> assigned(Subject subject, List<String> ids) {
        Map<String, Object> assigned = new LinkedHashMap<>();
        for (String id : ids) {
            Properties known = subject.cloud()
                    .findAnywhere(ASSIGNED, "id", id)
                    .map(CloudResource::outputs)
                    .orElse(Properties.NONE);
            assigned.put(
                    id,
                    Map.of(
                            "clientId", known.text("clientId").orElse(""),
                            "principalId", known.text("principalId").orElse("")));
        }
        return assigned;
    }
}
