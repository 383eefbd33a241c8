package io.ashlar.encryption;

import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.encryption.azure.AzureEncryptionKeyDriver;
import io.ashlar.encryption.gcp.GcpEncryptionKeyDriver;

/** The environment's key on each cloud, called {@code platform}. Called inside a program only. */
public final class KeysForTests {
    private KeysForTests() {}

    /** A key on AWS. */
    public static EncryptionKey onAws(Profile profile) {
        return made(new AwsEncryptionKeyDriver(), profile);
    }

    /** A key on Azure. */
    public static EncryptionKey onAzure(AzureScope scope, Profile profile) {
        return made(new AzureEncryptionKeyDriver(scope), profile);
    }

    /** A key on Google Cloud. */
    public static EncryptionKey onGcp(Profile profile) {
        return made(new GcpEncryptionKeyDriver(TestCloud.googleCloud()), profile);
    }

    private static EncryptionKey made(EncryptionKeyDriver driver, Profile profile) {
        return new EncryptionKey(
                "platform", EncryptionKeyArgs.builder(driver).profile(profile).build(), null);
    }
}
