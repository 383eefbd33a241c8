package io.ashlar.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.azure.AzureScope;
import io.ashlar.containers.azure.AzureContainerServiceDriver;
import io.ashlar.containers.azure.AzureContainerServiceHandles;
import io.ashlar.containers.azure.AzureContainerServiceOptions;
import io.ashlar.containers.plan.Ingress;
import io.ashlar.core.Profile;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a container service is on Azure Container Apps. */
class ContainerServiceOnAzureTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    private Properties inputs(String name) {
        return mocks.named(name).inputs();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_registers_exactly_this(Profile profile) {
        mocks.run(context ->
                new ContainerService("api", ContainerCloud.AZURE.args(profile).build(), null));

        assertThat(new TreeMap<>(mocks.registered().stream()
                        .filter(one -> one.name().startsWith("api-"))
                        .collect(Collectors.groupingBy(Registered::type, Collectors.counting()))))
                .isEqualTo(new TreeMap<>(Map.of(
                        "azure-native:app:ContainerApp", 1L,
                        "azure-native:app:ManagedEnvironment", 1L,
                        "azure-native:authorization:RoleAssignment", 1L,
                        "azure-native:insights:DiagnosticSetting", 1L,
                        "azure-native:managedidentity:UserAssignedIdentity", 1L,
                        "azure-native:operationalinsights:Workspace", 1L)));
    }

    @Test
    void it_serves_https_only_and_one_revision_at_a_time() {
        mocks.run(context -> new ContainerService(
                "api", ContainerCloud.AZURE.args(Profile.PRODUCTION).build(), null));

        Properties app = inputs("api-app");
        assertThat(app.text("configuration.activeRevisionsMode")).hasValue("Single");
        assertThat(app.isFalse("configuration.ingress.allowInsecure")).isTrue();
        assertThat(app.isTrue("configuration.ingress.external")).isTrue();
        assertThat(app.objects("template.containers").get(0).objects("probes"))
                .extracting(probe -> probe.text("type").orElseThrow())
                .containsExactly("Startup", "Liveness", "Readiness");
        Properties rule = app.objects("template.scale.rules").get(0);
        assertThat(rule.text("custom.type")).hasValue("cpu");
        assertThat(rule.object("custom.metadata").asMap()).isEqualTo(Map.of("type", "Utilization", "value", "70"));
    }

    @Test
    void its_environment_stands_in_the_network_in_every_zone_and_logs_without_a_key() {
        mocks.run(context -> new ContainerService(
                "api", ContainerCloud.AZURE.args(Profile.PRODUCTION).build(), null));

        Properties environment = inputs("api-environment");
        assertThat(environment.text("vnetConfiguration.infrastructureSubnetId"))
                .hasValue(mocks.named("main-subnet-private-apps").id());
        assertThat(environment.isFalse("vnetConfiguration.internal")).isTrue();
        assertThat(environment.isTrue("zoneRedundant")).isTrue();
        assertThat(environment.text("appLogsConfiguration.destination")).hasValue("azure-monitor");
        assertThat(environment.has("appLogsConfiguration.logAnalyticsConfiguration"))
                .isFalse();
        Properties delivery = inputs("api-log-delivery");
        assertThat(delivery.text("resourceUri"))
                .hasValue(mocks.named("api-environment").id());
        assertThat(delivery.text("workspaceId"))
                .hasValue(mocks.named("api-logs").id());
        assertThat(inputs("api-logs").number("retentionInDays")).hasValue(90);
    }

    @Test
    void it_reads_its_secret_from_its_vault_as_itself() {
        mocks.run(context -> new ContainerService(
                "api", ContainerCloud.AZURE.args(Profile.PRODUCTION).build(), null));

        Properties right = inputs("api-reads-TOKEN");
        assertThat(right.text("scope")).hasValue(mocks.named("token-vault").id());
        assertThat(right.text("roleDefinitionId").orElseThrow()).endsWith("/4633458b-17de-408a-b874-0445c86b69e6");
        assertThat(right.text("principalType")).hasValue("ServicePrincipal");
        assertThat(right.text("principalId"))
                .isEqualTo(mocks.named("api-identity").state().text("principalId"));
        Properties secret = inputs("api-app").objects("configuration.secrets").get(0);
        assertThat(secret.text("name")).hasValue("token");
        assertThat(secret.text("identity")).hasValue(mocks.named("api-identity").id());
        assertThat(secret.has("value")).isFalse();
    }

    @Test
    void a_second_service_shares_the_first_ones_environment() {
        mocks.run(context -> {
            AzureScope scope = ContainerCloud.azureScope();
            ContainerServiceArgs first = ContainerCloud.azure(
                            scope, Profile.STAGING, AzureContainerServiceOptions.none())
                    .build();
            ContainerService api = new ContainerService("api", first, null);
            AzureContainerServiceOptions shared = AzureContainerServiceOptions.none()
                    .inEnvironment(
                            api.handles(AzureContainerServiceHandles.class).environmentId());
            new ContainerService(
                    "web",
                    ContainerServiceArgs.builder(new AzureContainerServiceDriver(scope, shared))
                            .network(first.network())
                            .image(ContainerCloud.IMAGE)
                            .ingress(Ingress.PUBLIC)
                            .build(),
                    null);
        });

        assertThat(mocks.ofType("azure-native:app:ManagedEnvironment")).hasSize(1);
        assertThat(inputs("web-app").text("managedEnvironmentId"))
                .hasValue(mocks.named("api-environment").id());
    }
}
