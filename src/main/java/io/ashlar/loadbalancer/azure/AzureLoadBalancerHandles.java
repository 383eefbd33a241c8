package io.ashlar.loadbalancer.azure;

import com.pulumi.azurenative.network.ApplicationGateway;
import com.pulumi.azurenative.network.PublicIPAddress;
import com.pulumi.core.Output;
import io.ashlar.loadbalancer.LoadBalancerHandles;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.RoutePlan;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resources of a load balancer.
 *
 * @param gateway the Application Gateway
 * @param address its address
 * @param subnetId the subnet that it sends from
 * @param plan what it was made from
 */
public record AzureLoadBalancerHandles(
        ApplicationGateway gateway, PublicIPAddress address, Output<String> subnetId, LoadBalancerPlan plan)
        implements LoadBalancerHandles {

    @Override
    public Output<String> loadBalancerArn() {
        return gateway.id();
    }

    @Override
    public Output<String> arnSuffix() {
        return gateway.id();
    }

    @Override
    public Output<String> dnsName() {
        return address.ipAddress().applyValue(given -> given.orElse(""));
    }

    @Override
    public Output<String> zoneId() {
        return address.id();
    }

    @Override
    public Output<String> securityGroupId() {
        return subnetId;
    }

    @Override
    public Output<String> listenerArn() {
        return gateway.id().applyValue(id -> id + "/httpListeners/" + GatewayParts.ANY_LISTENER);
    }

    @Override
    public Map<String, Output<String>> targetGroupArns() {
        Map<String, Output<String>> ids = new TreeMap<>();
        plan.routes().stream()
                .map(RoutePlan::key)
                .forEach(route -> ids.put(
                        route, gateway.id().applyValue(id -> id + "/backendAddressPools/" + GatewayParts.pool(route))));
        return ids;
    }
}
