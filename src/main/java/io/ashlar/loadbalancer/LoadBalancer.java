package io.ashlar.loadbalancer;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.loadbalancer.plan.LoadBalancerPlanner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way in from the internet: HTTPS only, by TLS 1.2 or newer, with access logs, in front of named routes.
 *
 * <p>Stateless, but its address is known to the world: it is protected in production. On AWS
 * about $16 a month and $5.84 for each capacity unit in use (https://aws.amazon.com/elasticloadbalancing/pricing/); on Azure
 * about $323, web firewall and all (https://azure.microsoft.com/pricing/details/application-gateway/); on Google Cloud about
 * $18 and $0.008 a GiB (https://cloud.google.com/vpc/network-pricing#lb).
 */
public final class LoadBalancer extends ComponentResource implements LoadBalancerRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:loadbalancer:LoadBalancer";

    private final String name;
    private final LoadBalancerHandles handles;

    /**
     * Registers the load balancer.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public LoadBalancer(String name, LoadBalancerArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.name = name;
        this.handles = args.driver().provision(LoadBalancerPlanner.plan(name, args.spec()), args, this);
        registerOutputs(Map.of("loadBalancerArn", loadBalancerArn(), "dnsName", dnsName()));
    }

    /** A load balancer that this program did not make. */
    public static LoadBalancerRef fromExisting(ExistingLoadBalancer existing) {
        return existing;
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends LoadBalancerHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    @Override
    public Output<String> loadBalancerArn() {
        return handles.loadBalancerArn();
    }

    @Override
    public Output<String> arnSuffix() {
        return handles.arnSuffix();
    }

    @Override
    public Output<String> dnsName() {
        return handles.dnsName();
    }

    @Override
    public Output<String> zoneId() {
        return handles.zoneId();
    }

    @Override
    public Output<String> securityGroupId() {
        return handles.securityGroupId();
    }

    @Override
    public Output<String> listenerArn() {
        return handles.listenerArn();
    }

    @Override
    public Output<String> targetGroupArn(String route) {
        return TargetGroups.of(name, route, handles.targetGroupArns());
    }
}
