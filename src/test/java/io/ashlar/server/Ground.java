package io.ashlar.server;

import com.pulumi.azurenative.keyvault.Key;
import com.pulumi.azurenative.keyvault.KeyArgs;
import com.pulumi.azurenative.keyvault.Vault;
import com.pulumi.azurenative.keyvault.VaultArgs;
import com.pulumi.azurenative.keyvault.enums.SkuFamily;
import com.pulumi.azurenative.keyvault.enums.SkuName;
import com.pulumi.azurenative.keyvault.inputs.KeyPropertiesArgs;
import com.pulumi.azurenative.keyvault.inputs.SkuArgs;
import com.pulumi.azurenative.keyvault.inputs.VaultPropertiesArgs;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentityArgs;
import com.pulumi.azurenative.network.PrivateZone;
import com.pulumi.azurenative.network.PrivateZoneArgs;
import com.pulumi.azurenative.network.Subnet;
import com.pulumi.azurenative.network.SubnetArgs;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.VirtualNetworkArgs;
import com.pulumi.azurenative.network.VirtualNetworkLink;
import com.pulumi.azurenative.network.VirtualNetworkLinkArgs;
import com.pulumi.azurenative.network.inputs.AddressSpaceArgs;
import com.pulumi.azurenative.network.inputs.DelegationArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.core.Output;
import com.pulumi.gcp.compute.GlobalAddress;
import com.pulumi.gcp.compute.GlobalAddressArgs;
import com.pulumi.gcp.compute.NetworkArgs;
import com.pulumi.gcp.kms.CryptoKey;
import com.pulumi.gcp.kms.CryptoKeyArgs;
import com.pulumi.gcp.kms.KeyRing;
import com.pulumi.gcp.kms.KeyRingArgs;
import com.pulumi.gcp.servicenetworking.Connection;
import com.pulumi.gcp.servicenetworking.ConnectionArgs;
import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Outputs;
import io.ashlar.core.Profile;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.ExistingEncryptionKey;
import io.ashlar.encryption.KeyIdentityRef;
import io.ashlar.encryption.KeysForTests;
import io.ashlar.network.ExistingNetwork;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkDriver;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.network.azure.AzureNetworkDriver;
import io.ashlar.network.gcp.GcpNetworkDriver;
import io.ashlar.network.plan.Facility;
import io.ashlar.network.plan.SubnetSpan;
import io.ashlar.network.plan.SubnetTier;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a server stands on, in each cloud: a network and a key as somebody else might have made them, by the clouds' own
 * resources, so that these tests fail for what servers do and not for what networks do.
 *
 * @param network the network
 * @param key the key
 */
public record Ground(NetworkRef network, EncryptionKeyRef key) {
    /**
     * The ground that this library itself makes, for contracts between capabilities.
     *
     * @param azure the scope on Azure, used there only
     */
    public static Ground made(TestCloud cloud, Profile profile, Supplier<AzureScope> azure) {
        return switch (cloud) {
            case AWS ->
                made(new AwsNetworkDriver(), KeysForTests.onAws(profile), profile, "eu-central-1a", "eu-central-1b");
            case AZURE ->
                made(
                        new AzureNetworkDriver(azure.get()),
                        KeysForTests.onAzure(azure.get(), profile),
                        profile,
                        "1",
                        "2");
            case GOOGLE_CLOUD ->
                made(
                        new GcpNetworkDriver(TestCloud.googleCloud()),
                        KeysForTests.onGcp(profile),
                        profile,
                        "europe-west1-b",
                        "europe-west1-c");
        };
    }

    private static Ground made(NetworkDriver driver, EncryptionKeyRef key, Profile profile, String... zones) {
        Network network = new Network(
                "main",
                io.ashlar.network.NetworkArgs.builder(driver)
                        .profile(profile)
                        .cidr("10.0.0.0/16")
                        .zones(List.of(zones))
                        .encryptionKey(key)
                        .build(),
                null);
        return new Ground(network, key);
    }

    /** The ground on Azure. */
    public static Ground onAzure(AzureScope scope) {
        VirtualNetwork network = new VirtualNetwork(
                "net",
                VirtualNetworkArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .addressSpace(AddressSpaceArgs.builder()
                                .addressPrefixes("10.0.0.0/16")
                                .build())
                        .build());
        Subnet database = subnet(scope, network, "database", "10.0.1.0/24", List.of());
        Subnet delegated = subnet(
                scope,
                network,
                "postgres",
                "10.0.2.0/24",
                List.of(DelegationArgs.builder()
                        .name("postgres")
                        .serviceName("Microsoft.DBforPostgreSQL/flexibleServers")
                        .build()));
        return new Ground(
                new ExistingNetwork(
                        network.id(),
                        "10.0.0.0/16",
                        List.of("1", "2", "3"),
                        SubnetSpan.REGIONAL,
                        Map.of(
                                SubnetTier.DATABASE,
                                List.of(new ExistingNetwork.Subnet(database.id(), "10.0.1.0/24")),
                                SubnetTier.PRIVATE,
                                List.of(new ExistingNetwork.Subnet(database.id(), "10.0.3.0/24"))),
                        Map.of(
                                Facility.POSTGRES_SUBNET, delegated.id(),
                                Facility.POSTGRES_ZONE, zone(scope, network, "privatelink.postgres.database.azure.com"),
                                Facility.MANAGED_REDIS_ZONE, zone(scope, network, "privatelink.redis.azure.net"))),
                azureKey(scope));
    }

    private static Subnet subnet(
            AzureScope scope, VirtualNetwork network, String name, String block, List<DelegationArgs> delegations) {
        return new Subnet(
                name,
                SubnetArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .virtualNetworkName(network.name())
                        .addressPrefix(block)
                        .delegations(delegations)
                        .build());
    }

    private static Output<String> zone(AzureScope scope, VirtualNetwork network, String name) {
        PrivateZone zone = new PrivateZone(
                name,
                PrivateZoneArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .privateZoneName(name)
                        .location("global")
                        .build());
        VirtualNetworkLink link = new VirtualNetworkLink(
                name + "-link",
                VirtualNetworkLinkArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .privateZoneName(zone.name())
                        .location("global")
                        .registrationEnabled(false)
                        .virtualNetwork(
                                SubResourceArgs.builder().id(network.id()).build())
                        .build());
        return Output.tuple(zone.id(), link.id()).applyValue(both -> both.t1);
    }

    private static EncryptionKeyRef azureKey(AzureScope scope) {
        Vault vault = new Vault(
                "key-vault",
                VaultArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .vaultName("key-vault-1a2b3c4d")
                        .properties(VaultPropertiesArgs.builder()
                                .tenantId(scope.tenantId())
                                .sku(SkuArgs.builder()
                                        .family(SkuFamily.A)
                                        .name(SkuName.Standard)
                                        .build())
                                .enableRbacAuthorization(true)
                                .enablePurgeProtection(true)
                                .build())
                        .build());
        Key key = new Key(
                "key",
                KeyArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .vaultName(vault.name())
                        .keyName("key")
                        .properties(KeyPropertiesArgs.builder()
                                .kty("RSA")
                                .keySize(3072)
                                .build())
                        .build());
        UserAssignedIdentity user = new UserAssignedIdentity(
                "key-user",
                UserAssignedIdentityArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .build());
        return new ExistingEncryptionKey(
                key.keyUri(),
                key.keyUriWithVersion(),
                new KeyIdentityRef(user.id(), user.principalId(), user.clientId()));
    }

    /** The ground on Google Cloud. */
    public static Ground onGoogleCloud() {
        com.pulumi.gcp.compute.Network network = new com.pulumi.gcp.compute.Network(
                "net",
                NetworkArgs.builder()
                        .project(TestCloud.PROJECT)
                        .autoCreateSubnetworks(false)
                        .build());
        GlobalAddress range = new GlobalAddress(
                "range",
                GlobalAddressArgs.builder()
                        .project(TestCloud.PROJECT)
                        .purpose("VPC_PEERING")
                        .addressType("INTERNAL")
                        .prefixLength(20)
                        .network(network.id())
                        .build());
        Connection connection = new Connection(
                "connection",
                ConnectionArgs.builder()
                        .network(network.id())
                        .service("servicenetworking.googleapis.com")
                        .reservedPeeringRanges(range.name().applyValue(List::of))
                        .build());
        KeyRing ring = new KeyRing(
                "ring",
                KeyRingArgs.builder()
                        .project(TestCloud.PROJECT)
                        .location(TestCloud.googleCloud().region())
                        .build());
        CryptoKey key =
                new CryptoKey("key", CryptoKeyArgs.builder().keyRing(ring.id()).build());
        return new Ground(
                new ExistingNetwork(
                        network.id(),
                        "10.0.0.0/16",
                        List.of("europe-west1-b", "europe-west1-c"),
                        SubnetSpan.REGIONAL,
                        Map.of(SubnetTier.PRIVATE, List.of(new ExistingNetwork.Subnet(network.id(), "10.0.0.0/20"))),
                        Map.of(Facility.MANAGED_SERVICES, Outputs.onceThereAre(List.of(connection), network.id()))),
                EncryptionKey.fromExisting(key.id()));
    }
}
