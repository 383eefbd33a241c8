package io.ashlar.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.WorkspaceStack;
import com.pulumi.core.Output;
import io.ashlar.core.Profile;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import io.ashlar.engine.StackFacts;
import io.ashlar.launch.StackProgram;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.network.plan.NatStrategy;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.sandbox.model.CloudResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a network grows on the engine: what mocks cannot see. */
@EngineTest
class NetworkIT {
    private static final StackFacts FACTS = new StackFacts("growth", Map.of("aws:region", "us-east-1"));
    private static final List<String> TWO = List.of("us-east-1a", "us-east-1b");

    @Test
    void zones_in_another_order_change_nothing(Engine engine) throws Exception {
        engine.stack(FACTS, network(TWO, List.of())).up();

        WorkspaceStack reordered = engine.stack(FACTS, network(List.of("us-east-1b", "us-east-1a"), List.of()));
        assertThat(reordered.up().summary().resourceChanges()).containsOnlyKeys(OperationType.SAME);
    }

    @Test
    void a_zone_and_a_tier_more_only_create(Engine engine) throws Exception {
        engine.stack(FACTS, network(TWO, List.of())).up();

        List<CloudResource> before = engine.sandbox().cloud().inventory();

        WorkspaceStack grown = engine.stack(
                FACTS,
                network(List.of("us-east-1a", "us-east-1b", "us-east-1c"), List.of(SubnetTier.isolated("cache", 6))));
        Map<OperationType, Integer> changes = grown.up().summary().resourceChanges();

        // The one update is the component's own record of its arguments; no cloud has seen it.
        assertThat(changes).containsOnlyKeys(OperationType.CREATE, OperationType.UPDATE, OperationType.SAME);
        assertThat(changes).containsEntry(OperationType.UPDATE, 1);
        assertThat(engine.sandbox().cloud().inventory()).containsAll(before);
        assertThat(grown.up().summary().resourceChanges()).containsOnlyKeys(OperationType.SAME);
    }

    @Test
    void destroy_leaves_nothing(Engine engine) throws Exception {
        WorkspaceStack stack = engine.stack(FACTS, network(TWO, List.of()));
        stack.up();
        stack.destroy();

        assertThat(engine.sandbox().cloud().inventory()).isEmpty();
    }

    private static StackProgram network(List<String> zones, List<SubnetTier> tiers) {
        return (stack, config, secretKeys) -> context -> {
            EncryptionKey key = new EncryptionKey(
                    "platform",
                    EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver())
                            .profile(Profile.DEVELOPMENT)
                            .build(),
                    null);
            Network network = new Network(
                    "main",
                    NetworkArgs.builder(new AwsNetworkDriver())
                            .profile(Profile.DEVELOPMENT)
                            .cidr("10.0.0.0/16")
                            .zones(zones)
                            .furtherTiers(tiers)
                            .nat(NatStrategy.PER_ZONE)
                            .interfaceEndpoints(List.of("sts"))
                            .encryptionKey(key)
                            .build(),
                    null);
            context.export("networkId", network.networkId());
            context.export("cidr", Output.of(network.cidr()));
        };
    }
}
