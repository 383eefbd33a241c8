package io.ashlar.sandbox.azure.managedidentity;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.Tenancy;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.List;

/** The types whose tokens begin with {@code azure-native:managedidentity:}. */
public final class ManagedidentityTable implements ModelTable {
    /** The type of user-assigned identities. */
    public static final String IDENTITY = "azure-native:managedidentity:UserAssignedIdentity";

    private static final String CREDENTIAL = "azure-native:managedidentity:FederatedIdentityCredential";
    private static final String KIND = "Microsoft.ManagedIdentity/userAssignedIdentities";

    /** https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations. */
    private static final int MOST_CREDENTIALS = 20;

    @Override
    public List<ResourceModel> resources() {
        return List.of(identity(), credential());
    }

    private static ResourceModel identity() {
        return Arm.resource(IDENTITY, KIND, "resourceName")
                .source(
                        "https://learn.microsoft.com/rest/api/managedidentity/user-assigned-identities/create-or-update")
                .with(Arm::regional)
                .computed("clientId", identity -> Arm.uuid(identity, "client"))
                .computed("principalId", identity -> Arm.uuid(identity, "principal"))
                .computed("tenantId", identity -> Tenancy.tenant(identity.provider()))
                .rule(
                        "resourceName",
                        Rules.length(3, 128),
                        Rules.matches(
                                "[A-Za-z0-9][A-Za-z0-9_-]*",
                                "letters, digits, underscores and dashes, beginning with a letter or digit"))
                .takesAlongWhatRefersBy("resourceName")
                .build();
    }

    private static ResourceModel credential() {
        return Arm.child(
                        CREDENTIAL,
                        KIND + "/federatedIdentityCredentials",
                        IDENTITY,
                        "resourceName",
                        "federatedIdentityCredentialResourceName")
                .source("https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations")
                .rule(
                        "federatedIdentityCredentialResourceName",
                        Rules.length(3, 120),
                        Rules.matches(
                                "[A-Za-z0-9][A-Za-z0-9_-]*",
                                "letters, digits, underscores and dashes, beginning with a letter or digit"))
                .rule("issuer", Rules.length(1, 600), Rules.matches("https://.+", "an https URL"))
                .rule("subject", Rules.length(1, 600))
                .check((inputs, findings) -> {
                    if (inputs.texts("audiences").size() > 1) {
                        findings.add("audiences", "'audiences' must name exactly one audience");
                    }
                })
                .admit(ManagedidentityTable::isOneOfFewAndNew)
                .build();
    }

    private static void isOneOfFewAndNew(Subject credential) {
        String identity = Arm.id(credential.scope().account(), KIND, credential.inputs(), List.of("resourceName"));
        List<CloudResource> others = credential.find(IDENTITY, identity).stream()
                .flatMap(found -> credential.referrers(found, CREDENTIAL).stream())
                .filter(other -> !other.id().equals(credential.id()))
                .toList();
        if (others.size() >= MOST_CREDENTIALS) {
            throw Refusal.quota(
                    "BadRequest",
                    "Too many Federated Identity Credentials: at most " + MOST_CREDENTIALS + " are allowed.");
        }
        boolean taken = others.stream()
                .anyMatch(other -> other.inputs().text("issuer").equals(credential.text("issuer"))
                        && other.inputs().text("subject").equals(credential.text("subject")));
        if (taken) {
            throw Refusal.conflict(
                    "BadRequest", "Issuer and subject combination already exists for this Managed Identity.");
        }
    }
}
