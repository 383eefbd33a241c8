package io.ashlar.network.gcp;

import com.pulumi.gcp.compute.Network;
import com.pulumi.gcp.dns.ManagedZone;
import com.pulumi.gcp.dns.ManagedZoneArgs;
import com.pulumi.gcp.dns.RecordSet;
import com.pulumi.gcp.dns.RecordSetArgs;
import com.pulumi.gcp.dns.inputs.ManagedZonePrivateVisibilityConfigArgs;
import com.pulumi.gcp.dns.inputs.ManagedZonePrivateVisibilityConfigNetworkArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.plan.GcpNetworkPlan;
import io.ashlar.network.plan.GcpNetworkPlan.DomainPlan;
import java.util.List;

/**
 * Lets the names of Google's APIs resolve to addresses that a network without a way out can reach.
 *
 * @see <a href="https://cloud.google.com/vpc/docs/configure-private-google-access#config-domain">DNS for Private Google
 *     Access</a>
 */
final class GcpGoogleDomains {
    private static final int TTL_SECONDS = 300;

    private final GcpScope scope;
    private final NetworkArgs args;
    private final Network network;
    private final CustomResourceOptions child;

    GcpGoogleDomains(GcpScope scope, NetworkArgs args, Network network, CustomResourceOptions child) {
        this.scope = scope;
        this.args = args;
        this.network = network;
        this.child = child;
    }

    void provision(List<DomainPlan> domains) {
        domains.forEach(this::domain);
    }

    private void domain(DomainPlan domain) {
        ManagedZone zone = new ManagedZone(
                domain.name(),
                ManagedZoneArgs.builder()
                        .project(scope.project())
                        .dnsName(domain.domain())
                        .description("Google's APIs without a way out")
                        .visibility("private")
                        .privateVisibilityConfig(ManagedZonePrivateVisibilityConfigArgs.builder()
                                .networks(ManagedZonePrivateVisibilityConfigNetworkArgs.builder()
                                        .networkUrl(network.selfLink())
                                        .build())
                                .build())
                        .labels(Labels.of(args.tags()))
                        .build(),
                child);
        record(domain.addressName(), zone, domain.domain(), "A", GcpNetworkPlan.GOOGLE_ADDRESSES);
        record(domain.aliasName(), zone, "*." + domain.domain(), "CNAME", List.of(domain.domain()));
    }

    private void record(String name, ManagedZone zone, String host, String type, List<String> values) {
        new RecordSet(
                name,
                RecordSetArgs.builder()
                        .project(scope.project())
                        .managedZone(zone.name())
                        .name(host)
                        .type(type)
                        .ttl(TTL_SECONDS)
                        .rrdatas(values)
                        .build(),
                child);
    }
}
