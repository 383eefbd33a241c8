package io.ashlar.loadbalancer.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.compute.BackendService;
import com.pulumi.gcp.compute.URLMap;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.GlobalFrontEnd;
import io.ashlar.loadbalancer.LoadBalancer;
import io.ashlar.loadbalancer.LoadBalancerArgs;
import io.ashlar.loadbalancer.LoadBalancerDriver;
import io.ashlar.loadbalancer.LoadBalancerHandles;
import io.ashlar.loadbalancer.plan.ArmorRules;
import io.ashlar.loadbalancer.plan.HostRouting;
import io.ashlar.loadbalancer.plan.LoadBalancerOffering;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a global external Application Load Balancer.
 *
 * @see <a href="https://cloud.google.com/load-balancing/docs/https">Architecture</a>
 */
public final class GcpLoadBalancerDriver implements LoadBalancerDriver {
    private static final int LONGEST_NAME = 55;

    private final GcpScope scope;
    private final GcpLoadBalancerOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpLoadBalancerDriver(GcpScope scope) {
        this(scope, GcpLoadBalancerOptions.none());
    }

    /** A driver with hooks. */
    public GcpLoadBalancerDriver(GcpScope scope, GcpLoadBalancerOptions options) {
        this.scope = scope;
        this.options = options;
    }

    /** Names have 63 characters, of which the engine takes 8: https://cloud.google.com/compute/docs/naming-resources. */
    static String named(String name) {
        return Names.within(LONGEST_NAME, name);
    }

    @Override
    public LoadBalancerOffering offering() {
        return LoadBalancerOffering.GOOGLE_CLOUD;
    }

    @Override
    public LoadBalancerHandles provision(LoadBalancerPlan plan, LoadBalancerArgs args, LoadBalancer parent) {
        Names names = Names.of(parent.pulumiResourceName());
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        GcpServices backends = new GcpServices(plan, args, scope, names, child, options);
        backends.letIn();
        Output<String> firewall = args.firewallArn().orElseGet(() -> GcpArmor.policy(
                        names.child("firewall"), scope.project(), ArmorRules.of(plan.clients()), options, child)
                .id());
        Map<String, BackendService> services = backends.all(firewall);
        Optional<BackendService> nowhere =
                Optional.of(plan.routing()).filter(HostRouting::leavesSome).map(routing -> backends.nowhere());
        URLMap urls = new GcpUrlMap(plan.routing(), services, nowhere).provision(scope.project(), names, child);
        GlobalFrontEnd front = new GlobalFrontEnd(scope.project(), names, args.tags(), plan.protection(), child);
        GlobalFrontEnd.Made made =
                front.before(urls, args.certificateId(), args.accessLogsBucketName(), options.proxy());
        plan.aliases()
                .forEach(alias -> front.lead(alias.name(), alias.hostName(), args.hostNamesZoneId(), made.address()));
        return new GcpLoadBalancerHandles(
                made.address(), made.https(), made.proxy(), urls, services, backends.endpoints());
    }
}
