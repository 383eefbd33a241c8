package io.ashlar.policies.security.azure;

import io.ashlar.policies.security.azure.aks.AksApiServerRestricted;
import io.ashlar.policies.security.azure.aks.AksLocalAccountsOff;
import io.ashlar.policies.security.azure.aks.AksNetworkPolicy;
import io.ashlar.policies.security.azure.aks.AksNodesPrivate;
import io.ashlar.policies.security.azure.aks.AksPaidTier;
import io.ashlar.policies.security.azure.aks.AksRbacOn;
import io.ashlar.policies.security.azure.aks.AksUpgradeChannel;
import io.ashlar.policies.security.azure.database.DatabaseFirewallClosed;
import io.ashlar.policies.security.azure.database.DatabaseGeoBackup;
import io.ashlar.policies.security.azure.database.DatabasePrivate;
import io.ashlar.policies.security.azure.keyvault.KeyVaultPurgeProtection;
import io.ashlar.policies.security.azure.network.NoOpenAdministration;
import io.ashlar.policies.security.azure.redis.RedisEncryptedPort;
import io.ashlar.policies.security.azure.redis.RedisPrivate;
import io.ashlar.policies.security.azure.redis.RedisTlsVersion;
import io.ashlar.policies.security.azure.storage.StorageHttpsOnly;
import io.ashlar.policies.security.azure.storage.StorageNoPublicBlobs;
import io.ashlar.policies.security.azure.storage.StorageTlsVersion;
import io.ashlar.policy.Rule;
import java.util.List;

/** The rules for Azure. */
public final class AzureRules {
    private AzureRules() {}

    /** All of them, in the order of the table. */
    public static List<Rule> all() {
        return List.of(
                new AksApiServerRestricted(),
                new AksRbacOn(),
                new AksLocalAccountsOff(),
                new AksNetworkPolicy(),
                new AksPaidTier(),
                new AksUpgradeChannel(),
                new AksNodesPrivate(),
                new DatabasePrivate(),
                new DatabaseGeoBackup(),
                new DatabaseFirewallClosed(),
                new RedisTlsVersion(),
                new RedisEncryptedPort(),
                new RedisPrivate(),
                new StorageHttpsOnly(),
                new StorageTlsVersion(),
                new StorageNoPublicBlobs(),
                new KeyVaultPurgeProtection(),
                new NoOpenAdministration());
    }
}
