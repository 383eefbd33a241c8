package io.ashlar.cloud;

import com.pulumi.gcp.Provider;
import com.pulumi.gcp.ProviderArgs;
import com.pulumi.resources.ProviderResource;
import io.ashlar.core.Tags;
import io.ashlar.gcp.GcpScope;

/**
 * The project of Google Cloud that a stack deploys to.
 *
 * @param project id of the project
 * @param region such as {@code europe-west1}
 */
public record GcpAccount(String project, String region) implements CloudAccount {

    @Override
    public GcpCloud unopened() {
        return new GcpCloud(new GcpScope(project, region));
    }

    @Override
    public GcpCloud open(String environment, Tags tags, ProviderResource provider) {
        return unopened();
    }

    @Override
    public ProviderResource provider(String region) {
        return new Provider(
                "gcp-" + region,
                ProviderArgs.builder().project(project).region(region).build());
    }
}
