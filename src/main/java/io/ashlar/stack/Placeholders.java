package io.ashlar.stack;

import com.pulumi.core.Output;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.network.ExistingNetwork;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.plan.SubnetTier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** References that stand in for components while the arguments are checked and nothing is registered yet. */
final class Placeholders {
    static final EncryptionKeyRef KEY = EncryptionKey.fromExisting(Output.of(""));

    /** Any sound network: what is wrong with the real one is found by its own check. */
    static final NetworkRef NETWORK = new ExistingNetwork(
            Output.of(""),
            "10.0.0.0/16",
            List.of("zone-a", "zone-b"),
            Map.of(
                    SubnetTier.PUBLIC, subnets("10.0.16.0/22", "10.0.48.0/22"),
                    SubnetTier.PRIVATE, subnets("10.0.0.0/20", "10.0.32.0/20"),
                    SubnetTier.DATABASE, subnets("10.0.20.0/22", "10.0.52.0/22")));

    private Placeholders() {}

    private static List<ExistingNetwork.Subnet> subnets(String... cidrs) {
        return Arrays.stream(cidrs)
                .map(cidr -> new ExistingNetwork.Subnet(Output.of(""), cidr))
                .toList();
    }
}
