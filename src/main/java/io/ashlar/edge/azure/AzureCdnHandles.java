package io.ashlar.edge.azure;

import com.pulumi.azurenative.cdn.AFDEndpoint;
import com.pulumi.azurenative.cdn.Profile;
import com.pulumi.core.Output;
import io.ashlar.edge.CdnHandles;

/**
 * The resources of a CDN.
 *
 * @param profile the Front Door profile
 * @param endpoint its endpoint
 */
public record AzureCdnHandles(Profile profile, AFDEndpoint endpoint) implements CdnHandles {

    @Override
    public Output<String> cdnId() {
        return endpoint.id();
    }

    @Override
    public Output<String> dnsName() {
        return endpoint.hostName();
    }
}
