package io.ashlar.edge;

import com.pulumi.azurenative.storage.StorageAccount;
import com.pulumi.azurenative.storage.StorageAccountArgs;
import com.pulumi.azurenative.storage.inputs.SkuArgs;
import com.pulumi.core.Output;
import com.pulumi.gcp.storage.Bucket;
import com.pulumi.gcp.storage.BucketArgs;
import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Protection;
import io.ashlar.dns.Certificate;
import io.ashlar.dns.CertificateArgs;
import io.ashlar.dns.CertificateDriver;
import io.ashlar.dns.Dns;
import io.ashlar.dns.DnsArgs;
import io.ashlar.dns.DnsDriver;
import io.ashlar.dns.DnsRef;
import io.ashlar.dns.aws.AwsCertificateDriver;
import io.ashlar.dns.aws.AwsDnsDriver;
import io.ashlar.dns.azure.AzureCertificateDriver;
import io.ashlar.dns.azure.AzureDnsDriver;
import io.ashlar.dns.gcp.GcpCertificateDriver;
import io.ashlar.dns.gcp.GcpDnsDriver;
import io.ashlar.edge.aws.AwsCdnDriver;
import io.ashlar.edge.aws.AwsCdnOptions;
import io.ashlar.edge.azure.AzureCdnDriver;
import io.ashlar.edge.azure.AzureCdnOptions;
import io.ashlar.edge.gcp.GcpCdnDriver;
import io.ashlar.edge.gcp.GcpCdnOptions;
import io.ashlar.gcp.GcpScope;
import io.ashlar.storage.ObjectStore;
import io.ashlar.storage.ObjectStoreArgs;
import io.ashlar.storage.ObjectStoreRef;
import io.ashlar.storage.aws.AwsObjectStoreDriver;
import io.ashlar.storage.plan.StoreEncryption;
import java.util.List;
import java.util.Optional;

/** What a CDN stands among on one cloud. Make it inside the program only. */
record EdgeSurroundings(
        CdnDriver cdn, DnsRef zone, CertificateDriver certificates, ObjectStoreRef logs, Optional<AzureScope> azure) {

    static EdgeSurroundings on(TestCloud cloud) {
        return switch (cloud) {
            case AWS -> aws(AwsCdnOptions.none());
            case AZURE -> azure(AzureCdnOptions.none());
            case GOOGLE_CLOUD -> googleCloud(GcpCdnOptions.none());
        };
    }

    CdnArgs.Builder args(String... hostNames) {
        CdnArgs.Builder args = CdnArgs.builder(cdn)
                .origin(Output.of("origin.example.net"))
                .hostNames(zone, List.of(hostNames))
                .accessLogsTo(logs);
        return certificates instanceof AzureCertificateDriver
                ? args
                : args.certificate(new Certificate(
                        "tls", CertificateArgs.builder(certificates).zone(zone).build(), null));
    }

    private static DnsRef zone(DnsDriver driver) {
        return new Dns(
                "zone",
                DnsArgs.builder(driver)
                        .domain("example.com")
                        .protection(Protection.DISPOSABLE)
                        .build(),
                null);
    }

    static EdgeSurroundings aws(AwsCdnOptions options) {
        return new EdgeSurroundings(
                new AwsCdnDriver(options),
                zone(new AwsDnsDriver()),
                new AwsCertificateDriver(),
                new ObjectStore(
                        "logs",
                        ObjectStoreArgs.builder(new AwsObjectStoreDriver())
                                .encryption(StoreEncryption.SERVICE_KEY)
                                .protection(Protection.DISPOSABLE)
                                .build(),
                        null),
                Optional.empty());
    }

    static EdgeSurroundings azure(AzureCdnOptions options) {
        AzureScope scope = TestCloud.azure();
        StorageAccount account = new StorageAccount(
                "logs",
                StorageAccountArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .kind("StorageV2")
                        .sku(SkuArgs.builder().name("Standard_LRS").build())
                        .build());
        return new EdgeSurroundings(
                new AzureCdnDriver(scope, options),
                zone(new AzureDnsDriver(scope)),
                new AzureCertificateDriver(),
                store(account.name(), account.id()),
                Optional.of(scope));
    }

    static EdgeSurroundings googleCloud(GcpCdnOptions options) {
        GcpScope scope = TestCloud.googleCloud();
        Bucket bucket = new Bucket(
                "logs",
                BucketArgs.builder()
                        .project(scope.project())
                        .name("shop-logs")
                        .location("EU")
                        .build());
        return new EdgeSurroundings(
                new GcpCdnDriver(scope, options),
                zone(new GcpDnsDriver(scope)),
                new GcpCertificateDriver(scope),
                store(bucket.name(), bucket.id()),
                Optional.empty());
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
