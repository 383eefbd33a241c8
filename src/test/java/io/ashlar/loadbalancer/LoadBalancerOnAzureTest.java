package io.ashlar.loadbalancer;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentityArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayBackendAddressArgs;
import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.loadbalancer.azure.AzureLoadBalancerDriver;
import io.ashlar.loadbalancer.azure.AzureLoadBalancerOptions;
import io.ashlar.loadbalancer.plan.Route;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only Azure has of a load balancer. */
class LoadBalancerOnAzureTest {
    private static final Map<String, Route> ROUTES = Map.of(
            "api", Route.toPort(8080).hosts("api.example.com"),
            "docs", Route.toPort(3000).paths("/docs/*"));

    private final SandboxMocks mocks = TestCloud.mocks();

    private void run(AzureLoadBalancerOptions options, UnaryOperator<LoadBalancerArgs.Builder> more) {
        mocks.run(context -> new LoadBalancer(
                "edge",
                more.apply(Surroundings.azure(options).args().routes(ROUTES)).build(),
                null));
    }

    private Properties gateway() {
        return mocks.named("edge-gateway").inputs();
    }

    @Test
    void it_registers_exactly_this() {
        run(AzureLoadBalancerOptions.none(), args -> args);

        assertThat(mocks.registered().stream()
                        .filter(one -> one.name().startsWith("edge-"))
                        .map(one -> one.type().replace("azure-native:", "") + " " + one.name()))
                .containsExactlyInAnyOrder(
                        "network:PublicIPAddress edge-address",
                        "managedidentity:UserAssignedIdentity edge-identity",
                        "authorization:RoleAssignment edge-certificate-reader",
                        "network:WebApplicationFirewallPolicy edge-firewall",
                        "network:ApplicationGateway edge-gateway",
                        "insights:DiagnosticSetting edge-access-logs");
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, 0, 2", "STAGING, 1, 4", "PRODUCTION, 2, 10"})
    void it_stands_in_every_zone_and_scales_by_itself(Profile profile, int least, int most) {
        run(AzureLoadBalancerOptions.none(), args -> args.profile(profile));

        assertThat(gateway().texts("zones")).containsExactly("1", "2", "3");
        assertThat(gateway().number("autoscaleConfiguration.minCapacity")).hasValue(least);
        assertThat(gateway().number("autoscaleConfiguration.maxCapacity")).hasValue(most);
        assertThat(gateway().text("sku.name")).hasValue("WAF_v2");
        assertThat(gateway().isTrue("enableHttp2")).isTrue();
        assertThat(mocks.named("edge-address").inputs().texts("zones")).containsExactly("1", "2", "3");
    }

    @Test
    void its_identity_reads_the_certificates_secret_and_nothing_else() {
        run(AzureLoadBalancerOptions.none(), args -> args);

        Properties right = mocks.named("edge-certificate-reader").inputs();
        assertThat(right.text("scope"))
                .hasValue("/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers"
                        + "/Microsoft.KeyVault/vaults/shop-tls/secrets/tls");
        assertThat(right.text("roleDefinitionId").orElseThrow()).endsWith("/4633458b-17de-408a-b874-0445c86b69e6");
        assertThat(right.text("principalId"))
                .isEqualTo(mocks.named("edge-identity").state().text("principalId"));
        assertThat(gateway().texts("identity.userAssignedIdentities"))
                .containsExactly(mocks.named("edge-identity").id());
    }

    @Test
    void an_identity_that_is_there_is_taken() {
        String identity = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers"
                + "/Microsoft.ManagedIdentity/userAssignedIdentities/reader";
        mocks.run(context -> {
            AzureScope scope = TestCloud.azure();
            Surroundings around = Surroundings.azure(scope, AzureLoadBalancerOptions.none());
            UserAssignedIdentity reader = new UserAssignedIdentity(
                    "reader",
                    UserAssignedIdentityArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .resourceName("reader")
                            .location("westeurope")
                            .build());
            new LoadBalancer(
                    "edge",
                    LoadBalancerArgs.builder(new AzureLoadBalancerDriver(
                                    scope, AzureLoadBalancerOptions.none().identity(reader.id())))
                            .network(around.network())
                            .certificate(around.certificate())
                            .accessLogsTo(around.logs())
                            .build(),
                    null);
        });

        assertThat(gateway().texts("identity.userAssignedIdentities")).containsExactly(identity);
        assertThat(mocks.registered()).noneMatch(one -> one.name().equals("edge-identity"));
    }

    @Test
    void each_host_has_a_listener_the_closest_first_and_plain_http_goes_to_any() {
        run(AzureLoadBalancerOptions.none(), args -> args);

        assertThat(gateway().objects("httpListeners"))
                .extracting(listener -> listener.text("name").orElseThrow() + " "
                        + listener.text("protocol").orElseThrow() + " " + listener.texts("hostNames"))
                .containsExactly(
                        "http Http []", "https-api.example.com Https [api.example.com]", "https-_any_ Https []");
        assertThat(gateway().objects("requestRoutingRules"))
                .extracting(rule -> rule.text("name").orElseThrow() + " "
                        + rule.text("ruleType").orElseThrow() + " "
                        + rule.number("priority").orElseThrow())
                .containsExactly(
                        "to-https Basic 1",
                        "https-api.example.com PathBasedRouting 11",
                        "https-_any_ PathBasedRouting 12");
        Properties redirect = gateway().objects("redirectConfigurations").get(0);
        assertThat(redirect.text("targetListener.id").orElseThrow()).endsWith("/httpListeners/https-_any_");
        assertThat(redirect.isTrue("includePath") && redirect.isTrue("includeQueryString"))
                .isTrue();
        Properties paths = gateway().objects("urlPathMaps").get(0);
        assertThat(paths.text("defaultBackendAddressPool.id").orElseThrow()).endsWith("/backendAddressPools/route-api");
        assertThat(gateway()
                        .objects("urlPathMaps")
                        .get(1)
                        .text("defaultBackendAddressPool.id")
                        .orElseThrow())
                .endsWith("/backendAddressPools/nobody");
        assertThat(paths.objects("pathRules").get(0).texts("paths")).containsExactly("/docs/*");
    }

    @Test
    void its_firewall_prevents_and_lets_in_named_clients_alone() {
        run(AzureLoadBalancerOptions.none(), args -> args.clients(Map.of("office", "203.0.113.0/24")));

        Properties firewall = mocks.named("edge-firewall").inputs();
        assertThat(firewall.text("policySettings.mode")).hasValue("Prevention");
        assertThat(firewall.text("policySettings.state")).hasValue("Enabled");
        assertThat(firewall.objects("managedRules.managedRuleSets"))
                .extracting(set -> set.text("ruleSetType").orElseThrow())
                .containsExactly("Microsoft_DefaultRuleSet", "Microsoft_BotManagerRuleSet");
        Properties clients = firewall.objects("customRules").get(0);
        assertThat(clients.text("action")).hasValue("Block");
        Properties condition = clients.objects("matchConditions").get(0);
        assertThat(condition.isTrue("negationConditon")).isTrue();
        assertThat(condition.texts("matchValues")).containsExactly("203.0.113.0/24");
        assertThat(gateway().text("firewallPolicy.id"))
                .hasValue(mocks.named("edge-firewall").id());
    }

    @Test
    void pools_take_addresses_by_a_hook() {
        run(
                AzureLoadBalancerOptions.none()
                        .customizePools(
                                (route, pool) -> pool.backendAddresses(ApplicationGatewayBackendAddressArgs.builder()
                                        .ipAddress("10.0.1.4")
                                        .build()))
                        .customizeGateway(gateway -> gateway.enableFips(false))
                        .customizeFirewall(policy -> policy.location("westeurope")),
                args -> args);

        assertThat(gateway()
                        .objects("backendAddressPools")
                        .get(1)
                        .objects("backendAddresses")
                        .get(0)
                        .text("ipAddress"))
                .hasValue("10.0.1.4");
        assertThat(gateway().isFalse("enableFips")).isTrue();
    }

    @Test
    void it_reads_back_by_the_ids_of_its_parts() {
        run(AzureLoadBalancerOptions.none(), args -> args);

        assertThat(mocks.named("edge-access-logs").inputs().text("resourceUri"))
                .hasValue(mocks.named("edge-gateway").id());
        assertThat(mocks.named("edge-access-logs").inputs().text("storageAccountId"))
                .hasValue(mocks.named("azure-native:storage:StorageAccount", "logs")
                        .id());
        assertThat(mocks.named("edge-access-logs").inputs().objects("logs"))
                .extracting(log -> log.text("categoryGroup").orElseThrow())
                .isEqualTo(List.of("allLogs"));
    }
}
