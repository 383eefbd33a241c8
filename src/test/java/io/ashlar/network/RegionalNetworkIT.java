package io.ashlar.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.WorkspaceStack;
import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.KeysForTests;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import io.ashlar.engine.StackFacts;
import io.ashlar.launch.StackProgram;
import io.ashlar.network.azure.AzureNetworkDriver;
import io.ashlar.network.gcp.GcpNetworkDriver;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.registry.ContainerRegistry;
import io.ashlar.registry.ContainerRegistryArgs;
import io.ashlar.registry.ContainerRegistryDriver;
import io.ashlar.registry.azure.AzureContainerRegistryDriver;
import io.ashlar.registry.gcp.GcpContainerRegistryDriver;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.storage.ObjectStore;
import io.ashlar.storage.ObjectStoreArgs;
import io.ashlar.storage.ObjectStoreDriver;
import io.ashlar.storage.azure.AzureObjectStoreDriver;
import io.ashlar.storage.gcp.GcpObjectStoreDriver;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A network with what stands beside it, on the engine, where subnets span zones: what mocks cannot see. */
@Tag("endurance")
@EngineTest
class RegionalNetworkIT {

    @ParameterizedTest
    @EnumSource(value = TestCloud.class, names = "AWS", mode = EnumSource.Mode.EXCLUDE)
    void it_comes_stays_grows_and_goes(TestCloud cloud, Engine engine) throws Exception {
        StackFacts facts = new StackFacts(
                "regional-" + cloud.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                Map.of("gcp:project", TestCloud.PROJECT));
        List<String> two = cloud == TestCloud.AZURE ? List.of("2", "1") : List.of("europe-west1-c", "europe-west1-b");
        List<String> three = cloud == TestCloud.AZURE
                ? List.of("1", "2", "3")
                : List.of("europe-west1-b", "europe-west1-c", "europe-west1-d");

        engine.stack(facts, parts(cloud, two, List.of())).up();
        List<CloudResource> before = engine.sandbox().cloud().inventory();

        WorkspaceStack grown = engine.stack(facts, parts(cloud, three, List.of(SubnetTier.withWayOut("batch", 7))));
        Map<OperationType, Integer> changes = grown.up().summary().resourceChanges();
        // The one update is the component's own record of its arguments; no cloud has seen it.
        assertThat(changes).containsOnlyKeys(OperationType.CREATE, OperationType.UPDATE, OperationType.SAME);
        assertThat(changes).containsEntry(OperationType.UPDATE, 1);
        assertThat(engine.sandbox().cloud().inventory()).containsAll(before);
        assertThat(grown.up().summary().resourceChanges()).containsOnlyKeys(OperationType.SAME);

        grown.destroy();
        assertThat(engine.sandbox().cloud().inventory())
                .extracting(CloudResource::type)
                .allMatch(type -> type.contains("Deleted"));
    }

    private static StackProgram parts(TestCloud cloud, List<String> zones, List<SubnetTier> tiers) {
        return (stack, config, secretKeys) -> context -> {
            if (cloud == TestCloud.AZURE) {
                AzureScope scope = TestCloud.azure();
                parts(
                        new AzureNetworkDriver(scope),
                        new AzureObjectStoreDriver(scope),
                        new AzureContainerRegistryDriver(scope),
                        KeysForTests.onAzure(scope, Profile.DEVELOPMENT),
                        zones,
                        tiers);
            } else {
                parts(
                        new GcpNetworkDriver(TestCloud.googleCloud()),
                        new GcpObjectStoreDriver(TestCloud.googleCloud()),
                        new GcpContainerRegistryDriver(TestCloud.googleCloud()),
                        KeysForTests.onGcp(Profile.DEVELOPMENT),
                        zones,
                        tiers);
            }
        };
    }

    private static void parts(
            NetworkDriver networks,
            ObjectStoreDriver stores,
            ContainerRegistryDriver registries,
            EncryptionKey key,
            List<String> zones,
            List<SubnetTier> tiers) {
        Network network = new Network(
                "main",
                NetworkArgs.builder(networks)
                        .profile(Profile.DEVELOPMENT)
                        .cidr("10.0.0.0/16")
                        .zones(zones)
                        .furtherTiers(tiers)
                        .encryptionKey(key)
                        .build(),
                null);
        new ObjectStore(
                "data",
                ObjectStoreArgs.builder(stores)
                        .profile(Profile.DEVELOPMENT)
                        .encryptionKey(key)
                        .network(network)
                        .build(),
                null);
        new ContainerRegistry(
                "images",
                ContainerRegistryArgs.builder(registries)
                        .profile(Profile.DEVELOPMENT)
                        .repositories(List.of("api"))
                        .encryptionKey(key)
                        .build(),
                null);
    }
}
