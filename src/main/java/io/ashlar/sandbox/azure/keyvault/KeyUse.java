package io.ashlar.sandbox.azure.keyvault;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/**
 * A service that encrypts with a key needs an identity with the right to wrap and unwrap with it.
 *
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/rbac-guide">Roles on keys</a>
 */
public final class KeyUse {
    private static final String VAULT = "azure-native:keyvault:Vault";

    /** Crypto Service Encryption User, Crypto User, Crypto Officer, Administrator: each may wrap and unwrap. */
    private static final List<String> ROLES = List.of(
            "e147488a-f6f5-4113-8e2d-b22465e65bf6",
            "12338af0-0e69-4776-bea7-57ae8d297424",
            "14b46e9e-c2b7-41b4-b07b-48a6ebf60603",
            "00482a5a-887f-4fb3-b363-3b7fe8e74483");

    private KeyUse() {}

    /**
     * Refuses a new resource whose identity may not use the key.
     *
     * @param vaultUri address of the vault, such as {@code https://shop.vault.azure.net/}
     * @param keyName name of the key in it
     * @param identityId the user-assigned identity that uses it
     */
    public static void check(Subject subject, String vaultUri, String keyName, String identityId) {
        String vaultName = vaultUri.replaceFirst("^https://([^.]+)\\..*$", "$1");
        Optional<CloudResource> vault = subject.all(VAULT).stream()
                .filter(one -> Arm.nameOf(one.id()).equals(vaultName))
                .findFirst();
        Optional<String> principal = subject.cloud()
                .findAnywhere("azure-native:managedidentity:UserAssignedIdentity", "id", identityId)
                .flatMap(identity -> identity.outputs().text("principalId"));
        if (subject.existing().isPresent() || vault.isEmpty() || principal.isEmpty()) {
            return;
        }
        boolean byRole = vault.get().inputs().isTrue("properties.enableRbacAuthorization");
        String key = vault.get().id() + "/keys/" + keyName;
        boolean may = subject.all("azure-native:authorization:RoleAssignment").stream()
                .map(CloudResource::inputs)
                .anyMatch(grant -> gives(grant, key, principal.get()));
        if (byRole && !may) {
            throw Refusal.invalid(
                    "KeyVaultAuthenticationFailure",
                    "The operation failed because of authentication issue on the keyvault: the identity '" + identityId
                            + "' has no right to wrap and unwrap with the key '" + keyName + "'.");
        }
    }

    private static boolean gives(Properties grant, String key, String principal) {
        String role = Arm.nameOf(grant.text("roleDefinitionId").orElse(""));
        String scope = grant.text("scope").orElse("");
        return ROLES.contains(role)
                && grant.text("principalId").equals(Optional.of(principal))
                && (key.equals(scope) || key.startsWith(scope + "/"));
    }
}
