package io.ashlar.edge;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.edge.plan.RoutingPlanner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One name that leads to several places: by weight, nearness, continent, or to the first that is well.
 *
 * <p>Stateless. On AWS a check costs $0.75 a month for an endpoint outside AWS and $1 more for HTTPS, and routed queries $0.60 to
 * $0.70 a million (https://aws.amazon.com/route53/pricing/); on Azure $0.54 a check outside Azure and $0.54 a million queries
 * (https://azure.microsoft.com/pricing/details/traffic-manager/); on Google Cloud $0.70 a million
 * (https://cloud.google.com/dns/pricing).
 */
public final class GlobalRouting extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "ashlar:edge:GlobalRouting";

    private final GlobalRoutingHandles handles;

    /**
     * Registers the name.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public GlobalRouting(String name, GlobalRoutingArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.handles = args.driver().provision(RoutingPlanner.plan(name, args.spec()), args, this);
        registerOutputs(Map.of("hostName", hostName()));
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends GlobalRoutingHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    /** The name, known when it leads to every endpoint. */
    public Output<String> hostName() {
        return handles.hostName();
    }
}
