package io.ashlar.azure;

import com.pulumi.core.Output;

/**
 * A role that every tenant has, by the UUID of its definition.
 *
 * @see <a href="https://learn.microsoft.com/azure/role-based-access-control/built-in-roles">Built-in roles</a>
 */
public enum BuiltInRole {
    /** Pulls images from registries. */
    ACR_PULL("7f951dda-4ed3-4680-a7ca-43fe172d538d"),
    /** Fetches the file by which kubectl finds a cluster; it lets nobody into it. */
    AKS_CLUSTER_USER("4abbcc35-e782-43d8-92c5-2d3f1bd2253f"),
    /** Does anything in a cluster. */
    AKS_RBAC_CLUSTER_ADMIN("b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b"),
    /** Reads most objects of a cluster, and no secrets, roles or bindings. */
    AKS_RBAC_READER("7f6c6a51-bcf8-42ba-9220-52d62157d7db"),
    /** Makes, lists and deletes snapshots of disks. */
    DISK_SNAPSHOT_CONTRIBUTOR("7efff54f-a5b4-42b5-a1c5-5411624893ce"),
    /** Changes the records of DNS zones, and the zones themselves. */
    DNS_ZONE_CONTRIBUTOR("befefa01-2a29-4197-83a8-272ff33ce314"),
    /** Encrypts and decrypts with keys, and reads them. */
    KEY_VAULT_CRYPTO_USER("12338af0-0e69-4776-bea7-57ae8d297424"),
    /** Wraps and unwraps keys for a service that encrypts what it stores. */
    KEY_VAULT_CRYPTO_SERVICE_ENCRYPTION_USER("e147488a-f6f5-4113-8e2d-b22465e65bf6"),
    /** Reads secrets. */
    KEY_VAULT_SECRETS_USER("4633458b-17de-408a-b874-0445c86b69e6"),
    /** Gives a managed identity to a resource. */
    MANAGED_IDENTITY_OPERATOR("f1a07417-d97a-45cb-824c-7a7467783830"),
    /** Changes networks and what is in them. */
    NETWORK_CONTRIBUTOR("4d97b98b-1d4f-4787-a291-c67834d212e7"),
    /** Lets a backup vault copy a flexible server. */
    POSTGRES_LONG_TERM_BACKUP("c088a766-074b-43ba-90d4-1fb21feae531"),
    /** Reads everything of a resource but its secrets. */
    READER("acdd72a7-3385-48ef-bd42-f606fba81ae7"),
    /** Lists, reads, writes and deletes blobs. */
    STORAGE_BLOB_DATA_CONTRIBUTOR("ba92f5b4-2d11-453d-a403-e96b0029c9fe"),
    /** Lists and reads blobs. */
    STORAGE_BLOB_DATA_READER("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1");

    private final String id;

    BuiltInRole(String id) {
        this.id = id;
    }

    /** The UUID of its definition. */
    public String id() {
        return id;
    }

    /** The definition's full id, as assignments want it: in a subscription, so that they read back as they were written. */
    public Output<String> definitionId(AzureScope scope) {
        return definitionId(scope, id);
    }

    /** The full id of any role's definition, by its UUID. */
    public static Output<String> definitionId(AzureScope scope, String roleId) {
        return scope.subscriptionId()
                .applyValue(subscription -> "/subscriptions/%s/providers/Microsoft.Authorization/roleDefinitions/%s"
                        .formatted(subscription, roleId));
    }
}
