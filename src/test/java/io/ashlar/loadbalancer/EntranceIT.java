package io.ashlar.loadbalancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.WorkspaceStack;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.dns.Certificate;
import io.ashlar.dns.CertificateArgs;
import io.ashlar.dns.Dns;
import io.ashlar.dns.DnsArgs;
import io.ashlar.dns.aws.AwsCertificateDriver;
import io.ashlar.dns.aws.AwsDnsDriver;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import io.ashlar.engine.StackFacts;
import io.ashlar.launch.StackProgram;
import io.ashlar.loadbalancer.aws.AwsLoadBalancerDriver;
import io.ashlar.loadbalancer.plan.Route;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.registry.ContainerRegistry;
import io.ashlar.registry.ContainerRegistryArgs;
import io.ashlar.registry.aws.AwsContainerRegistryDriver;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.storage.ObjectStore;
import io.ashlar.storage.ObjectStoreArgs;
import io.ashlar.storage.aws.AwsObjectStoreDriver;
import io.ashlar.storage.plan.StorePurpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole way in on the real engine: order, growth, protection and an end that leaves nothing. */
@EngineTest
class EntranceIT {
    private static final StackFacts FACTS = new StackFacts("entrance", Map.of("aws:region", "eu-central-1"));

    private static final Route API = Route.toPort(8080).hosts("api.example.com");
    private static final Route WEB = Route.toPort(3000).paths("/*");

    private static StackProgram program(Protection protection, Map<String, Route> routes, List<String> images) {
        return (stack, config, secretKeys) -> context -> {
            EncryptionKey key = new EncryptionKey(
                    "platform",
                    EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver())
                            .profile(Profile.STAGING)
                            .build(),
                    null);
            Network network = new Network(
                    "main",
                    NetworkArgs.builder(new AwsNetworkDriver())
                            .profile(Profile.STAGING)
                            .cidr("10.0.0.0/16")
                            .zones(List.of("eu-central-1a", "eu-central-1b"))
                            .encryptionKey(key)
                            .build(),
                    null);
            Dns zone = new Dns(
                    "zone",
                    DnsArgs.builder(new AwsDnsDriver())
                            .profile(Profile.STAGING)
                            .domain("example.com")
                            .build(),
                    null);
            new ContainerRegistry(
                    "images",
                    ContainerRegistryArgs.builder(new AwsContainerRegistryDriver())
                            .profile(Profile.STAGING)
                            .repositories(images)
                            .encryptionKey(key)
                            .build(),
                    null);
            ObjectStore logs = new ObjectStore(
                    "logs",
                    ObjectStoreArgs.builder(new AwsObjectStoreDriver())
                            .profile(Profile.STAGING)
                            .purpose(StorePurpose.LOAD_BALANCER_LOGS)
                            .build(),
                    null);
            new LoadBalancer(
                    "edge",
                    LoadBalancerArgs.builder(new AwsLoadBalancerDriver())
                            .profile(Profile.STAGING)
                            .protection(protection)
                            .network(network)
                            .certificate(new Certificate(
                                    "tls",
                                    CertificateArgs.builder(new AwsCertificateDriver())
                                            .zone(zone)
                                            .build(),
                                    null))
                            .accessLogsTo(logs)
                            .hostNames(zone, List.of("api.example.com"))
                            .routes(routes)
                            .build(),
                    null);
        };
    }

    private static Map<String, Route> inOrder(String first, Route one, String second, Route other) {
        Map<String, Route> routes = new LinkedHashMap<>();
        routes.put(first, one);
        routes.put(second, other);
        return routes;
    }

    private static Map<OperationType, Integer> up(Engine engine, StackProgram program) throws Exception {
        return engine.stack(FACTS, program).up().summary().resourceChanges();
    }

    @Test
    void it_comes_up_once_grows_by_creation_only_and_leaves_nothing(Engine engine) throws Exception {
        Protection free = Protection.DISPOSABLE;
        up(engine, program(free, inOrder("api", API, "web", WEB), List.of("api", "web")));

        assertThat(up(engine, program(free, inOrder("web", WEB, "api", API), List.of("web", "api"))))
                .containsOnlyKeys(OperationType.SAME);
        List<CloudResource> before = engine.sandbox().cloud().inventory();
        assertThat(up(
                        engine,
                        program(
                                free,
                                Map.of(
                                        "api", API,
                                        "admin",
                                                Route.toPort(8080)
                                                        .hosts("api.example.com")
                                                        .paths("/admin/*"),
                                        "web", WEB),
                                List.of("api", "jobs", "web"))))
                .containsEntry(OperationType.CREATE, 4)
                .doesNotContainKeys(OperationType.DELETE, OperationType.REPLACE)
                .as("the two components say more of themselves; their children stay")
                .containsEntry(OperationType.UPDATE, 2);
        assertThat(engine.sandbox().cloud().inventory()).containsAll(before).hasSize(before.size() + 4);
        // Another port takes a new target group, which must stand before the listener's rule lets go of the old one.
        assertThat(up(
                        engine,
                        program(
                                free,
                                inOrder("api", Route.toPort(9090).hosts("api.example.com"), "web", WEB),
                                List.of("api"))))
                .containsKey(OperationType.REPLACE);

        engine.stack(FACTS, program(free, Map.of(), List.of("api"))).destroy();
        assertThat(engine.sandbox().cloud().inventory()).isEmpty();
    }

    @Test
    void a_protected_load_balancer_goes_only_when_its_protection_is_lifted_first(Engine engine) throws Exception {
        WorkspaceStack stack = engine.stack(FACTS, program(Protection.PROTECTED, Map.of("api", API), List.of("api")));
        stack.up();

        assertThatThrownBy(stack::destroy).hasMessageContaining("protect");

        WorkspaceStack lifted = engine.stack(FACTS, program(Protection.DISPOSABLE, Map.of("api", API), List.of("api")));
        lifted.up();
        lifted.destroy();
        assertThat(engine.sandbox().cloud().inventory()).isEmpty();
    }
}
