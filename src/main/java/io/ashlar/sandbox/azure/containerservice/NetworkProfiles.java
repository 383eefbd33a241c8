package io.ashlar.sandbox.azure.containerservice;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.network.Subnets;
import io.ashlar.sandbox.azure.network.VirtualNetworks;
import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/**
 * The network of a cluster.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium">Azure CNI powered by Cilium</a>
 * @see <a href="https://learn.microsoft.com/azure/aks/azure-cni-overlay">Azure CNI Overlay</a>
 * @see <a href="https://learn.microsoft.com/azure/aks/egress-outboundtype">Outbound types</a>
 */
final class NetworkProfiles {
    private NetworkProfiles() {}

    static void check(Properties inputs, Findings findings) {
        Properties profile = inputs.object("networkProfile");
        String plugin = profile.text("networkPlugin").orElse("kubenet");
        boolean overlay = profile.text("networkPluginMode").orElse("").equals("overlay");
        boolean cilium = profile.text("networkDataplane").orElse("").equals("cilium");
        boolean podSubnet = inputs.objects("agentPoolProfiles").stream().anyMatch(pool -> pool.has("podSubnetID"));
        if (overlay && !plugin.equals("azure")) {
            add(findings, "networkPluginMode", "overlay needs 'networkPlugin' azure");
        }
        if (cilium && !plugin.equals("azure")) {
            add(findings, "networkDataplane", "cilium needs 'networkPlugin' azure");
        }
        if (cilium && plugin.equals("azure") && !overlay && !podSubnet) {
            add(
                    findings,
                    "networkDataplane",
                    "cilium needs 'networkPluginMode' overlay, or pods with a subnet of their own");
        }
        boolean ciliumPolicy = profile.text("networkPolicy").orElse("").equals("cilium");
        if (ciliumPolicy && !cilium) {
            add(findings, "networkPolicy", "cilium needs 'networkDataplane' cilium");
        }
        if (cilium && profile.has("networkPolicy") && !ciliumPolicy && !profile.isUnknown("networkPolicy")) {
            add(findings, "networkPolicy", "must be cilium with 'networkDataplane' cilium");
        }
        if (profile.has("podCidr") && plugin.equals("azure") && !overlay) {
            add(findings, "podCidr", "is only allowed with kubenet or with 'networkPluginMode' overlay");
        }
        ranges(profile, findings);
        if (profile.text("outboundType").orElse("").equals("managedNATGateway")
                && inputs.objects("agentPoolProfiles").stream().anyMatch(pool -> pool.has("vnetSubnetID"))) {
            add(findings, "outboundType", "managedNATGateway cannot be used with a virtual network of your own");
        }
    }

    private static void add(Findings findings, String property, String complaint) {
        findings.add("networkProfile." + property, "'networkProfile." + property + "' " + complaint);
    }

    private static void ranges(Properties profile, Findings findings) {
        Optional<Cidr> services = profile.text("serviceCidr").flatMap(Cidr::parse);
        Optional<Cidr> pods = profile.text("podCidr").flatMap(Cidr::parse);
        if (services.isPresent() && pods.isPresent() && services.get().overlaps(pods.get())) {
            add(findings, "podCidr", "is '" + pods.get() + "', which overlaps 'serviceCidr' " + services.get());
        }
        Optional<Cidr> dns = profile.text("dnsServiceIP").flatMap(ip -> Cidr.parse(ip + "/32"));
        if (services.isPresent() && dns.isPresent()) {
            boolean inside = services.get().contains(dns.get());
            boolean first =
                    inside && dns.get().network() <= services.get().canonical().network() + 1;
            if (!inside || first) {
                add(
                        findings,
                        "dnsServiceIP",
                        "is '" + profile.text("dnsServiceIP").orElse("") + "': must be inside 'serviceCidr' "
                                + services.get() + " and not its first address");
            }
        }
        if (profile.has("serviceCidr") != profile.has("dnsServiceIP")) {
            add(findings, "dnsServiceIP", "and 'networkProfile.serviceCidr' must be given together");
        }
    }

    /** What only shows in the subnets that the nodes are to stand in. */
    static void subnetsFit(Subject cluster) {
        List<CloudResource> subnets = cluster.inputs().objects("agentPoolProfiles").stream()
                .flatMap(pool -> pool.text("vnetSubnetID").stream())
                .flatMap(id -> cluster.cloud().findAnywhere(Subnets.SUBNET, "id", id).stream())
                .toList();
        if (subnets.stream().map(subnet -> Arm.parentOf(subnet.id())).distinct().count() > 1) {
            throw Refusal.invalid(
                    "InvalidParameter", "All node pools' subnets must belong to the same virtual network.");
        }
        for (CloudResource subnet : subnets) {
            VirtualNetworks.sameRegion(cluster, subnet.id());
            outbound(cluster, subnet);
            overlap(cluster, subnet);
        }
    }

    private static void outbound(Subject cluster, CloudResource subnet) {
        String type = cluster.text("networkProfile.outboundType").orElse("loadBalancer");
        if (type.equals("userAssignedNATGateway") && !subnet.inputs().has("natGateway.id")) {
            throw Refusal.invalid(
                    "BadRequest",
                    "Subnet " + subnet.id() + " must be associated with a NAT gateway when outboundType is"
                            + " userAssignedNATGateway.");
        }
        if (type.equals("userDefinedRouting") && !subnet.inputs().has("routeTable.id")) {
            throw Refusal.invalid(
                    "ExistingRouteTableNotAssociatedWithSubnet",
                    "An existing route table has not been associated with subnet " + subnet.id()
                            + ". Please update the route table association.");
        }
    }

    private static void overlap(Subject cluster, CloudResource subnet) {
        Optional<Cidr> range = subnet.inputs().text("addressPrefix").flatMap(Cidr::parse);
        for (String property : List.of("serviceCidr", "podCidr")) {
            Optional<Cidr> other = cluster.text("networkProfile." + property).flatMap(Cidr::parse);
            if (range.isPresent() && other.isPresent() && range.get().overlaps(other.get())) {
                throw Refusal.invalid(
                        property.equals("podCidr")
                                ? "PodCidrOverlapExistingSubnetsCidr"
                                : "ServiceCidrOverlapExistingSubnetsCidr",
                        "The specified " + (property.equals("podCidr") ? "pod" : "service") + " CIDR " + other.get()
                                + " is conflicted with an existing subnet CIDR " + range.get() + ".");
            }
        }
    }
}
