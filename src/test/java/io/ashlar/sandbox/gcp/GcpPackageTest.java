package io.ashlar.sandbox.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.aws.RawCloud;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.SimulatedCloud.Mode;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GcpPackageTest {
    private static final String NETWORK = "gcp:compute/network:Network";
    private static final String SUBNETWORK = "gcp:compute/subnetwork:Subnetwork";
    private static final String CLUSTER = "gcp:container/cluster:Cluster";
    private static final String INSTANCE = "gcp:sql/databaseInstance:DatabaseInstance";

    private final RawCloud cloud = new RawCloud(
            "gcp",
            Map.of("project", "shop-staging", "region", "europe-west1", "defaultLabels", Map.of("team", "platform")));

    private void network() {
        cloud.create(NETWORK, "main", Map.of("name", "main", "autoCreateSubnetworks", false));
    }

    private Properties subnetwork(String network) {
        return cloud.create(
                SUBNETWORK, "nodes", Map.of("name", "nodes", "network", network, "ipCidrRange", "10.0.0.0/20"));
    }

    @Test
    void names_are_those_of_the_api() {
        network();
        Properties nodes = subnetwork("main");

        assertThat(nodes.text("#id")).hasValue("projects/shop-staging/regions/europe-west1/subnetworks/nodes");
        assertThat(nodes.text("selfLink"))
                .hasValue(
                        "https://www.googleapis.com/compute/v1/projects/shop-staging/regions/europe-west1/subnetworks/nodes");
        assertThat(nodes.text("gatewayAddress")).hasValue("10.0.0.1");
    }

    @Test
    void a_network_may_be_named_by_its_name_its_id_or_its_link() {
        network();

        assertThat(subnetwork("https://www.googleapis.com/compute/v1/projects/shop-staging/global/networks/main")
                        .text("#id"))
                .isPresent();
        assertThat(cloud.refusalToDelete(NETWORK, "main", "projects/shop-staging/global/networks/main"))
                .isEqualTo("deleting Network (projects/shop-staging/global/networks/main): api error"
                        + " resourceInUseByAnotherResource: The resource"
                        + " 'projects/shop-staging/global/networks/main' is already being used by"
                        + " 'projects/shop-staging/regions/europe-west1/subnetworks/nodes'");
        assertThat(cloud.replaces(
                        SUBNETWORK,
                        "nodes",
                        Map.of("network", "main"),
                        Map.of("network", "projects/shop-staging/global/networks/main")))
                .isFalse();
    }

    @Test
    void a_name_that_is_not_given_is_the_logical_name_in_small_letters_and_seven_digits() {
        assertThat(cloud.create(NETWORK, "Main", Map.of("autoCreateSubnetworks", false))
                        .text("name")
                        .orElseThrow())
                .matches("main-[0-9a-f]{7}");
    }

    @Test
    void labels_of_the_provider_are_added() {
        Properties topic =
                cloud.create("gcp:pubsub/topic:Topic", "news", Map.of("name", "news", "labels", Map.of("app", "web")));

        assertThat(topic.object("effectiveLabels").asMap()).isEqualTo(Map.of("team", "platform", "app", "web"));
    }

    @Test
    void a_kubeconfig_made_of_a_cluster_leads_to_it() {
        network();
        subnetwork("main");
        Properties cluster = cloud.create(
                CLUSTER,
                "main",
                Map.of(
                        "name", "main",
                        "location", "europe-west1",
                        "network", "main",
                        "subnetwork", "nodes",
                        "initialNodeCount", 1,
                        "deletionProtection", false));
        String kubeconfig =
                """
                {"current-context":"c","contexts":[{"name":"c","context":{"cluster":"k"}}],\
                "clusters":[{"name":"k","cluster":{"server":"https://%s","certificate-authority-data":"%s"}}]}"""
                        .formatted(
                                cluster.text("endpoint").orElseThrow(),
                                cluster.text("masterAuth.clusterCaCertificate").orElseThrow());
        ProviderInstance kubernetes =
                cloud.cloud().provider("kubernetes", Properties.NONE.with("kubeconfig", kubeconfig));
        Address address = Address.of("urn:pulumi:s::p::kubernetes:core/v1:ConfigMap::settings");
        Properties settings = Properties.of(Map.of("metadata", Map.of("name", "settings", "namespace", "default")));

        assertThat(cloud.cloud()
                        .create(kubernetes, address, settings, Mode.DEPLOYMENT)
                        .id())
                .isEqualTo("default/settings");
        cloud.delete(CLUSTER, "main", cluster.text("#id").orElseThrow());
        assertThat(cloud.cloud().inventory()).hasSize(2);
    }

    @Test
    void the_name_of_a_database_that_was_deleted_stays_taken() {
        Map<String, Object> database = Map.of(
                "name",
                "orders",
                "databaseVersion",
                "POSTGRES_16",
                "deletionProtection",
                false,
                "settings",
                Map.of("tier", "db-g1-small"));
        cloud.create(INSTANCE, "orders", database);
        cloud.delete(INSTANCE, "orders", "orders");

        assertThat(cloud.refusal(INSTANCE, "orders", database))
                .isEqualTo("creating DatabaseInstance: api error instanceAlreadyExists: The Cloud SQL instance already"
                        + " exists. When you delete an instance, you can't reuse the name of the deleted instance"
                        + " until one week from the deletion date.");
    }

    @Test
    void a_resource_without_a_project_is_refused() {
        RawCloud nowhere = new RawCloud("gcp", Map.of("region", "europe-west1"));

        assertThat(nowhere.refusal(NETWORK, "main", Map.of("name", "main")))
                .isEqualTo("project: required field is not set");
        assertThat(nowhere.refusal("gcp:storage/bucket:Bucket", "files", Map.of("name", "files-1", "location", "EU")))
                .isEqualTo("project: required field is not set");
    }

    @Test
    void a_role_on_a_bucket_needs_no_project_since_names_of_buckets_are_everybodys() {
        String bucket = "gcp:storage/bucket:Bucket";
        cloud.create(bucket, "files", Map.of("name", "shop-files", "location", "EU"));
        RawCloud nowhere = cloud.through("gcp", Map.of("region", "europe-west1"));

        assertThat(nowhere.create(
                                "gcp:storage/bucketIAMMember:BucketIAMMember",
                                "readers",
                                Map.of(
                                        "bucket", "shop-files",
                                        "role", "roles/storage.objectViewer",
                                        "member", "group:readers@example.com"))
                        .text("#id"))
                .hasValue("b/shop-files/roles/storage.objectViewer/group:readers@example.com");
    }

    @Test
    void a_region_knows_its_zones() {
        assertThat(cloud.invoke("gcp:compute/getZones:getZones", Map.of()).texts("names"))
                .isEqualTo(List.of("europe-west1-b", "europe-west1-c", "europe-west1-d"));
    }
}
