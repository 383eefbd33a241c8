package io.ashlar.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.containers.plan.ContainerSize;
import io.ashlar.containers.plan.Ingress;
import io.ashlar.core.Profile;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the portable arguments of a container service promise, on each cloud and in each profile. */
class ContainerServiceContractTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    static Stream<Arguments> cloudsAndProfiles() {
        return Arrays.stream(ContainerCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    private RunningContainer running(ContainerCloud cloud) {
        return RunningContainer.on(cloud, mocks);
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void a_service_runs_its_image_as_the_profile_says(ContainerCloud cloud, Profile profile) {
        mocks.run(context -> new ContainerService("api", cloud.args(profile).build(), null));

        RunningContainer container = running(cloud);
        assertThat(mocks.ofType(cloud.service)).hasSize(1);
        assertThat(container.image()).isEqualTo(ContainerCloud.IMAGE);
        assertThat(container.port()).isEqualTo(8080);
        assertThat(container.milliCpus()).isEqualTo(1_000);
        assertThat(container.memoryMib()).isEqualTo(2_048);
        assertThat(container.least()).isEqualTo(profile == Profile.DEVELOPMENT ? 1 : 2);
        assertThat(container.most())
                .isEqualTo(Map.of(Profile.DEVELOPMENT, 2L, Profile.STAGING, 4L, Profile.PRODUCTION, 10L)
                        .get(profile));
        assertThat(container.healthPath()).isEqualTo("/health");
        assertThat(container.variables()).isEqualTo(Map.of("PORT", "8080"));
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void what_is_asked_for_is_what_runs(ContainerCloud cloud, Profile profile) {
        mocks.run(context -> new ContainerService(
                "api",
                cloud.args(profile)
                        .port(3000)
                        .healthPath("/live")
                        .size(ContainerSize.TWO)
                        .instances(4, 16)
                        .environment(Map.of("LOG_LEVEL", "info"))
                        .variable("REGION", Output.of("north"))
                        .build(),
                null));

        RunningContainer container = running(cloud);
        assertThat(container.port()).isEqualTo(3000);
        assertThat(container.healthPath()).isEqualTo("/live");
        assertThat(container.milliCpus()).isEqualTo(2_000);
        assertThat(container.memoryMib()).isEqualTo(4_096);
        assertThat(container.least()).isEqualTo(4);
        assertThat(container.most()).isEqualTo(16);
        assertThat(container.variables()).isEqualTo(Map.of("LOG_LEVEL", "info", "PORT", "3000", "REGION", "north"));
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void a_secret_goes_by_name_and_its_value_is_nowhere_but_in_its_keeper(ContainerCloud cloud, Profile profile) {
        Map<String, String> seen = new ConcurrentHashMap<>();
        mocks.run(context -> {
            ContainerServiceArgs args = cloud.args(profile).build();
            Objects.requireNonNull(args.secrets().get("TOKEN")).secretId().applyValue(id -> seen.put("id", id) == null);
            new ContainerService("api", args, null);
        });

        String value = mocks.named("token-generated").state().text("result").orElseThrow();
        assertThat(running(cloud).secrets()).isEqualTo(Map.of("TOKEN", seen.get("id")));
        assertThat(mocks.registered().stream()
                        .filter(one -> one.name().startsWith("api"))
                        .filter(one -> one.inputs().toString().contains(value)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ContainerCloud.class)
    void every_size_is_one_that_the_cloud_has(ContainerCloud cloud) {
        for (ContainerSize size : ContainerSize.values()) {
            SandboxMocks fresh = SandboxMocks.inRegion("eu-central-1");
            fresh.run(context -> new ContainerService(
                    "api", cloud.args(Profile.STAGING).size(size).build(), null));

            RunningContainer container = RunningContainer.on(cloud, fresh);
            assertThat(container.milliCpus()).isEqualTo(size.milliCpus());
            assertThat(container.memoryMib()).isEqualTo(size.memoryMib());
        }
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void the_order_of_variables_means_nothing(ContainerCloud cloud, Profile profile) {
        Map<String, String> one = new LinkedHashMap<>(Map.of("A", "1"));
        one.put("B", "2");
        Map<String, String> other = new LinkedHashMap<>(Map.of("B", "2"));
        other.put("A", "1");

        assertThat(registered(cloud, profile, other)).isEqualTo(registered(cloud, profile, one));
    }

    private static Map<String, String> registered(
            ContainerCloud cloud, Profile profile, Map<String, String> environment) {
        SandboxMocks fresh = SandboxMocks.inRegion("eu-central-1");
        fresh.run(context -> new ContainerService(
                "api", cloud.args(profile).environment(environment).build(), null));
        Map<String, String> shape = new TreeMap<>();
        for (Registered one : fresh.ofType(cloud.service)) {
            shape.put(one.name(), one.inputs().object("template").toString());
        }
        fresh.ofType("aws:ecs/taskDefinition:TaskDefinition")
                .forEach(task -> shape.put(
                        task.name(),
                        task.inputs()
                                .text("containerDefinitions")
                                .orElseThrow()
                                .replaceAll("arn:aws:secretsmanager[^\"]+|api-logs-[0-9a-f]+", "")));
        return shape;
    }

    @ParameterizedTest
    @EnumSource(ContainerCloud.class)
    void others_see_where_it_answers_and_who_it_is(ContainerCloud cloud) {
        Map<String, String> seen = new ConcurrentHashMap<>();
        mocks.run(context -> {
            ContainerServiceRef api =
                    new ContainerService("api", cloud.args(Profile.STAGING).build(), null);
            api.hostName().applyValue(found -> seen.put("host", found) == null);
            api.serviceId().applyValue(found -> seen.put("id", found) == null);
            api.identityId().applyValue(found -> seen.put("identity", found) == null);
        });

        assertThat(seen.get("host")).matches("[a-z0-9.-]+\\.[a-z.]+").doesNotContain("/");
        assertThat(seen.get("id")).isEqualTo(mocks.ofType(cloud.service).get(0).id());
        assertThat(seen.get("identity")).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(ContainerCloud.class)
    void a_service_without_an_image_is_refused_before_anything_of_it_is_registered(ContainerCloud cloud) {
        TestResult result = mocks.runToEnd(context -> new ContainerService(
                "api",
                ContainerServiceArgs.builder(cloud.args(Profile.STAGING).build().driver())
                        .port(0)
                        .build(),
                null));

        assertThat(mocks.ofType(cloud.service)).isEmpty();
        assertThat(mocks.ofType(ContainerService.TYPE)).isEmpty();
        assertThat(String.join("\n", result.errors()))
                .contains(
                        "SVC-001 ContainerService 'api': network is missing, but a service stands in a network. Give"
                                + " the environment's Network.",
                        "SVC-002 ContainerService 'api': image is missing, but a service runs an image. Give its name"
                                + " with a tag or a digest.",
                        "SVC-004 ContainerService 'api': port is 0, but a port is 1 to 65535. Give the port that the"
                                + " container listens on.");
    }

    @ParameterizedTest
    @EnumSource(
            value = ContainerCloud.class,
            names = {"AZURE", "GCP"})
    void a_private_service_is_reached_from_the_network_alone(ContainerCloud cloud) {
        mocks.run(context -> new ContainerService(
                "api", cloud.args(Profile.STAGING).ingress(Ingress.PRIVATE).build(), null));

        if (cloud == ContainerCloud.AZURE) {
            assertThat(mocks.named("api-environment").inputs().isTrue("vnetConfiguration.internal"))
                    .isTrue();
        } else {
            assertThat(mocks.named("api-service").inputs().text("ingress")).hasValue("INGRESS_TRAFFIC_INTERNAL_ONLY");
        }
    }
}
