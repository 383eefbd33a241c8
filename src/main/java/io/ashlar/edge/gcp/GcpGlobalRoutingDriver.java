package io.ashlar.edge.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.dns.RecordSet;
import com.pulumi.gcp.dns.RecordSetArgs;
import com.pulumi.gcp.dns.inputs.RecordSetRoutingPolicyArgs;
import com.pulumi.gcp.dns.inputs.RecordSetRoutingPolicyGeoArgs;
import com.pulumi.gcp.dns.inputs.RecordSetRoutingPolicyWrrArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.edge.GlobalRouting;
import io.ashlar.edge.GlobalRoutingArgs;
import io.ashlar.edge.GlobalRoutingDriver;
import io.ashlar.edge.GlobalRoutingHandles;
import io.ashlar.edge.plan.EndpointSpec.Kind;
import io.ashlar.edge.plan.RoutingOffering;
import io.ashlar.edge.plan.RoutingPlan;
import io.ashlar.edge.plan.RoutingPlan.EndpointPlan;
import io.ashlar.edge.plan.RoutingStrategy;
import io.ashlar.gcp.GcpDnsZone;
import java.util.List;

/**
 * Makes one record set of Cloud DNS with a routing policy.
 *
 * @see <a href="https://cloud.google.com/dns/docs/routing-policies-overview">Routing policies</a>
 */
public final class GcpGlobalRoutingDriver implements GlobalRoutingDriver {

    @Override
    public RoutingOffering offering() {
        return RoutingOffering.GOOGLE_CLOUD;
    }

    @Override
    public GlobalRoutingHandles provision(RoutingPlan plan, GlobalRoutingArgs args, GlobalRouting parent) {
        Output<GcpDnsZone> zone = args.zoneId().applyValue(GcpDnsZone::of);
        RecordSet record = new RecordSet(
                plan.recordName(),
                RecordSetArgs.builder()
                        .project(zone.applyValue(GcpDnsZone::project))
                        .managedZone(zone.applyValue(GcpDnsZone::name))
                        .name(plan.hostName() + ".")
                        .type(plan.kind() == Kind.ADDRESS ? "A" : "CNAME")
                        .ttl(plan.ttlSeconds())
                        .routingPolicy(policy(plan, args))
                        .build(),
                CustomResourceOptions.builder().parent(parent).build());
        return new GcpGlobalRoutingHandles(plan.hostName(), record);
    }

    private static RecordSetRoutingPolicyArgs policy(RoutingPlan plan, GlobalRoutingArgs args) {
        RecordSetRoutingPolicyArgs.Builder policy = RecordSetRoutingPolicyArgs.builder();
        if (plan.strategy() == RoutingStrategy.WEIGHTED) {
            policy.wrrs(plan.endpoints().stream()
                    .map(endpoint -> RecordSetRoutingPolicyWrrArgs.builder()
                            .weight((double) endpoint.asked().weight().orElseThrow())
                            .rrdatas(data(plan, endpoint, args))
                            .build())
                    .toList());
        } else {
            policy.geos(plan.endpoints().stream()
                    .map(endpoint -> RecordSetRoutingPolicyGeoArgs.builder()
                            .location(endpoint.asked().region().orElseThrow())
                            .rrdatas(data(plan, endpoint, args))
                            .build())
                    .toList());
        }
        return policy.build();
    }

    private static Output<List<String>> data(RoutingPlan plan, EndpointPlan endpoint, GlobalRoutingArgs args) {
        return args.target(endpoint.key())
                .applyValue(
                        target -> List.of(plan.kind() == Kind.HOST && !target.endsWith(".") ? target + "." : target));
    }
}
