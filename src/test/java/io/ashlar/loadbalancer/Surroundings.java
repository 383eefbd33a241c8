package io.ashlar.loadbalancer;

import com.pulumi.azurenative.network.Subnet;
import com.pulumi.azurenative.network.SubnetArgs;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.VirtualNetworkArgs;
import com.pulumi.azurenative.network.inputs.AddressSpaceArgs;
import com.pulumi.azurenative.storage.StorageAccount;
import com.pulumi.azurenative.storage.StorageAccountArgs;
import com.pulumi.azurenative.storage.inputs.SkuArgs;
import com.pulumi.core.Output;
import com.pulumi.gcp.compute.Subnetwork;
import com.pulumi.gcp.compute.SubnetworkArgs;
import com.pulumi.gcp.storage.Bucket;
import com.pulumi.gcp.storage.BucketArgs;
import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.dns.Certificate;
import io.ashlar.dns.CertificateArgs;
import io.ashlar.dns.CertificateRef;
import io.ashlar.dns.Dns;
import io.ashlar.dns.DnsArgs;
import io.ashlar.dns.DnsRef;
import io.ashlar.dns.aws.AwsCertificateDriver;
import io.ashlar.dns.aws.AwsDnsDriver;
import io.ashlar.dns.azure.AzureDnsDriver;
import io.ashlar.dns.gcp.GcpCertificateDriver;
import io.ashlar.dns.gcp.GcpDnsDriver;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.gcp.GcpScope;
import io.ashlar.loadbalancer.aws.AwsLoadBalancerDriver;
import io.ashlar.loadbalancer.azure.AzureLoadBalancerDriver;
import io.ashlar.loadbalancer.azure.AzureLoadBalancerOptions;
import io.ashlar.loadbalancer.gcp.GcpLoadBalancerDriver;
import io.ashlar.loadbalancer.gcp.GcpLoadBalancerOptions;
import io.ashlar.network.ExistingNetwork;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.network.plan.SubnetSpan;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.storage.ObjectStore;
import io.ashlar.storage.ObjectStoreArgs;
import io.ashlar.storage.ObjectStoreRef;
import io.ashlar.storage.aws.AwsObjectStoreDriver;
import io.ashlar.storage.plan.StorePurpose;
import java.util.List;
import java.util.Map;

/** What a load balancer stands among on one cloud. Make it inside the program only. */
record Surroundings(
        LoadBalancerDriver driver, NetworkRef network, DnsRef zone, CertificateRef certificate, ObjectStoreRef logs) {
    private static final String CIDR = "10.0.0.0/16";

    static Surroundings on(TestCloud cloud) {
        return switch (cloud) {
            case AWS -> aws();
            case AZURE -> azure(AzureLoadBalancerOptions.none());
            case GOOGLE_CLOUD -> googleCloud(GcpLoadBalancerOptions.none());
        };
    }

    LoadBalancerArgs.Builder args() {
        return LoadBalancerArgs.builder(driver)
                .network(network)
                .certificate(certificate)
                .accessLogsTo(logs);
    }

    private static Surroundings aws() {
        Network network = new Network(
                "main",
                NetworkArgs.builder(new AwsNetworkDriver())
                        .cidr(CIDR)
                        .zones(List.of("eu-central-1a", "eu-central-1b"))
                        .encryptionKey(new EncryptionKey(
                                "platform",
                                EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver())
                                        .build(),
                                null))
                        .build(),
                null);
        Dns zone = new Dns(
                "zone",
                DnsArgs.builder(new AwsDnsDriver()).domain("example.com").build(),
                null);
        return new Surroundings(
                new AwsLoadBalancerDriver(),
                network,
                zone,
                new Certificate(
                        "tls",
                        CertificateArgs.builder(new AwsCertificateDriver())
                                .zone(zone)
                                .build(),
                        null),
                new ObjectStore(
                        "logs",
                        ObjectStoreArgs.builder(new AwsObjectStoreDriver())
                                .purpose(StorePurpose.LOAD_BALANCER_LOGS)
                                .build(),
                        null));
    }

    static Surroundings azure(AzureLoadBalancerOptions options) {
        return azure(TestCloud.azure(), options);
    }

    static Surroundings azure(AzureScope scope, AzureLoadBalancerOptions options) {
        VirtualNetwork network = new VirtualNetwork(
                "main",
                VirtualNetworkArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .addressSpace(
                                AddressSpaceArgs.builder().addressPrefixes(CIDR).build())
                        .build());
        Subnet subnet = new Subnet(
                "public",
                SubnetArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .virtualNetworkName(network.name())
                        .addressPrefix("10.0.0.0/24")
                        .build());
        StorageAccount account = new StorageAccount(
                "logs",
                StorageAccountArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .kind("StorageV2")
                        .sku(SkuArgs.builder().name("Standard_LRS").build())
                        .build());
        return new Surroundings(
                new AzureLoadBalancerDriver(scope, options),
                network(network.id(), List.of("1", "2", "3"), SubnetTier.PUBLIC, subnet.id()),
                new Dns(
                        "zone",
                        DnsArgs.builder(new AzureDnsDriver(scope))
                                .domain("example.com")
                                .build(),
                        null),
                Certificate.fromExisting(Output.of("https://shop-tls.vault.azure.net/secrets/tls")),
                store(Output.of("logs"), account.id().applyValue(id -> id + "/blobServices/default/containers/logs")));
    }

    static Surroundings googleCloud(GcpLoadBalancerOptions options) {
        GcpScope scope = TestCloud.googleCloud();
        com.pulumi.gcp.compute.Network network = new com.pulumi.gcp.compute.Network(
                "main",
                com.pulumi.gcp.compute.NetworkArgs.builder()
                        .project(scope.project())
                        .autoCreateSubnetworks(false)
                        .build());
        Subnetwork subnet = new Subnetwork(
                "private",
                SubnetworkArgs.builder()
                        .project(scope.project())
                        .region(scope.region())
                        .network(network.id())
                        .ipCidrRange("10.0.0.0/20")
                        .build());
        Bucket bucket = new Bucket(
                "logs",
                BucketArgs.builder()
                        .project(scope.project())
                        .name("shop-logs")
                        .location("EU")
                        .build());
        Dns zone = new Dns(
                "zone",
                DnsArgs.builder(new GcpDnsDriver(scope)).domain("example.com").build(),
                null);
        return new Surroundings(
                new GcpLoadBalancerDriver(scope, options),
                network(network.id(), List.of("europe-west1-b", "europe-west1-c"), SubnetTier.PRIVATE, subnet.id()),
                zone,
                new Certificate(
                        "tls",
                        CertificateArgs.builder(new GcpCertificateDriver(scope))
                                .zone(zone)
                                .build(),
                        null),
                store(bucket.name(), bucket.id()));
    }

    private static NetworkRef network(Output<String> id, List<String> zones, SubnetTier tier, Output<String> subnetId) {
        return new ExistingNetwork(
                id,
                CIDR,
                zones,
                SubnetSpan.REGIONAL,
                Map.of(tier, List.of(new ExistingNetwork.Subnet(subnetId, "10.0.0.0/20"))),
                Map.of());
    }

    private static ObjectStoreRef store(Output<String> name, Output<String> id) {
        return new ObjectStoreRef() {
            @Override
            public Output<String> bucketName() {
                return name;
            }

            @Override
            public Output<String> bucketId() {
                return id;
            }
        };
    }
}
