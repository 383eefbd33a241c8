package io.ashlar.kubernetes.gcp;

import com.pulumi.gcp.compute.Firewall;
import com.pulumi.gcp.compute.FirewallArgs;
import com.pulumi.gcp.compute.inputs.FirewallAllowArgs;
import com.pulumi.gcp.serviceaccount.Account;
import io.ashlar.network.plan.SubnetTier;
import java.util.List;

/**
 * Lets the control plane call webhooks on the nodes. GKE itself opens 443 and 10250 to it; operators listen on others.
 *
 * @see <a href="https://cloud.google.com/kubernetes-engine/docs/how-to/private-clusters#add_firewall_rules">Firewall rules for
 *     further ports</a>
 */
final class GkeWebhooks {
    /** 8443: ingress-nginx; 9443: operators made with controller-runtime; 15017: Istio. */
    private static final List<String> PORTS = List.of("8443", "9443", "15017");

    private final Making making;
    private final Account nodes;

    GkeWebhooks(Making making, Account nodes) {
        this.making = making;
        this.nodes = nodes;
    }

    /** The control plane's private endpoint has its address in the subnet of the nodes. */
    Firewall provision() {
        return new Firewall(
                making.names().child("firewall", "webhooks"),
                FirewallArgs.builder()
                        .project(making.scope().project())
                        .network(making.args().network().networkId())
                        .description("Webhooks of " + making.plan().clusterName())
                        .direction("INGRESS")
                        .priority(1000)
                        .sourceRanges(making.args().network().cidrs(SubnetTier.PRIVATE))
                        .targetServiceAccounts(nodes.email().applyValue(List::of))
                        .allows(FirewallAllowArgs.builder()
                                .protocol("tcp")
                                .ports(PORTS)
                                .build())
                        .build(),
                making.child());
    }
}
