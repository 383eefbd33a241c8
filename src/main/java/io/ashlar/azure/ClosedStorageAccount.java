package io.ashlar.azure;

import com.pulumi.azurenative.storage.StorageAccountArgs;
import com.pulumi.azurenative.storage.enums.DefaultAction;
import com.pulumi.azurenative.storage.inputs.EncryptionArgs;
import com.pulumi.azurenative.storage.inputs.EncryptionIdentityArgs;
import com.pulumi.azurenative.storage.inputs.EncryptionServiceArgs;
import com.pulumi.azurenative.storage.inputs.EncryptionServicesArgs;
import com.pulumi.azurenative.storage.inputs.IdentityArgs;
import com.pulumi.azurenative.storage.inputs.KeyVaultPropertiesArgs;
import com.pulumi.azurenative.storage.inputs.NetworkRuleSetArgs;
import com.pulumi.azurenative.storage.inputs.SkuArgs;
import com.pulumi.core.Output;
import io.ashlar.core.Outputs;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.KeyIdentityRef;
import java.util.List;

/**
 * What every storage account of this library has: TLS 1.2 or newer only, nothing public, tokens instead of keys, one tenant,
 * encryption twice over.
 *
 * @see <a href="https://learn.microsoft.com/azure/storage/blobs/security-recommendations">Security recommendations</a>
 */
public final class ClosedStorageAccount {
    /** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftstorage. */
    public static final int LONGEST_NAME = 24;

    private ClosedStorageAccount() {}

    /** Whom an account lets in over the network; all of them need a token or a key besides. */
    public enum Network {
        /** Everybody. */
        OPEN("Enabled", DefaultAction.Allow),
        /** The services of Azure that are trusted by name, such as flow logs. */
        TRUSTED_SERVICES("Enabled", DefaultAction.Deny),
        /** Private endpoints, and trusted services. */
        PRIVATE("Disabled", DefaultAction.Deny);

        private final String publicAccess;
        private final DefaultAction others;

        Network(String publicAccess, DefaultAction others) {
            this.publicAccess = publicAccess;
            this.others = others;
        }
    }

    /** Arguments of such an account, to which a name and tags are added. */
    public static StorageAccountArgs.Builder in(AzureScope scope, String sku, Network network) {
        return StorageAccountArgs.builder()
                .resourceGroupName(scope.resourceGroup())
                .location(scope.location())
                .kind("StorageV2")
                .sku(SkuArgs.builder().name(sku).build())
                .enableHttpsTrafficOnly(true)
                .minimumTlsVersion("TLS1_2")
                .allowBlobPublicAccess(false)
                .allowSharedKeyAccess(false)
                .defaultToOAuthAuthentication(true)
                .allowCrossTenantReplication(false)
                .isLocalUserEnabled(false)
                .publicNetworkAccess(network.publicAccess)
                .networkRuleSet(NetworkRuleSetArgs.builder()
                        .bypass("AzureServices")
                        .defaultAction(network.others)
                        .build());
    }

    /** Adds the environment's key: the account takes on the identity that may use it, and follows its newest version. */
    public static void encrypt(StorageAccountArgs.Builder account, EncryptionKeyRef key) {
        Output<String> identity =
                key.identity().map(KeyIdentityRef::id).orElseThrow(() -> new IllegalStateException("unchecked key"));
        Output<String[]> parts = key.keyId().applyValue(ClosedStorageAccount::vaultAndName);
        account.identity(IdentityArgs.builder()
                        .type("UserAssigned")
                        .userAssignedIdentities(Outputs.listOf(List.of(identity)))
                        .build())
                .encryption(services()
                        .keySource("Microsoft.Keyvault")
                        .keyVaultProperties(KeyVaultPropertiesArgs.builder()
                                .keyVaultUri(parts.applyValue(known -> known[0]))
                                .keyName(parts.applyValue(known -> known[1]))
                                .build())
                        .encryptionIdentity(EncryptionIdentityArgs.builder()
                                .encryptionUserAssignedIdentity(identity)
                                .build())
                        .build());
    }

    /** Leaves the key to Azure. */
    public static void encryptByService(StorageAccountArgs.Builder account) {
        account.encryption(services().keySource("Microsoft.Storage").build());
    }

    private static EncryptionArgs.Builder services() {
        EncryptionServiceArgs on =
                EncryptionServiceArgs.builder().enabled(true).keyType("Account").build();
        return EncryptionArgs.builder()
                .requireInfrastructureEncryption(true)
                .services(EncryptionServicesArgs.builder().blob(on).file(on).build());
    }

    /** {@code https://v.vault.azure.net/keys/k} in two: {@code https://v.vault.azure.net/} and {@code k}. */
    private static String[] vaultAndName(String keyId) {
        int path = keyId.indexOf("/keys/");
        return new String[] {keyId.substring(0, path + 1), keyId.substring(path + "/keys/".length())};
    }
}
