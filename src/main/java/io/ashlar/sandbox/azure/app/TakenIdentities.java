package io.ashlar.sandbox.azure.app;

import io.ashlar.sandbox.azure.managedidentity.ManagedidentityTable;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The identities that an app takes on: given as a list of ids, and read as a map from each to what it is known by. */
final class TakenIdentities {
    private static final String ASSIGNED = "userAssignedIdentities";

    private TakenIdentities() {}

    static Object asRead(Subject app) {
        Properties given = app.inputs().object("identity");
        if (!app.needs("identity") || given.hasUnknowns()) {
            return Unknown.VALUE;
        }
        if (given.asMap().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> identity = new LinkedHashMap<>(given.asMap());
        Map<String, Object> known = new LinkedHashMap<>();
        for (String id : given.texts(ASSIGNED)) {
            Properties outputs = app.cloud()
                    .findAnywhere(ManagedidentityTable.IDENTITY, "id", id)
                    .map(CloudResource::outputs)
                    .orElse(Properties.NONE);
            known.put(
                    id,
                    Map.of(
                            "clientId", outputs.text("clientId").orElse(""),
                            "principalId", outputs.text("principalId").orElse("")));
        }
        if (!known.isEmpty()) {
            identity.put(ASSIGNED, known);
        }
        return identity;
    }
}
