package io.ashlar.sandbox.azure.containerservice;

import io.ashlar.sandbox.azure.managedidentity.ManagedidentityTable;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/**
 * Nodes with an identity of their own, which the control plane's identity must be allowed to give them.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/use-managed-identity#bring-your-own-kubelet-identity">Kubelet identity</a>
 */
final class KubeletIdentities {
    private static final String NODES = "identityProfile.kubeletidentity.resourceId";

    /** Managed Identity Operator, Managed Identity Contributor, Contributor, Owner. */
    private static final List<String> ASSIGNING = List.of(
            "f1a07417-d97a-45cb-824c-7a7467783830",
            "e40ec5ca-96e0-45a2-b4ff-59039f2c2b59",
            "b24988ac-6180-42a0-ab88-20f7382dd24c",
            "8e3af657-a8ff-443c-a75c-2fe8c4bcb635");

    private KubeletIdentities() {}

    static void check(Properties inputs, Findings findings) {
        boolean own = inputs.has(NODES);
        if (own && !inputs.text("identity.type").orElse("UserAssigned").equals("UserAssigned")) {
            findings.add(
                    "identityProfile.kubeletidentity",
                    "custom kubelet identity is only supported on cluster using user assigned identity");
        }
    }

    static void mayBeGiven(Subject cluster) {
        Optional<String> nodes = cluster.text(NODES);
        if (nodes.isEmpty()) {
            return;
        }
        List<String> principals = cluster.inputs().texts("identity.userAssignedIdentities").stream()
                .flatMap(id -> cluster.cloud().findAnywhere(ManagedidentityTable.IDENTITY, "id", id).stream())
                .flatMap(identity -> identity.outputs().text("principalId").stream())
                .toList();
        boolean allowed = cluster.all("azure-native:authorization:RoleAssignment").stream()
                .anyMatch(assignment -> allows(assignment.inputs(), principals, nodes.get()));
        if (!allowed) {
            throw Refusal.invalid(
                    "CustomKubeletIdentityMissingPermissionError",
                    "The cluster user assigned identity must be given permission to assign kubelet identity "
                            + nodes.get()
                            + ". Check access result not allowed for action"
                            + " Microsoft.ManagedIdentity/userAssignedIdentities/assign/action.");
        }
    }

    private static boolean allows(Properties assignment, List<String> principals, String nodes) {
        String role = assignment.text("roleDefinitionId").orElse("");
        return principals.contains(assignment.text("principalId").orElse(""))
                && ASSIGNING.stream().anyMatch(role::endsWith)
                && nodes.startsWith(assignment.text("scope").orElse("/none"));
    }
}
