package io.ashlar.cloud;

import io.ashlar.encryption.EncryptionKeyDriver;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.network.NetworkDriver;
import io.ashlar.network.aws.AwsNetworkDriver;

/** Every driver for AWS, without hooks. */
public final class AwsCloud {

    /** Makes keys in KMS. */
    public EncryptionKeyDriver encryption() {
        return new AwsEncryptionKeyDriver();
    }

    /** Makes VPCs. */
    public NetworkDriver network() {
        return new AwsNetworkDriver();
    }
}
