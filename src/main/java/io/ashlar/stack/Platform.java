package io.ashlar.stack;

import static io.ashlar.stack.PlatformArgs.KEY;
import static io.ashlar.stack.PlatformArgs.NETWORK;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.cloud.AwsAccount;
import io.ashlar.cloud.AwsCloud;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.network.Network;
import java.util.Map;
import java.util.TreeMap;

/** What one environment is made of, in reading order. */
public final class Platform {
    private Platform() {}

    /**
     * Registers the environment.
     *
     * @return what people and pipelines need of it, by name
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public static Map<String, Output<?>> define(StackConfig config) {
        PlatformArgs args = new PlatformArgs(config, new AwsCloud()).checked();
        AwsAccount account = new AwsAccount(config.accounts(), config.credentialsProfile());
        ComponentResourceOptions here = AwsAccount.with(account.provider(config.region()));

        EncryptionKey key = new EncryptionKey(KEY, args.encryptionKey(), here);
        Network network = new Network(NETWORK, args.network(key), here);

        Map<String, Output<?>> outputs = new TreeMap<>();
        outputs.put("networkId", network.networkId());
        return outputs;
    }
}
