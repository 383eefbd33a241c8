package io.ashlar.loadbalancer.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.compute.BackendService;
import com.pulumi.gcp.compute.GlobalAddress;
import com.pulumi.gcp.compute.GlobalForwardingRule;
import com.pulumi.gcp.compute.NetworkEndpointGroup;
import com.pulumi.gcp.compute.TargetHttpsProxy;
import com.pulumi.gcp.compute.URLMap;
import io.ashlar.loadbalancer.LoadBalancerHandles;
import io.ashlar.loadbalancer.plan.GoogleFrontEnds;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resources of a load balancer.
 *
 * @param address its one address in the world
 * @param https the forwarding rule for HTTPS
 * @param proxy the proxy that ends TLS
 * @param urls where requests are led
 * @param services the backend service of each route, by key
 * @param endpoints the endpoint groups, by {@code <route>-<zone>}
 */
public record GcpLoadBalancerHandles(
        GlobalAddress address,
        GlobalForwardingRule https,
        TargetHttpsProxy proxy,
        URLMap urls,
        Map<String, BackendService> services,
        Map<String, NetworkEndpointGroup> endpoints)
        implements LoadBalancerHandles {

    public GcpLoadBalancerHandles {
        services = Map.copyOf(services);
        endpoints = Map.copyOf(endpoints);
    }

    @Override
    public Output<String> loadBalancerArn() {
        return https.id();
    }

    @Override
    public Output<String> arnSuffix() {
        return urls.name();
    }

    @Override
    public Output<String> dnsName() {
        return address.address();
    }

    @Override
    public Output<String> zoneId() {
        return address.id();
    }

    @Override
    public Output<String> securityGroupId() {
        return Output.of(String.join(",", GoogleFrontEnds.BLOCKS));
    }

    @Override
    public Output<String> listenerArn() {
        return proxy.id();
    }

    @Override
    public Map<String, Output<String>> targetGroupArns() {
        Map<String, Output<String>> ids = new TreeMap<>();
        services.forEach((route, service) -> ids.put(route, service.id()));
        return ids;
    }
}
