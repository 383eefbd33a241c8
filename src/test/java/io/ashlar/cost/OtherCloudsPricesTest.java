package io.ashlar.cost;

import static io.ashlar.cost.Priced.urn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Azure and Google Cloud charge for, and what objects in a cluster make them charge for. */
class OtherCloudsPricesTest {
    private static final String GKE = "gcp:container/cluster:Cluster";

    @Test
    void an_aks_cluster_costs_its_tier_and_its_pools() {
        assertThat(Priced.in("eastus")
                        .with(
                                "azure-native:containerservice/v20240101:ManagedCluster",
                                "cluster",
                                Map.of(
                                        "location",
                                        "East US",
                                        "sku",
                                        Map.of("name", "Base", "tier", "Standard"),
                                        "agentPoolProfiles",
                                        List.of(Map.of(
                                                "vmSize", "Standard_D2s_v5",
                                                "count", 3.0,
                                                "enableAutoScaling", true,
                                                "minCount", 2.0,
                                                "maxCount", 6.0,
                                                "osDiskSizeGB", 128.0))))
                        .lines("cluster"))
                .containsExactly(
                        "control plane (Standard) · priced · 73.00",
                        "nodes (Standard_D2s_v5) · priced · 140.16/210.24/420.48",
                        "disks (P10) · priced · 39.42/59.13/118.26");
    }

    @Test
    void a_flexible_server_with_a_standby_costs_twice() {
        assertThat(Priced.in("eastus")
                        .with(
                                "azure-native:dbforpostgresql:Server",
                                "server",
                                Map.of(
                                        "location", "eastus",
                                        "sku", Map.of("name", "Standard_D2ds_v5"),
                                        "storage", Map.of("storageSizeGB", 128.0),
                                        "highAvailability", Map.of("mode", "ZoneRedundant")))
                        .lines("server"))
                .containsExactly(
                        "server (Standard_D2ds_v5) · priced · 259.88 [high availability: the standby costs as much as"
                                + " the primary]",
                        "storage · priced · 29.44 [high availability: the standby costs as much as the primary]",
                        "backups beyond the size of the storage · by usage · 0.00/0.00/1.70 [backupGb assumed]");
    }

    @Test
    void a_generated_password_costs_nothing_on_any_cloud() {
        assertThat(Priced.in("eastus")
                        .with("random:index/randomPassword:RandomPassword", "password", Map.of())
                        .lines("password"))
                .containsExactly("free · free · 0.00 [it is made on the machine that runs the program]");
    }

    @Test
    void azures_caches_cost_by_node() {
        Priced stack = Priced.in("eastus")
                .with(
                        "azure-native:cache:Redis",
                        "standard",
                        Map.of("sku", Map.of("name", "Standard", "family", "C", "capacity", 1.0)))
                .with("azure-native:cache:RedisEnterprise", "managed", Map.of("sku", Map.of("name", "Balanced_B3")));

        assertThat(stack.lines("standard")).containsExactly("nodes (Standard C1) · priced · 100.74");
        assertThat(stack.lines("managed")).containsExactly("nodes (Balanced_B3) · priced · 94.90");
    }

    @Test
    void an_azure_load_balancer_has_five_rules_for_its_price() {
        assertThat(Priced.in("eastus")
                        .with(
                                "azure-native:network:LoadBalancer",
                                "balancer",
                                Map.of(
                                        "sku",
                                        Map.of("name", "Standard"),
                                        "loadBalancingRules",
                                        List.of(1, 2, 3, 4, 5, 6, 7)))
                        .lines("balancer"))
                .containsExactly(
                        "load balancer with up to five rules · priced · 18.25",
                        "further rules · priced · 14.60",
                        "data processed · by usage · 0.05/0.50/5.00 [processedGb assumed]");
    }

    @Test
    void a_regional_gke_pool_has_its_nodes_in_three_zones() {
        assertThat(Priced.in("us-central1")
                        .with(GKE, "cluster", Map.of("location", "us-central1", "removeDefaultNodePool", true))
                        .with(
                                "gcp:container/nodePool:NodePool",
                                "pool",
                                Map.of(
                                        "location",
                                        "us-central1",
                                        "initialNodeCount",
                                        1.0,
                                        "autoscaling",
                                        Map.of("minNodeCount", 1.0, "maxNodeCount", 3.0),
                                        "nodeConfig",
                                        Map.of("machineType", "e2-standard-2", "diskSizeGb", 50.0)),
                                Map.of("cluster", urn(GKE, "cluster")))
                        .lines("pool"))
                .containsExactly(
                        "nodes (e2-standard-2) · priced · 146.76/146.76/440.27",
                        "disk (pd-balanced) · priced · 15.00/15.00/45.00");
    }

    @Test
    void cloud_sql_costs_by_processor_and_memory_and_regional_twice() {
        assertThat(Priced.in("us-central1")
                        .with(
                                "gcp:sql/databaseInstance:DatabaseInstance",
                                "db",
                                Map.of(
                                        "region",
                                        "us-central1",
                                        "settings",
                                        Map.of(
                                                "tier",
                                                "db-custom-2-7680",
                                                "availabilityType",
                                                "REGIONAL",
                                                "diskSize",
                                                100.0)))
                        .lines("db"))
                .containsExactly(
                        "processors (db-custom-2-7680) · priced · 120.60",
                        "memory (db-custom-2-7680) · priced · 76.65",
                        "storage · priced · 34.00");
    }

    @Test
    void a_gigabyte_of_memorystore_costs_less_in_a_larger_instance() {
        Priced stack = Priced.in("us-central1")
                .with("gcp:redis/instance:Instance", "small", Map.of("memorySizeGb", 1.0, "tier", "STANDARD_HA"))
                .with("gcp:redis/instance:Instance", "large", Map.of("memorySizeGb", 40.0, "tier", "STANDARD_HA"));

        assertThat(stack.lines("small")).containsExactly("memory (standard) · priced · 46.72");
        assertThat(stack.lines("large")).containsExactly("memory (standard) · priced · 1022.00");
    }

    @Test
    void the_first_five_forwarding_rules_cost_together_and_each_further_one_by_itself() {
        Priced stack = Priced.in("us-central1");
        for (int i = 1; i <= 6; i++) {
            stack.with("gcp:compute/forwardingRule:ForwardingRule", "rule-" + i, Map.of());
        }

        assertThat(stack.lines("rule-1")).contains("forwarding rules, the first five together · priced · 18.25");
        assertThat(stack.lines("rule-5")).contains("free · free · 0.00 [within the first five forwarding rules]");
        assertThat(stack.lines("rule-6")).contains("further forwarding rule · priced · 7.30");
    }

    @Test
    void an_address_is_free_on_a_forwarding_rule_only() {
        String address = "gcp:compute/address:Address";
        Priced stack = Priced.in("us-central1")
                .with(address, "of-rule", Map.of())
                .with(address, "of-gateway", Map.of())
                .with(address, "of-nothing", Map.of())
                .with(
                        "gcp:compute/forwardingRule:ForwardingRule",
                        "rule",
                        Map.of(),
                        Map.of("ipAddress", urn(address, "of-rule")))
                .with("gcp:compute/routerNat:RouterNat", "nat", Map.of(), Map.of("natIps", urn(address, "of-gateway")));

        assertThat(stack.lines("of-rule")).containsExactly("free · free · 0.00 [a forwarding rule uses it]");
        assertThat(stack.lines("of-gateway")).containsExactly("address of a gateway · priced · 3.65");
        assertThat(stack.lines("of-nothing")).containsExactly("unused address · priced · 7.30");
    }

    @Test
    void volumes_of_a_release_are_disks_of_the_cloud_that_the_cluster_is_in() {
        Map<String, Object> values = Map.of(
                "values",
                Map.of(
                        "prometheusSpec",
                        Map.of(
                                "replicas",
                                2.0,
                                "storageSpec",
                                Map.of(
                                        "volumeClaimTemplate",
                                        Map.of(
                                                "spec",
                                                Map.of(
                                                        "resources",
                                                        Map.of("requests", Map.of("storage", "100Gi"))))))));

        assertThat(Priced.in("us-east-1")
                        .with("aws:eks/cluster:Cluster", "cluster", Map.of("version", "1.35"))
                        .with("kubernetes:helm.sh/v3:Release", "metrics", values)
                        .lines("metrics"))
                .containsExactly("disks of prometheusSpec.storageSpec (gp3) · priced · 16.00");
        assertThat(Priced.in("us-central1")
                        .with(GKE, "cluster", Map.of("location", "us-central1"))
                        .with("kubernetes:helm.sh/v3:Release", "metrics", values)
                        .lines("metrics"))
                .containsExactly("disks of prometheusSpec.storageSpec (pd-balanced) · priced · 20.00");
    }

    @Test
    void the_load_balancer_of_a_way_into_the_cluster_is_no_gift() {
        Map<String, Object> proxies = Map.of(
                "spec",
                Map.of("provider", Map.of("kubernetes", Map.of("envoyService", Map.of("type", "LoadBalancer")))));

        assertThat(Priced.in("us-east-1")
                        .with("aws:eks/cluster:Cluster", "cluster", Map.of("version", "1.35"))
                        .with("kubernetes:gateway.envoyproxy.io/v1alpha1:EnvoyProxy", "proxies", proxies)
                        .lines("proxies"))
                .hasSize(2)
                .first()
                .isEqualTo("network load balancer · priced · 16.43");
        assertThat(Priced.in("us-east-1")
                        .with("aws:eks/cluster:Cluster", "cluster", Map.of("version", "1.35"))
                        .with("kubernetes:helm.sh/v3:Release", "nginx", Map.of("chart", "ingress-nginx"))
                        .lines("nginx"))
                .hasSize(2)
                .first()
                .isEqualTo("network load balancer · priced · 16.43");
    }

    @Test
    void what_runs_in_the_cluster_fills_the_nodes_and_what_it_leaves_is_idle() {
        Estimate estimate = Priced.in("us-east-1")
                .with(
                        "aws:eks/nodeGroup:NodeGroup",
                        "pool",
                        Map.of(
                                "instanceTypes", List.of("t3.large"),
                                "scalingConfig", Map.of("minSize", 2.0, "desiredSize", 2.0, "maxSize", 4.0)))
                .with(
                        "kubernetes:apps/v1:Deployment",
                        "web",
                        Map.of(
                                "spec",
                                Map.of(
                                        "replicas",
                                        4.0,
                                        "template",
                                        Map.of(
                                                "spec",
                                                Map.of(
                                                        "containers",
                                                        List.of(
                                                                Map.of(
                                                                        "resources",
                                                                        Map.of(
                                                                                "requests",
                                                                                Map.of(
                                                                                        "cpu", "500m", "memory",
                                                                                        "1Gi")))))))))
                .estimate();

        ClusterShare share = estimate.capacity();
        assertThat(share.processors().expected()).isEqualByComparingTo("4");
        assertThat(share.memoryGib().high()).isEqualByComparingTo("32");
        assertThat(share.processorsAsked()).isEqualByComparingTo("2");
        assertThat(share.memoryAsked()).isEqualByComparingTo("4");
        assertThat(share.nodes().expected()).isEqualByComparingTo("121.472");
        assertThat(share.worth(share.workloads().get(0))).isEqualByComparingTo("45.552");
        assertThat(share.idle()).isEqualByComparingTo("75.92");
    }

    @Test
    void objects_of_an_unknown_operator_are_unpriced_because_it_may_create_anything() {
        assertThat(Priced.in("us-east-1")
                        .with("kubernetes:core/v1:ConfigMap", "settings", Map.of())
                        .with("kubernetes:database.example.com/v1:Cluster", "odd", Map.of())
                        .lines("odd"))
                .containsExactly("all of it · unpriced · 0.00 [there is no pricer for"
                        + " kubernetes:database.example.com/v1:Cluster]");
    }
}
