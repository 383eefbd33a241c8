package io.ashlar.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.containers.gcp.GcpContainerServiceOptions;
import io.ashlar.containers.plan.ContainerSize;
import io.ashlar.core.Profile;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a container service is on Cloud Run. */
class ContainerServiceOnGcpTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    private Properties inputs(String name) {
        return mocks.named(name).inputs();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_registers_exactly_this(Profile profile) {
        mocks.run(context ->
                new ContainerService("api", ContainerCloud.GCP.args(profile).build(), null));

        assertThat(new TreeMap<>(mocks.registered().stream()
                        .filter(one -> one.name().startsWith("api-"))
                        .collect(Collectors.groupingBy(Registered::type, Collectors.counting()))))
                .isEqualTo(new TreeMap<>(Map.of(
                        "gcp:cloudrunv2/service:Service", 1L,
                        "gcp:cloudrunv2/serviceIamMember:ServiceIamMember", 1L,
                        "gcp:secretmanager/secretIamMember:SecretIamMember", 1L,
                        "gcp:serviceaccount/account:Account", 1L)));
    }

    @Test
    void it_runs_as_itself_in_the_network_under_the_environments_key() {
        mocks.run(context -> new ContainerService(
                "api", ContainerCloud.GCP.args(Profile.PRODUCTION).build(), null));

        Properties service = inputs("api-service");
        assertThat(service.text("project")).hasValue("shop-production");
        assertThat(service.text("location")).hasValue("europe-west1");
        assertThat(service.text("ingress")).hasValue("INGRESS_TRAFFIC_ALL");
        Properties template = service.object("template");
        assertThat(template.text("serviceAccount"))
                .isEqualTo(mocks.named("api-account").state().text("email"));
        assertThat(template.text("encryptionKey")).hasValue(mocks.named("key").id());
        assertThat(template.text("executionEnvironment")).hasValue("EXECUTION_ENVIRONMENT_GEN2");
        assertThat(template.number("maxInstanceRequestConcurrency")).hasValue(80);
        assertThat(template.text("vpcAccess.egress")).hasValue("PRIVATE_RANGES_ONLY");
        assertThat(template.objects("vpcAccess.networkInterfaces").get(0).text("subnetwork"))
                .hasValue(mocks.named("main-subnet-private").id());
        assertThat(inputs("api-reads-TOKEN").text("role")).hasValue("roles/secretmanager.secretAccessor");
        assertThat(inputs("api-reads-TOKEN").text("secretId"))
                .hasValue(mocks.named("token-secret").id());
        assertThat(mocks.ofType("gcp:projects/iAMMember:IAMMember").stream()
                        .filter(one -> one.name().startsWith("api-")))
                .isEmpty();
    }

    @Test
    void less_than_a_cpu_serves_one_request_at_a_time() {
        mocks.run(context -> new ContainerService(
                "api",
                ContainerCloud.GCP
                        .args(Profile.DEVELOPMENT)
                        .size(ContainerSize.QUARTER)
                        .build(),
                null));

        Properties template = inputs("api-service").object("template");
        assertThat(template.number("maxInstanceRequestConcurrency")).hasValue(1);
        assertThat(template.text("executionEnvironment")).hasValue("EXECUTION_ENVIRONMENT_GEN1");
    }

    @Test
    void only_named_members_call_it_where_asked() {
        GcpContainerServiceOptions options =
                GcpContainerServiceOptions.none().callableBy(List.of("group:shop@example.com"));
        mocks.run(context -> new ContainerService(
                "api", ContainerCloud.gcp(Profile.PRODUCTION, options).build(), null));

        Properties caller = inputs("api-callable-by-group:shop@example.com");
        assertThat(caller.text("role")).hasValue("roles/run.invoker");
        assertThat(caller.text("member")).hasValue("group:shop@example.com");
        assertThat(mocks.ofType("gcp:cloudrunv2/serviceIamMember:ServiceIamMember"))
                .hasSize(1);
    }
}
