package io.ashlar.containers;

import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.gcp.kms.CryptoKey;
import com.pulumi.gcp.kms.CryptoKeyArgs;
import com.pulumi.gcp.kms.KeyRing;
import com.pulumi.gcp.kms.KeyRingArgs;
import io.ashlar.azure.AzureScope;
import io.ashlar.containers.aws.AwsContainerServiceDriver;
import io.ashlar.containers.aws.AwsContainerServiceOptions;
import io.ashlar.containers.azure.AzureContainerServiceDriver;
import io.ashlar.containers.azure.AzureContainerServiceOptions;
import io.ashlar.containers.gcp.GcpContainerServiceDriver;
import io.ashlar.containers.gcp.GcpContainerServiceOptions;
import io.ashlar.containers.plan.Ingress;
import io.ashlar.core.Profile;
import io.ashlar.dns.Certificate;
import io.ashlar.dns.CertificateArgs;
import io.ashlar.dns.Dns;
import io.ashlar.dns.DnsArgs;
import io.ashlar.dns.aws.AwsCertificateDriver;
import io.ashlar.dns.aws.AwsDnsDriver;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.KeysForTests;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.gcp.GcpScope;
import io.ashlar.loadbalancer.LoadBalancer;
import io.ashlar.loadbalancer.LoadBalancerArgs;
import io.ashlar.loadbalancer.LoadBalancerRef;
import io.ashlar.loadbalancer.aws.AwsLoadBalancerDriver;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.network.azure.AzureNetworkDriver;
import io.ashlar.network.gcp.GcpNetworkDriver;
import io.ashlar.secrets.Secret;
import io.ashlar.secrets.SecretArgs;
import io.ashlar.secrets.SecretDriver;
import io.ashlar.secrets.aws.AwsSecretDriver;
import io.ashlar.secrets.azure.AzureSecretDriver;
import io.ashlar.secrets.gcp.GcpSecretDriver;
import io.ashlar.storage.ObjectStore;
import io.ashlar.storage.ObjectStoreArgs;
import io.ashlar.storage.aws.AwsObjectStoreDriver;
import io.ashlar.storage.plan.StorePurpose;
import java.util.List;
import java.util.Map;

/** What differs between the clouds when the same is asked of them. Its methods are called in a running program. */
enum ContainerCloud {
    AWS("aws:ecs/service:Service"),
    AZURE("azure-native:app:ContainerApp"),
    GCP("gcp:cloudrunv2/service:Service");

    static final String IMAGE = "registry.example.com/shop/api:1.4.2";

    /** Type of what runs. */
    final String service;

    ContainerCloud(String service) {
        this.service = service;
    }

    /** Arguments that hold on this cloud, with a secret called {@code token}; others are added by the test. */
    ContainerServiceArgs.Builder args(Profile profile) {
        return switch (this) {
            case AWS -> aws(profile, AwsContainerServiceOptions.none());
            case AZURE -> azure(profile, AzureContainerServiceOptions.none());
            case GCP -> gcp(profile, GcpContainerServiceOptions.none());
        };
    }

    static ContainerServiceArgs.Builder aws(Profile profile, AwsContainerServiceOptions options) {
        EncryptionKey key = new EncryptionKey(
                "platform",
                EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver())
                        .profile(profile)
                        .build(),
                null);
        Network network = new Network(
                "main",
                NetworkArgs.builder(new AwsNetworkDriver())
                        .profile(profile)
                        .cidr("10.0.0.0/16")
                        .zones(List.of("eu-central-1a", "eu-central-1b"))
                        .encryptionKey(key)
                        .build(),
                null);
        return ContainerServiceArgs.builder(new AwsContainerServiceDriver(options))
                .profile(profile)
                .image(IMAGE)
                .network(network)
                .ingress(Ingress.PUBLIC)
                .behind(loadBalancer(profile, network), "api.example.com")
                .encryptionKey(key)
                .secrets(Map.of("TOKEN", secret(new AwsSecretDriver(), profile, key)));
    }

    private static LoadBalancerRef loadBalancer(Profile profile, NetworkRef network) {
        Dns zone = new Dns(
                "zone",
                DnsArgs.builder(new AwsDnsDriver())
                        .profile(profile)
                        .domain("example.com")
                        .build(),
                null);
        ObjectStore logs = new ObjectStore(
                "access",
                ObjectStoreArgs.builder(new AwsObjectStoreDriver())
                        .profile(profile)
                        .purpose(StorePurpose.LOAD_BALANCER_LOGS)
                        .build(),
                null);
        return new LoadBalancer(
                "edge",
                LoadBalancerArgs.builder(new AwsLoadBalancerDriver())
                        .profile(profile)
                        .network(network)
                        .certificate(new Certificate(
                                "tls",
                                CertificateArgs.builder(new AwsCertificateDriver())
                                        .zone(zone)
                                        .build(),
                                null))
                        .accessLogsTo(logs)
                        .hostNames(zone, List.of("api.example.com"))
                        .build(),
                null);
    }

    private static Secret secret(SecretDriver driver, Profile profile, EncryptionKey key) {
        return new Secret(
                "token",
                SecretArgs.builder(driver)
                        .profile(profile)
                        .generated()
                        .encryptionKey(key)
                        .build(),
                null);
    }

    static ContainerServiceArgs.Builder azure(Profile profile, AzureContainerServiceOptions options) {
        return azure(azureScope(), profile, options);
    }

    static AzureScope azureScope() {
        ResourceGroup group = new ResourceGroup(
                "shop", ResourceGroupArgs.builder().location("westeurope").build());
        return new AzureScope(
                Output.of("00000000-0000-0000-0000-000000000000"),
                Output.of("11111111-1111-1111-1111-111111111111"),
                group.name(),
                "westeurope");
    }

    static ContainerServiceArgs.Builder azure(AzureScope scope, Profile profile, AzureContainerServiceOptions options) {
        return ContainerServiceArgs.builder(new AzureContainerServiceDriver(scope, options))
                .profile(profile)
                .image(IMAGE)
                .network(azureNetwork(scope, profile))
                .ingress(Ingress.PUBLIC)
                .secrets(Map.of(
                        "TOKEN",
                        new Secret(
                                "token",
                                SecretArgs.builder(new AzureSecretDriver(scope))
                                        .profile(profile)
                                        .generated()
                                        .build(),
                                null)));
    }

    private static NetworkRef azureNetwork(AzureScope scope, Profile profile) {
        return new Network(
                "main",
                NetworkArgs.builder(new AzureNetworkDriver(scope))
                        .profile(profile)
                        .cidr("10.0.0.0/16")
                        .zones(List.of("1", "2", "3"))
                        .encryptionKey(KeysForTests.onAzure(scope, profile))
                        .build(),
                null);
    }

    static ContainerServiceArgs.Builder gcp(Profile profile, GcpContainerServiceOptions options) {
        GcpScope scope = new GcpScope("shop-production", "europe-west1");
        KeyRing ring = new KeyRing(
                "ring",
                KeyRingArgs.builder()
                        .project(scope.project())
                        .location(scope.region())
                        .build());
        CryptoKey key =
                new CryptoKey("key", CryptoKeyArgs.builder().keyRing(ring.id()).build());
        return ContainerServiceArgs.builder(new GcpContainerServiceDriver(scope, options))
                .profile(profile)
                .image(IMAGE)
                .network(gcpNetwork(scope, profile, key::id))
                .ingress(Ingress.PUBLIC)
                .encryptionKey(key::id)
                .secrets(Map.of(
                        "TOKEN",
                        new Secret(
                                "token",
                                SecretArgs.builder(new GcpSecretDriver(scope))
                                        .profile(profile)
                                        .generated()
                                        .encryptionKey(key::id)
                                        .build(),
                                null)));
    }

    private static NetworkRef gcpNetwork(GcpScope scope, Profile profile, EncryptionKeyRef key) {
        return new Network(
                "main",
                NetworkArgs.builder(new GcpNetworkDriver(scope))
                        .profile(profile)
                        .cidr("10.0.0.0/16")
                        .zones(List.of("europe-west1-b", "europe-west1-c"))
                        .encryptionKey(key)
                        .build(),
                null);
    }
}
