package io.ashlar.kubernetes.azure;

import com.pulumi.azurenative.authorization.RoleAssignment;
import com.pulumi.azurenative.compute.DiskEncryptionSet;
import com.pulumi.azurenative.compute.DiskEncryptionSetArgs;
import com.pulumi.azurenative.compute.inputs.EncryptionSetIdentityArgs;
import com.pulumi.azurenative.compute.inputs.KeyForDiskEncryptionSetArgs;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentityArgs;
import com.pulumi.core.Output;
import io.ashlar.azure.BuiltInRole;
import io.ashlar.encryption.KeyIdentityRef;
import java.util.List;
import java.util.Optional;

/**
 * Who a cluster is to Azure: one identity for its control plane and one for its nodes, each with the least that it needs, and
 * the set by which its disks are encrypted.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/use-managed-identity">Managed identities of a cluster</a>
 * @see <a href="https://learn.microsoft.com/azure/aks/azure-disk-customer-managed-keys">Disks under keys of one's own</a>
 */
final class AksIdentities {
    private static final Optional<String> SERVICE = Optional.of("ServicePrincipal");

    private final Making making;

    AksIdentities(Making making) {
        this.making = making;
    }

    /**
     * What was made.
     *
     * @param controlPlane the identity of the control plane
     * @param nodes the identity of the nodes
     * @param disks what disks are encrypted with
     * @param rights what the two may do
     */
    record Made(
            UserAssignedIdentity controlPlane,
            UserAssignedIdentity nodes,
            DiskEncryptionSet disks,
            List<RoleAssignment> rights) {}

    Made provision() {
        UserAssignedIdentity controlPlane = identity("cluster-identity");
        UserAssignedIdentity nodes = identity("node-identity");
        DiskEncryptionSet disks = disks();
        List<RoleAssignment> rights = List.of(
                right("cluster-identity", "network", BuiltInRole.NETWORK_CONTRIBUTOR, making.subnetId(), controlPlane),
                right("cluster-identity", "nodes", BuiltInRole.MANAGED_IDENTITY_OPERATOR, nodes.id(), controlPlane),
                right("cluster-identity", "disks", BuiltInRole.READER, disks.id(), controlPlane),
                right("node-identity", "pull", BuiltInRole.ACR_PULL, groupId(), nodes));
        return new Made(controlPlane, nodes, disks, rights);
    }

    private UserAssignedIdentity identity(String role) {
        return new UserAssignedIdentity(
                making.names().child(role),
                UserAssignedIdentityArgs.builder()
                        .resourceGroupName(making.scope().resourceGroup())
                        .location(making.scope().location())
                        .tags(making.tags())
                        .build(),
                making.child());
    }

    private RoleAssignment right(
            String role, String key, BuiltInRole what, Output<String> scopeId, UserAssignedIdentity who) {
        return making.assign(making.names().child(role, key), what, scopeId, who.principalId(), SERVICE);
    }

    /** Registries of the environment stand in its resource group. */
    private Output<String> groupId() {
        return Output.tuple(making.scope().subscriptionId(), making.scope().resourceGroup())
                .applyValue(known -> "/subscriptions/%s/resourceGroups/%s".formatted(known.t1, known.t2));
    }

    private DiskEncryptionSet disks() {
        KeyIdentityRef user = making.args()
                .encryptionKey()
                .identity()
                .orElseThrow(
                        () -> new IllegalStateException("the key names nobody who may use it: check() says so first"));
        return new DiskEncryptionSet(
                making.names().child("disk-encryption"),
                DiskEncryptionSetArgs.builder()
                        .resourceGroupName(making.scope().resourceGroup())
                        .location(making.scope().location())
                        .encryptionType("EncryptionAtRestWithCustomerKey")
                        .activeKey(KeyForDiskEncryptionSetArgs.builder()
                                .keyUrl(making.args().encryptionKey().keyVersionId())
                                .build())
                        .rotationToLatestKeyVersionEnabled(true)
                        .identity(EncryptionSetIdentityArgs.builder()
                                .type("UserAssigned")
                                .userAssignedIdentities(user.id().applyValue(List::of))
                                .build())
                        .tags(making.tags())
                        .build(),
                making.child());
    }
}
