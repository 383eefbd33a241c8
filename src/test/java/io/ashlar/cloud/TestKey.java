package io.ashlar.cloud;

import com.pulumi.core.Output;
import com.pulumi.gcp.kms.CryptoKey;
import com.pulumi.gcp.kms.CryptoKeyArgs;
import com.pulumi.gcp.kms.CryptoKeyIAMMember;
import com.pulumi.gcp.kms.CryptoKeyIAMMemberArgs;
import com.pulumi.gcp.kms.KeyRing;
import com.pulumi.gcp.kms.KeyRingArgs;
import com.pulumi.gcp.projects.ServiceIdentity;
import com.pulumi.gcp.projects.ServiceIdentityArgs;
import io.ashlar.core.Outputs;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import java.util.Arrays;

/** The least key that each cloud takes. Call it inside the program only. */
public final class TestKey {
    private TestKey() {}

    /**
     * A key.
     *
     * @param services on Google Cloud, the APIs whose agents may use it
     */
    public static EncryptionKeyRef of(TestCloud cloud, String... services) {
        return switch (cloud) {
            case AWS ->
                new EncryptionKey(
                        "key",
                        EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver()).build(),
                        null);
            case AZURE -> EncryptionKey.fromExisting(Output.of("https://shop.vault.azure.net/keys/main"));
            case GOOGLE_CLOUD -> EncryptionKey.fromExisting(googleCloud(services));
        };
    }

    private static Output<String> googleCloud(String... services) {
        KeyRing ring = new KeyRing(
                "ring",
                KeyRingArgs.builder()
                        .project(TestCloud.PROJECT)
                        .location("europe-west1")
                        .build());
        CryptoKey key =
                new CryptoKey("key", CryptoKeyArgs.builder().keyRing(ring.id()).build());
        return Outputs.onceThereAre(
                Arrays.stream(services).map(service -> mayUse(service, key)).toList(), key.id());
    }

    private static CryptoKeyIAMMember mayUse(String service, CryptoKey key) {
        ServiceIdentity agent = new ServiceIdentity(
                "agent-" + service,
                ServiceIdentityArgs.builder()
                        .project(TestCloud.PROJECT)
                        .service(service)
                        .build());
        return new CryptoKeyIAMMember(
                "use-" + service,
                CryptoKeyIAMMemberArgs.builder()
                        .cryptoKeyId(key.id())
                        .role("roles/cloudkms.cryptoKeyEncrypterDecrypter")
                        .member(agent.email().applyValue("serviceAccount:"::concat))
                        .build());
    }
}
