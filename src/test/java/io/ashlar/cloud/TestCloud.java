package io.ashlar.cloud;

import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import io.ashlar.azure.AzureScope;
import io.ashlar.gcp.GcpScope;
import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;

/** One cloud for a contract test: where its drivers put what they make. Call {@link #azure()} inside the program only. */
public enum TestCloud {
    AWS,
    AZURE,
    GOOGLE_CLOUD;

    /** The project of Google Cloud. */
    public static final String PROJECT = "shop-test";

    /** The resource group on Azure. */
    public static final String GROUP = "shop";

    private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

    /** Mocks whose default providers work in Frankfurt, in Amsterdam and in Belgium, in the project above. */
    public static SandboxMocks mocks() {
        return mocks("eu-central-1");
    }

    /** The same, with another region of AWS. */
    public static SandboxMocks mocks(String awsRegion) {
        return SandboxMocks.of(
                Sandbox.inMemory(),
                Map.of(
                        "aws", Properties.of(Map.of("region", awsRegion)),
                        "azure-native", Properties.of(Map.of("location", "westeurope")),
                        "gcp", Properties.of(Map.of("project", PROJECT, "region", "europe-west1"))));
    }

    /** A scope in a resource group of its own. */
    public static AzureScope azure() {
        ResourceGroup group = new ResourceGroup(
                "group",
                ResourceGroupArgs.builder()
                        .resourceGroupName(GROUP)
                        .location("westeurope")
                        .build());
        return new AzureScope(
                Output.of(SUBSCRIPTION), Output.of("11111111-1111-1111-1111-111111111111"), group.name(), "westeurope");
    }

    /** A scope in a project. */
    public static GcpScope googleCloud() {
        return new GcpScope(PROJECT, "europe-west1");
    }
}
