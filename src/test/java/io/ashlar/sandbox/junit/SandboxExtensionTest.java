package io.ashlar.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.VirtualNetworkArgs;
import com.pulumi.azurenative.network.inputs.AddressSpaceArgs;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.gcp.compute.Network;
import com.pulumi.gcp.compute.NetworkArgs;
import com.pulumi.gcp.compute.Subnetwork;
import com.pulumi.gcp.compute.SubnetworkArgs;
import io.ashlar.sandbox.mocks.Refused;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Sandbox(azure = "northeurope", gcpProject = "shop-staging")
class SandboxExtensionTest {
    private static void azureNetwork(String range) {
        ResourceGroup group = new ResourceGroup(
                "shop", ResourceGroupArgs.builder().location("northeurope").build());
        new VirtualNetwork(
                "main",
                VirtualNetworkArgs.builder()
                        .resourceGroupName(group.name())
                        .addressSpace(AddressSpaceArgs.builder()
                                .addressPrefixes(range)
                                .build())
                        .build());
    }

    @Test
    void a_program_for_azure_runs_on_mocks_in_the_location_of_the_annotation(SandboxMocks cloud) {
        cloud.run(context -> azureNetwork("10.0.0.0/16"));

        assertThat(cloud.named("main").state().text("location")).hasValue("northeurope");
        assertThat(cloud.named("main").id())
                .matches("/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop[0-9a-f]{8}"
                        + "/providers/Microsoft\\.Network/virtualNetworks/main[0-9a-f]{8}");
    }

    @Test
    void a_program_that_azure_would_refuse_fails_in_its_words(SandboxMocks cloud) {
        assertThatThrownBy(() -> cloud.run(context -> azureNetwork("10.0.0.0/30")))
                .isInstanceOf(Refused.class)
                .hasMessage("azure-native:network:VirtualNetwork 'main':\n"
                        + "  'addressSpace.addressPrefixes[0]' is '10.0.0.0/30': must have a prefix from /2 to /29");
    }

    @Test
    @Sandbox(gcp = "europe-west3", gcpProject = "shop-production")
    void a_test_may_work_elsewhere_than_its_class(SandboxMocks cloud) {
        cloud.run(context -> {
            Network network = new Network(
                    "main", NetworkArgs.builder().autoCreateSubnetworks(false).build());
            new Subnetwork(
                    "nodes",
                    SubnetworkArgs.builder()
                            .network(network.id())
                            .ipCidrRange("10.0.0.0/20")
                            .build());
        });

        assertThat(cloud.named("nodes").id())
                .matches("projects/shop-production/regions/europe-west3/subnetworks/nodes-[0-9a-f]{7}");
    }

    @Test
    void an_engine_reaches_the_clouds_of_the_test_through_a_port(SandboxPort port) throws IOException {
        assertThat(port.environment())
                .containsEntry(
                        "PULUMI_DEBUG_PROVIDERS",
                        "aws:%1$d,azure-native:%1$d,gcp:%1$d,kubernetes:%1$d,random:%1$d".formatted(port.port()));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.port())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void all_parameters_of_a_test_see_the_same_clouds(SandboxMocks mocks, io.ashlar.sandbox.Sandbox sandbox) {
        mocks.run(context -> azureNetwork("10.0.0.0/16"));

        assertThat(sandbox.cloud().inventory()).hasSize(2);
    }

    @Nested
    class InsideAnother {
        @Test
        void the_annotation_holds_for_nested_classes(SandboxMocks cloud) {
            cloud.run(context -> azureNetwork("10.0.0.0/16"));

            assertThat(cloud.named("main").state().text("location")).hasValue("northeurope");
        }
    }
}
