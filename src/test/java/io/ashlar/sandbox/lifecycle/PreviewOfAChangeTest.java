package io.ashlar.sandbox.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.aws.RawCloud;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the providers can say of a change before it is made; what they cannot is unknown, and not what it was. */
class PreviewOfAChangeTest {
    private static final String CACHE = "aws:elasticache/replicationGroup:ReplicationGroup";
    private static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    private static final String IDENTITY = "azure-native:managedidentity:UserAssignedIdentity";
    private static final String ACCOUNT = "azure-native:storage:StorageAccount";

    private static Map<String, Object> cache(int nodes, String owner) {
        return Map.of(
                "replicationGroupId", "sessions",
                "description", "sessions",
                "engine", "valkey",
                "nodeType", "cache.t4g.small",
                "automaticFailoverEnabled", nodes > 1,
                "numCacheClusters", nodes,
                "tags", Map.of("owner", owner));
    }

    @Test
    void who_belongs_to_a_cache_is_unknown_once_it_gets_more_nodes_and_only_then() {
        RawCloud cloud = new RawCloud();
        Properties made = cloud.create(CACHE, "sessions", cache(1, "shop"));

        assertThat(cloud.preview(CACHE, "sessions", made, cache(2, "shop")).isUnknown("memberClusters"))
                .isTrue();
        assertThat(cloud.preview(CACHE, "sessions", made, cache(2, "shop")).text("primaryEndpointAddress"))
                .isEqualTo(made.text("primaryEndpointAddress"));
        assertThat(cloud.preview(CACHE, "sessions", made, cache(1, "billing")).texts("memberClusters"))
                .containsExactly("sessions-001");
    }

    @Test
    void a_launch_template_gets_a_version_for_every_change_but_of_its_name_and_description() {
        RawCloud cloud = new RawCloud();
        Map<String, Object> nodes = Map.of("name", "nodes", "description", "of the shop", "instanceType", "t3.medium");
        Properties made = cloud.create(TEMPLATE, "nodes", nodes);

        assertThat(cloud.preview(TEMPLATE, "nodes", made, changed(nodes, "instanceType", "t3.large"))
                        .isUnknown("latestVersion"))
                .isTrue();
        assertThat(cloud.preview(TEMPLATE, "nodes", made, changed(nodes, "description", "of the till"))
                        .number("latestVersion"))
                .hasValue(1);
    }

    @Test
    void the_provider_for_azure_knows_its_inputs_the_name_and_the_place_and_nothing_else() {
        RawCloud cloud = azure();
        Map<String, Object> lender =
                Map.of("resourceGroupName", "shop", "location", "northeurope", "resourceName", "lender");
        Properties made = cloud.create(IDENTITY, "lender", lender);

        Properties foreseen =
                cloud.preview(IDENTITY, "lender", made, changed(lender, "tags", Map.of("profile", "production")));

        assertThat(foreseen.text("name")).hasValue("lender");
        assertThat(foreseen.text("location")).hasValue("northeurope");
        assertThat(foreseen.text("tags.profile")).hasValue("production");
        assertThat(foreseen.isUnknown("principalId")).isTrue();
    }

    @Test
    void what_comes_back_from_azure_in_another_shape_than_it_was_given_is_unknown() {
        RawCloud cloud = azure();
        String lender = cloud.create(
                        IDENTITY,
                        "lender",
                        Map.of("resourceGroupName", "shop", "location", "northeurope", "resourceName", "lender"))
                .text("#id")
                .orElseThrow();
        Map<String, Object> files = Map.of(
                "resourceGroupName", "shop",
                "location", "northeurope",
                "accountName", "shopfiles",
                "kind", "StorageV2",
                "sku", Map.of("name", "Standard_LRS"),
                "identity", Map.of("type", "UserAssigned", "userAssignedIdentities", List.of(lender)));
        Properties made = cloud.create(ACCOUNT, "files", files);

        Properties foreseen = cloud.preview(ACCOUNT, "files", made, changed(files, "accessTier", "Cool"));

        assertThat(foreseen.text("identity.type")).hasValue("UserAssigned");
        assertThat(foreseen.object("identity").asMap())
                .containsEntry("userAssignedIdentities", Unknown.VALUE)
                .containsEntry("principalId", Unknown.VALUE);
        assertThat(foreseen.text("accessTier")).hasValue("Cool");
        assertThat(foreseen.isUnknown("primaryEndpoints")).isTrue();
    }

    private static RawCloud azure() {
        RawCloud cloud = new RawCloud("azure-native", Map.of("location", "northeurope"));
        cloud.create(
                "azure-native:resources:ResourceGroup",
                "shop",
                Map.of("resourceGroupName", "shop", "location", "northeurope"));
        return cloud;
    }

    private static Map<String, Object> changed(Map<String, Object> inputs, String name, Object value) {
        Map<String, Object> changed = new TreeMap<>(inputs);
        changed.put(name, value);
        return changed;
    }
}
