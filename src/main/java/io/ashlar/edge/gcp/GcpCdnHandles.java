package io.ashlar.edge.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.compute.BackendService;
import com.pulumi.gcp.compute.URLMap;
import io.ashlar.edge.CdnHandles;
import io.ashlar.gcp.GlobalFrontEnd;

/**
 * The resources of a CDN.
 *
 * @param front its address, its way and its proxy
 * @param urls its URL map, which leads everything to the service
 * @param service the backend service, which caches
 */
public record GcpCdnHandles(GlobalFrontEnd.Made front, URLMap urls, BackendService service) implements CdnHandles {

    @Override
    public Output<String> cdnId() {
        return urls.id();
    }

    @Override
    public Output<String> dnsName() {
        return front.address().address();
    }
}
