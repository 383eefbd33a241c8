package io.ashlar.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.OperationType;
import io.ashlar.core.Profile;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import io.ashlar.engine.StackFacts;
import io.ashlar.launch.StackProgram;
import io.ashlar.sandbox.model.CloudResource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A service with its secret on the real engine: a second update changes nothing, a new version of it replaces nothing that
 * callers know, and the end leaves only what the cloud itself never forgets.
 */
@Tag("endurance")
@EngineTest
class ContainerServiceIT {
    /** Deleted vaults can be taken back for a while; keys of Google Cloud are forgotten, never deleted. */
    private static final List<String> REMEMBERED =
            List.of("azure-native:keyvault:DeletedVault", "gcp:kms/keyRing:KeyRing", "gcp:kms/cryptoKey:CryptoKey");

    private static StackProgram program(ContainerCloud cloud, UnaryOperator<ContainerServiceArgs.Builder> more) {
        return (stack, config, secretKeys) -> context -> new ContainerService(
                "api", more.apply(cloud.args(Profile.STAGING)).build(), null);
    }

    private static Map<OperationType, Integer> up(
            Engine engine, ContainerCloud cloud, UnaryOperator<ContainerServiceArgs.Builder> more) throws Exception {
        return engine.stack(facts(cloud), program(cloud, more)).up().summary().resourceChanges();
    }

    private static StackFacts facts(ContainerCloud cloud) {
        return new StackFacts(
                "containers",
                switch (cloud) {
                    case AWS -> Map.of("aws:region", "eu-central-1");
                    case AZURE -> Map.of("azure-native:subscriptionId", "00000000-0000-0000-0000-000000000000");
                    case GCP -> Map.of("gcp:project", "shop-production", "gcp:region", "europe-west1");
                });
    }

    @ParameterizedTest
    @EnumSource(ContainerCloud.class)
    void it_comes_up_once_takes_a_new_version_in_place_and_leaves_nothing(ContainerCloud cloud, Engine engine)
            throws Exception {
        up(engine, cloud, args -> args);

        assertThat(up(engine, cloud, args -> args)).containsOnlyKeys(OperationType.SAME);
        Map<OperationType, Integer> rollout =
                up(engine, cloud, args -> args.image("registry.example.com/shop/api:1.5.0")
                        .instances(4, 16));
        assertThat(rollout).doesNotContainKeys(OperationType.CREATE, OperationType.DELETE);
        // Fargate's task definitions are never changed, only followed by another.
        assertThat(rollout.getOrDefault(OperationType.REPLACE, 0)).isEqualTo(cloud == ContainerCloud.AWS ? 1 : 0);

        engine.stack(facts(cloud), program(cloud, args -> args)).destroy();
        assertThat(engine.sandbox().cloud().inventory())
                .extracting(CloudResource::type)
                .allMatch(REMEMBERED::contains);
    }
}
