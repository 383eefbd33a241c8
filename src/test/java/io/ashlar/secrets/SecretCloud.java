package io.ashlar.secrets;

import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.gcp.kms.CryptoKey;
import com.pulumi.gcp.kms.CryptoKeyArgs;
import com.pulumi.gcp.kms.KeyRing;
import com.pulumi.gcp.kms.KeyRingArgs;
import io.ashlar.azure.AzureScope;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.gcp.GcpScope;
import io.ashlar.secrets.aws.AwsSecretDriver;
import io.ashlar.secrets.aws.AwsSecretOptions;
import io.ashlar.secrets.azure.AzureSecretDriver;
import io.ashlar.secrets.azure.AzureSecretOptions;
import io.ashlar.secrets.gcp.GcpSecretDriver;
import io.ashlar.secrets.gcp.GcpSecretOptions;
import java.util.Optional;

/** What differs between the clouds when the same is asked of them. Its methods are called in a running program. */
enum SecretCloud {
    AWS("aws:secretsmanager/secret:Secret", "aws:secretsmanager/secretVersion:SecretVersion", "secretString") {
        @Override
        SecretDriver driver() {
            return driver(AwsSecretOptions.none());
        }
    },
    AZURE("azure-native:keyvault:Vault", "azure-native:keyvault:Secret", "properties.value") {
        @Override
        SecretDriver driver() {
            return driver(AzureSecretOptions.none());
        }
    },
    GCP("gcp:secretmanager/secret:Secret", "gcp:secretmanager/secretVersion:SecretVersion", "secretData") {
        @Override
        SecretDriver driver() {
            return driver(GcpSecretOptions.none());
        }
    };

    static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";
    static final String TENANT = "11111111-1111-1111-1111-111111111111";

    /** Type of what holds the value, whether it is there or not. */
    final String keeper;

    /** Type of the value. */
    final String version;

    /** Where the value stands in it. */
    final String valuePath;

    SecretCloud(String keeper, String version, String valuePath) {
        this.keeper = keeper;
        this.version = version;
        this.valuePath = valuePath;
    }

    abstract SecretDriver driver();

    static SecretDriver driver(AwsSecretOptions options) {
        return new AwsSecretDriver(options);
    }

    static SecretDriver driver(AzureSecretOptions options) {
        ResourceGroup group = new ResourceGroup(
                "shop", ResourceGroupArgs.builder().location("westeurope").build());
        return new AzureSecretDriver(
                new AzureScope(Output.of(SUBSCRIPTION), Output.of(TENANT), group.name(), "westeurope"), options);
    }

    static SecretDriver driver(GcpSecretOptions options) {
        return new GcpSecretDriver(new GcpScope("shop-production", "europe-west1"), options);
    }

    /** The environment's key, where the cloud takes one. */
    Optional<EncryptionKeyRef> key() {
        return switch (this) {
            case AWS ->
                Optional.of(new EncryptionKey(
                        "platform",
                        EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver()).build(),
                        null));
            case AZURE -> Optional.empty();
            case GCP -> {
                KeyRing ring = new KeyRing(
                        "ring",
                        KeyRingArgs.builder()
                                .project("shop-production")
                                .location("europe-west1")
                                .build());
                CryptoKey key = new CryptoKey(
                        "key", CryptoKeyArgs.builder().keyRing(ring.id()).build());
                yield Optional.of(key::id);
            }
        };
    }

    /** Arguments that hold on this cloud; others are added by the test. */
    SecretArgs.Builder args() {
        return args(driver());
    }

    SecretArgs.Builder args(SecretDriver driver) {
        SecretArgs.Builder builder = SecretArgs.builder(driver);
        key().ifPresent(builder::encryptionKey);
        return builder;
    }
}
