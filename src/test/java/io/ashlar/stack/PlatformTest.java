package io.ashlar.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.engine.StackFacts;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each checked-in stack file registers, counted. StacksIT proves that it works on the engine. */
class PlatformTest {
    private static final String GATEWAY = "kubernetes:gateway.networking.k8s.io/v1:Gateway";
    private static final Path INVENTORIES = Path.of("src/test/resources/inventories");

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({
        "., dev", "., staging", "., production",
        "examples/azure, dev", "examples/azure, staging", "examples/azure, production",
        "examples/gcp, dev", "examples/gcp, staging", "examples/gcp, production"
    })
    void a_stack_registers_exactly_its_inventory(Path project, String stack) throws IOException {
        SandboxMocks cloud = SandboxMocks.inRegion("us-east-1");
        StackFacts facts = StackFacts.read(project.resolve("Pulumi." + stack + ".yaml"));

        cloud.run(new Program(new RawConfig(stack, facts.config(), Set.of())));

        assertThat(cloud.counts()).isEqualTo(inventory(project.resolve(stack)));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({"., production", "examples/azure, production", "examples/gcp, production"})
    void no_team_can_be_called_as_a_namespace_of_the_platform(Path project, String stack) {
        SandboxMocks cloud = SandboxMocks.inRegion("us-east-1");
        StackFacts facts = StackFacts.read(project.resolve("Pulumi." + stack + ".yaml"));

        cloud.run(new Program(new RawConfig(stack, facts.config(), Set.of())));

        assertThat(cloud.ofType("kubernetes:core/v1:Namespace"))
                .extracting(
                        namespace -> namespace.inputs().text("metadata.name").orElseThrow())
                .isNotEmpty()
                .allMatch(name -> name.equals("shop") || Team.TAKEN.contains(name));
    }

    @ParameterizedTest(name = "staging of {0}")
    @CsvSource({
        "., aws:lb/loadBalancer:LoadBalancer",
        "examples/azure, azure-native:network:ApplicationGateway",
        "examples/gcp, gcp:compute/globalForwardingRule:GlobalForwardingRule"
    })
    void a_way_into_the_cluster_takes_the_place_of_the_load_balancer(Path project, String loadBalancer)
            throws IOException {
        Map<String, String> config = new TreeMap<>(
                StackFacts.read(project.resolve("Pulumi.staging.yaml")).config());
        config.remove("ashlar:certificate");
        config.put("ashlar:ingress", "{\"email\":\"platform@ashlar.example\"}");
        SandboxMocks cloud = SandboxMocks.inRegion("us-east-1");

        cloud.run(new Program(new RawConfig("staging", config, Set.of())));

        assertThat(inventory(project.resolve("staging")))
                .containsKey(loadBalancer)
                .doesNotContainKey(GATEWAY);
        assertThat(cloud.counts()).doesNotContainKey(loadBalancer).containsEntry(GATEWAY, 1L);
        assertThat(cloud.named("ingress-certificate").inputs().texts("spec.dnsNames"))
                .containsExactly(config.get("ashlar:domain"), "*." + config.get("ashlar:domain"));
    }

    @ParameterizedTest(name = "dev of {0}")
    @CsvSource({
        "., dev-shop-user-service-secret",
        "examples/azure, dev-shop-user-service-vault",
        "examples/gcp, dev-shop-user-service-secret"
    })
    void a_team_s_secret_is_in_the_cloud_and_in_its_namespace(Path project, String kept) {
        SandboxMocks cloud = SandboxMocks.inRegion("us-east-1");
        StackFacts facts = StackFacts.read(project.resolve("Pulumi.dev.yaml"));

        cloud.run(new Program(new RawConfig("dev", facts.config(), Set.of())));

        assertThat(cloud.named("secrets-secret-shop-user-service").inputs().text("metadata.namespace"))
                .hasValue("shop");
        assertThat(cloud.named(kept).type()).containsPattern("secret|keyvault");
    }

    @ParameterizedTest(name = "production of {0}")
    @CsvSource({
        "., aws:s3/bucketV2:BucketV2",
        "examples/azure, azure-native:storage:BlobContainer",
        "examples/gcp, gcp:storage/bucket:Bucket"
    })
    void observability_comes_over_the_metrics_that_are_there_and_keeps_in_stores(Path project, String store)
            throws IOException {
        Map<String, String> config = new TreeMap<>(
                StackFacts.read(project.resolve("Pulumi.production.yaml")).config());
        config.put(
                "ashlar:observability",
                "{\"runbooks\":\"https://ashlar.example/runbooks/\",\"promises\":{\"shop\":[\"user-service\"]}}");
        SandboxMocks cloud = SandboxMocks.inRegion("us-east-1");

        cloud.run(new Program(new RawConfig("production", config, Set.of())));

        Map<String, Long> before = inventory(project.resolve("production"));
        assertThat(cloud.counts()).containsEntry(store, before.getOrDefault(store, 0L) + 2);
        assertThat(cloud.ofType("kubernetes:helm.sh/v3:Release"))
                .extracting(release -> release.inputs().text("chart").orElse(""))
                .containsOnlyOnce("kube-prometheus-stack", "loki", "tempo");
        assertThat(cloud.named("observability-rules-slo-user-service").inputs().text("metadata.namespace"))
                .hasValue("observability");
    }

    private static Map<String, Long> inventory(Path stack) throws IOException {
        JsonNode listed =
                new YAMLMapper().readTree(INVENTORIES.resolve(stack + ".yaml").toFile());
        Map<String, Long> counts = new TreeMap<>();
        listed.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().longValue()));
        return counts;
    }
}
