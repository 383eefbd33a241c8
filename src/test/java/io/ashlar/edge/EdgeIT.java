package io.ashlar.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.WorkspaceStack;
import com.pulumi.core.Output;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.edge.aws.AwsGlobalRoutingDriver;
import io.ashlar.edge.azure.AzureGlobalRoutingDriver;
import io.ashlar.edge.gcp.GcpGlobalRoutingDriver;
import io.ashlar.edge.plan.RoutingStrategy;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import io.ashlar.engine.StackFacts;
import io.ashlar.launch.StackProgram;
import io.ashlar.sandbox.model.CloudResource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A zone, a CDN and a routed name on the real engine: they stay, grow by creation only, and go without a rest. */
@Tag("endurance")
@EngineTest
class EdgeIT {

    private static StackFacts facts(TestCloud cloud) {
        return new StackFacts(
                "edge-" + cloud.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                switch (cloud) {
                    case AWS -> Map.of("aws:region", "us-east-1");
                    case AZURE -> Map.of("azure-native:subscriptionId", "00000000-0000-0000-0000-000000000000");
                    case GOOGLE_CLOUD -> Map.of("gcp:project", TestCloud.PROJECT, "gcp:region", "europe-west1");
                });
    }

    private static StackProgram program(TestCloud cloud, Collection<String> hosts, Collection<String> endpoints) {
        return (stack, config, secretKeys) -> context -> {
            EdgeSurroundings around = EdgeSurroundings.on(cloud);
            new Cdn(
                    "site",
                    around.args(hosts.toArray(String[]::new))
                            .profile(Profile.STAGING)
                            .build(),
                    null);
            Map<String, RoutingEndpoint> leading = new TreeMap<>();
            endpoints.forEach(key -> leading.put(
                    key, RoutingEndpoint.host(Output.of(key + ".example.net")).weight(10)));
            new GlobalRouting(
                    "api",
                    GlobalRoutingArgs.builder(
                                    switch (cloud) {
                                        case AWS -> new AwsGlobalRoutingDriver();
                                        case AZURE ->
                                            new AzureGlobalRoutingDriver(
                                                    around.azure().orElseThrow());
                                        case GOOGLE_CLOUD -> new GcpGlobalRoutingDriver();
                                    })
                            .hostName(around.zone(), "api.example.com")
                            .strategy(RoutingStrategy.WEIGHTED)
                            .endpoints(leading)
                            .build(),
                    null);
        };
    }

    private static Map<OperationType, Integer> up(Engine engine, TestCloud cloud, StackProgram program)
            throws Exception {
        return engine.stack(facts(cloud), program).up().summary().resourceChanges();
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void it_comes_up_once_grows_by_creation_only_and_leaves_nothing(TestCloud cloud, Engine engine) throws Exception {
        up(engine, cloud, program(cloud, List.of("www.example.com"), List.of("b")));

        assertThat(up(engine, cloud, program(cloud, List.of("www.example.com"), List.of("b"))))
                .containsOnlyKeys(OperationType.SAME);
        List<String> before = ids(engine);
        assertThat(up(engine, cloud, program(cloud, List.of("a.example.com", "www.example.com"), List.of("a", "b"))))
                .doesNotContainKeys(OperationType.DELETE, OperationType.REPLACE);
        assertThat(ids(engine)).containsAll(before).hasSizeGreaterThan(before.size());

        WorkspaceStack last = engine.stack(
                facts(cloud), program(cloud, List.of("a.example.com", "www.example.com"), List.of("a", "b")));
        last.destroy();
        assertThat(engine.sandbox().cloud().inventory()).isEmpty();
    }

    private static List<String> ids(Engine engine) {
        return engine.sandbox().cloud().inventory().stream()
                .map(CloudResource::id)
                .toList();
    }
}
