package io.ashlar.kubernetes;

import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentityArgs;
import com.pulumi.azurenative.network.NatGateway;
import com.pulumi.azurenative.network.NatGatewayArgs;
import com.pulumi.azurenative.network.PublicIPAddress;
import com.pulumi.azurenative.network.PublicIPAddressArgs;
import com.pulumi.azurenative.network.Subnet;
import com.pulumi.azurenative.network.SubnetArgs;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.VirtualNetworkArgs;
import com.pulumi.azurenative.network.inputs.AddressSpaceArgs;
import com.pulumi.azurenative.network.inputs.NatGatewaySkuArgs;
import com.pulumi.azurenative.network.inputs.PublicIPAddressSkuArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.gcp.compute.Subnetwork;
import com.pulumi.gcp.compute.SubnetworkArgs;
import com.pulumi.gcp.compute.inputs.SubnetworkSecondaryIpRangeArgs;
import com.pulumi.gcp.kms.CryptoKey;
import com.pulumi.gcp.kms.CryptoKeyArgs;
import com.pulumi.gcp.kms.CryptoKeyIAMMember;
import com.pulumi.gcp.kms.CryptoKeyIAMMemberArgs;
import com.pulumi.gcp.kms.KeyRing;
import com.pulumi.gcp.kms.KeyRingArgs;
import io.ashlar.azure.AzureScope;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.ExistingEncryptionKey;
import io.ashlar.encryption.KeyIdentityRef;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.network.ExistingNetwork;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.network.plan.Facility;
import io.ashlar.network.plan.SubnetSpan;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.sandbox.gcp.project.Gcp;
import java.util.List;
import java.util.Map;

/**
 * What a cluster stands on: the least of a network and a key that its cloud takes.
 *
 * @param network the network
 * @param key the key
 */
record Ground(NetworkRef network, EncryptionKeyRef key) {
    static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000001";
    static final String PROJECT = "shop-production";
    static final String KEY_URL = "https://keys.vault.azure.net/keys/main";
    private static final String BLOCK = "10.0.0.0/16";
    private static final String NODES = "10.0.0.0/18";

    static AzureScope azure() {
        return azure(Output.of("shop"));
    }

    static AzureScope azure(Output<String> group) {
        return new AzureScope(
                Output.of(SUBSCRIPTION), Output.of("11111111-1111-1111-1111-111111111111"), group, "westeurope");
    }

    static Ground onAws(int zones) {
        EncryptionKey key = new EncryptionKey(
                "key", EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver()).build(), null);
        return new Ground(
                new Network(
                        "net",
                        NetworkArgs.builder(new AwsNetworkDriver())
                                .cidr(BLOCK)
                                .zones(List.of("eu-central-1a", "eu-central-1b", "eu-central-1c")
                                        .subList(0, zones))
                                .encryptionKey(key)
                                .build(),
                        null),
                key);
    }

    static Ground onAzure(int zones) {
        ResourceGroup group = new ResourceGroup(
                "shop",
                ResourceGroupArgs.builder()
                        .resourceGroupName("shop")
                        .location("westeurope")
                        .build());
        UserAssignedIdentity user = new UserAssignedIdentity(
                "key-user",
                UserAssignedIdentityArgs.builder()
                        .resourceGroupName(group.name())
                        .build());
        VirtualNetwork network = new VirtualNetwork(
                "net",
                VirtualNetworkArgs.builder()
                        .resourceGroupName(group.name())
                        .addressSpace(AddressSpaceArgs.builder()
                                .addressPrefixes(BLOCK)
                                .build())
                        .build());
        return new Ground(
                new ExistingNetwork(
                        network.id(),
                        BLOCK,
                        List.of("1", "2", "3").subList(0, zones),
                        SubnetSpan.REGIONAL,
                        Map.of(
                                SubnetTier.PRIVATE,
                                List.of(new ExistingNetwork.Subnet(
                                        subnet(group, network).id(), NODES))),
                        Map.of()),
                new ExistingEncryptionKey(
                        Output.of(KEY_URL),
                        Output.of(KEY_URL + "/0123456789abcdef0123456789abcdef"),
                        new KeyIdentityRef(user.id(), user.principalId(), user.clientId())));
    }

    private static Subnet subnet(ResourceGroup group, VirtualNetwork network) {
        PublicIPAddress address = new PublicIPAddress(
                "address",
                PublicIPAddressArgs.builder()
                        .resourceGroupName(group.name())
                        .publicIPAllocationMethod("Static")
                        .sku(PublicIPAddressSkuArgs.builder().name("Standard").build())
                        .build());
        NatGateway nat = new NatGateway(
                "nat",
                NatGatewayArgs.builder()
                        .resourceGroupName(group.name())
                        .sku(NatGatewaySkuArgs.builder().name("Standard").build())
                        .publicIpAddresses(
                                SubResourceArgs.builder().id(address.id()).build())
                        .build());
        return new Subnet(
                "nodes",
                SubnetArgs.builder()
                        .resourceGroupName(group.name())
                        .virtualNetworkName(network.name())
                        .addressPrefix(NODES)
                        .natGateway(SubResourceArgs.builder().id(nat.id()).build())
                        .build());
    }

    static Ground onGcp(int zones) {
        com.pulumi.gcp.compute.Network network = new com.pulumi.gcp.compute.Network(
                "net",
                com.pulumi.gcp.compute.NetworkArgs.builder()
                        .autoCreateSubnetworks(false)
                        .build());
        Subnetwork nodes = new Subnetwork(
                "nodes",
                SubnetworkArgs.builder()
                        .network(network.selfLink())
                        .ipCidrRange(NODES)
                        .secondaryIpRanges(range("pods", "10.0.128.0/17"), range("services", "10.0.64.0/20"))
                        .build());
        KeyRing ring = new KeyRing(
                "ring", KeyRingArgs.builder().location("europe-west1").build());
        CryptoKey key =
                new CryptoKey("key", CryptoKeyArgs.builder().keyRing(ring.id()).build());
        Output<String> mayBeUsed = Output.all(
                        grant("engine", key, "container-engine-robot").urn(),
                        grant("disks", key, "compute-system").urn())
                .apply(there -> key.id());
        return new Ground(
                new ExistingNetwork(
                        network.selfLink(),
                        BLOCK,
                        List.of("europe-west1-b", "europe-west1-c", "europe-west1-d")
                                .subList(0, zones),
                        SubnetSpan.REGIONAL,
                        Map.of(SubnetTier.PRIVATE, List.of(new ExistingNetwork.Subnet(nodes.selfLink(), NODES))),
                        Map.of(
                                Facility.POD_RANGE, Output.of("pods"),
                                Facility.SERVICE_RANGE, Output.of("services"))),
                EncryptionKey.fromExisting(mayBeUsed));
    }

    private static CryptoKeyIAMMember grant(String name, CryptoKey key, String agent) {
        return new CryptoKeyIAMMember(
                name,
                CryptoKeyIAMMemberArgs.builder()
                        .cryptoKeyId(key.id())
                        .role("roles/cloudkms.cryptoKeyEncrypterDecrypter")
                        .member("serviceAccount:service-%s@%s.iam.gserviceaccount.com"
                                .formatted(Gcp.projectNumber(PROJECT), agent))
                        .build());
    }

    private static SubnetworkSecondaryIpRangeArgs range(String name, String block) {
        return SubnetworkSecondaryIpRangeArgs.builder()
                .rangeName(name)
                .ipCidrRange(block)
                .build();
    }
}
