package io.ashlar.sandbox.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.aws.RawCloud;
import io.ashlar.sandbox.azure.arm.Tenancy;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.SimulatedCloud.Mode;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.value.Properties;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AzurePackageTest {
    private static final String GROUP = "azure-native:resources:ResourceGroup";
    private static final String NETWORK = "azure-native:network:VirtualNetwork";
    private static final String SUBNET = "azure-native:network:Subnet";
    private static final String CLUSTER = "azure-native:containerservice:ManagedCluster";
    private static final String VAULT = "azure-native:keyvault:Vault";
    private static final String SUBSCRIPTION = "44444444-4444-4444-4444-444444444444";

    private final RawCloud cloud =
            new RawCloud("azure-native", Map.of("subscriptionId", SUBSCRIPTION, "location", "westeurope"));

    private Properties group() {
        return cloud.create(GROUP, "platform", Map.of("resourceGroupName", "platform"));
    }

    private Properties network() {
        return cloud.create(
                NETWORK,
                "main",
                Map.of(
                        "resourceGroupName", "platform",
                        "virtualNetworkName", "main",
                        "addressSpace", Map.of("addressPrefixes", List.of("10.0.0.0/16"))));
    }

    private Properties subnet() {
        return cloud.create(
                SUBNET,
                "nodes",
                Map.of(
                        "resourceGroupName", "platform",
                        "virtualNetworkName", "main",
                        "subnetName", "nodes",
                        "addressPrefix", "10.0.0.0/22"));
    }

    private Properties cluster() {
        return cloud.create(
                CLUSTER,
                "aks",
                Map.of(
                        "resourceGroupName",
                        "platform",
                        "resourceName",
                        "aks",
                        "dnsPrefix",
                        "shop",
                        "identity",
                        Map.of("type", "SystemAssigned"),
                        "disableLocalAccounts",
                        true,
                        "aadProfile",
                        Map.of("managed", true),
                        "oidcIssuerProfile",
                        Map.of("enabled", true),
                        "agentPoolProfiles",
                        List.of(Map.of(
                                "name",
                                "system",
                                "mode",
                                "System",
                                "count",
                                3,
                                "vmSize",
                                "Standard_D4s_v5",
                                "availabilityZones",
                                List.of("1", "2", "3"),
                                "vnetSubnetID",
                                subnet().text("#id").orElseThrow()))));
    }

    @Test
    void ids_are_those_of_the_resource_manager() {
        group();
        network();

        assertThat(subnet().text("#id"))
                .hasValue("/subscriptions/" + SUBSCRIPTION
                        + "/resourceGroups/platform/providers/Microsoft.Network/virtualNetworks/main/subnets/nodes");
    }

    @Test
    void a_name_that_is_not_given_is_the_logical_name_and_eight_digits_and_inside_another_resource_the_logical_name() {
        assertThat(cloud.create(GROUP, "platform", Map.of()).text("name").orElseThrow())
                .matches("platform[0-9a-f]{8}");
        group();
        network();
        Properties subnet = cloud.create(
                SUBNET,
                "nodes",
                Map.of("resourceGroupName", "platform", "virtualNetworkName", "main", "addressPrefix", "10.0.0.0/24"));
        assertThat(subnet.text("name")).hasValue("nodes");
    }

    @Test
    void a_resource_stands_where_its_provider_says_and_is_the_same_place_however_it_is_spelt() {
        group();

        assertThat(network().text("location")).hasValue("westeurope");
        Map<String, Object> before = Map.of("location", "westeurope");
        assertThat(cloud.replaces(NETWORK, "main", before, Map.of("location", "West Europe")))
                .isFalse();
        assertThat(cloud.replaces(NETWORK, "main", before, Map.of("location", "North Europe")))
                .isTrue();
    }

    @Test
    void a_cluster_brings_a_group_for_its_nodes_and_an_issuer_and_takes_its_group_along() {
        group();
        network();
        Properties cluster = cluster();

        assertThat(cluster.text("nodeResourceGroup")).hasValue("MC_platform_aks_westeurope");
        assertThat(cluster.text("oidcIssuerProfile.issuerURL").orElseThrow())
                .startsWith("https://westeurope.oic.prod-aks.azure.com/");
        assertThat(cluster.text("fqdn").orElseThrow()).matches("shop-[a-z0-9]{8}\\.hcp\\.westeurope\\.azmk8s\\.io");
        assertThat(types()).containsExactlyInAnyOrder(GROUP, GROUP, NETWORK, SUBNET, CLUSTER);
        cloud.delete(CLUSTER, "aks", cluster.text("#id").orElseThrow());
        assertThat(types()).containsExactlyInAnyOrder(GROUP, NETWORK, SUBNET);
    }

    private List<String> types() {
        return cloud.cloud().inventory().stream().map(CloudResource::type).toList();
    }

    @Test
    void a_resource_group_takes_along_what_is_in_it_whatever_uses_what() {
        Properties group = group();
        network();
        cluster();

        cloud.delete(GROUP, "platform", group.text("#id").orElseThrow());

        assertThat(types()).isEmpty();
    }

    @Test
    void a_kubeconfig_leads_to_the_cluster_it_was_asked_of() {
        group();
        network();
        cluster();

        Map<String, Object> asked = Map.of("resourceGroupName", "platform", "resourceName", "aks");
        String encoded = cloud.invoke("azure-native:containerservice:listManagedClusterUserCredentials", asked)
                .objects("kubeconfigs")
                .get(0)
                .text("value")
                .orElseThrow();
        String kubeconfig = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        ProviderInstance kubernetes =
                cloud.cloud().provider("kubernetes", Properties.NONE.with("kubeconfig", kubeconfig));
        Address address = Address.of("urn:pulumi:s::p::kubernetes:core/v1:ConfigMap::settings");
        Properties settings = Properties.of(Map.of("metadata", Map.of("name", "settings", "namespace", "default")));

        assertThat(cloud.cloud()
                        .create(kubernetes, address, settings, Mode.DEPLOYMENT)
                        .id())
                .isEqualTo("default/settings");
    }

    @Test
    void a_key_vault_keeps_its_name_when_it_is_deleted_until_it_is_recovered() {
        group();
        Map<String, Object> settings = Map.of(
                "sku",
                Map.of("family", "A", "name", "standard"),
                "tenantId",
                Tenancy.DEFAULT_TENANT,
                "enableRbacAuthorization",
                true);
        Map<String, Object> vault =
                Map.of("resourceGroupName", "platform", "vaultName", "keys", "properties", settings);
        cloud.delete(
                VAULT, "keys", cloud.create(VAULT, "keys", vault).text("#id").orElseThrow());

        assertThat(cloud.refusal(VAULT, "keys", vault))
                .isEqualTo("creating Microsoft.KeyVault/vaults: api error ConflictError: A vault with the same name"
                        + " already exists in deleted state. You need to either recover or purge existing key"
                        + " vault. Follow this link https://go.microsoft.com/fwlink/?linkid=2149745 for more"
                        + " information on soft delete.");
        Map<String, Object> recovering =
                Properties.of(settings).with("createMode", "recover").asMap();
        assertThat(cloud.create(
                                VAULT,
                                "keys",
                                Map.of("resourceGroupName", "platform", "vaultName", "keys", "properties", recovering))
                        .text("properties.vaultUri"))
                .hasValue("https://keys.vault.azure.net/");
    }

    @Test
    void a_type_without_rules_has_an_id_in_its_group_which_must_exist() {
        Map<String, Object> topic = Map.of("resourceGroupName", "platform", "topicName", "news");

        assertThat(cloud.refusal("azure-native:eventgrid:Topic", "news", topic))
                .isEqualTo("creating Microsoft.Eventgrid/topics: api error ResourceGroupNotFound: Resource group"
                        + " 'platform' could not be found.");
        group();
        assertThat(cloud.create("azure-native:eventgrid:Topic", "news", topic)
                        .text("#id")
                        .orElseThrow())
                .startsWith("/subscriptions/" + SUBSCRIPTION + "/resourceGroups/platform/providers/");
    }

    @Test
    void a_program_learns_who_it_is() {
        assertThat(cloud.invoke("azure-native:authorization:getClientConfig", Map.of())
                        .text("subscriptionId"))
                .hasValue(SUBSCRIPTION);
    }
}
