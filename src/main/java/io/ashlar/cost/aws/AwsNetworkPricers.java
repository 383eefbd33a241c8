package io.ashlar.cost.aws;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Networks, addresses and load balancers.
 *
 * @see <a href="https://aws.amazon.com/vpc/pricing/">VPC pricing</a>
 * @see <a href="https://aws.amazon.com/elasticloadbalancing/pricing/">Load balancer pricing</a>
 */
final class AwsNetworkPricers {
    /** Gigabytes a month through a gateway or out of a load balancer, until somebody says better. */
    private static final Range SOME_GIGABYTES = Range.of(10, 100, 1000);

    private static final String ASSOCIATION = "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation";

    private AwsNetworkPricers() {}

    static Map<String, Pricer> table() {
        return Map.ofEntries(
                Map.entry("aws:ec2/vpc:Vpc", AwsNetworkPricers::vpc),
                Map.entry("aws:ec2/natGateway:NatGateway", AwsNetworkPricers::natGateway),
                Map.entry("aws:ec2/eip:Eip", resource -> List.of(Charge.one("public IPv4 address", "vpc/public-ipv4"))),
                Map.entry("aws:ec2/vpcEndpoint:VpcEndpoint", AwsNetworkPricers::endpoint),
                Map.entry(
                        ASSOCIATION, resource -> List.of(Charge.one("interface endpoint in one zone", "vpc/endpoint"))),
                Map.entry("aws:ec2transitgateway/vpcAttachment:VpcAttachment", AwsNetworkPricers::transit),
                Map.entry(
                        "aws:ec2/vpnConnection:VpnConnection",
                        resource -> List.of(Charge.one("VPN connection", "vpc/vpn"))),
                Map.entry("aws:lb/loadBalancer:LoadBalancer", AwsNetworkPricers::loadBalancer),
                Map.entry("aws:alb/loadBalancer:LoadBalancer", AwsNetworkPricers::loadBalancer),
                Map.entry("aws:route53/zone:Zone", AwsNetworkPricers::zone),
                Map.entry(
                        "aws:route53/healthCheck:HealthCheck",
                        resource -> List.of(Charge.one("health check", "route53/health-check"))),
                Map.entry("aws:wafv2/webAcl:WebAcl", AwsNetworkPricers::firewall),
                Map.entry("aws:cloudfront/distribution:Distribution", AwsNetworkPricers::distribution));
    }

    /** A gigabyte from one zone to another is charged in both: twice the rate. */
    private static List<Charge> vpc(Reader vpc) {
        return List.of(Charge.usage(
                "data between zones, counted out and in", "transfer/zones", "crossZoneGb", Range.of(0, 100, 1000)));
    }

    private static List<Charge> natGateway(Reader gateway) {
        return List.of(
                Charge.one("NAT gateway", "vpc/nat"),
                Charge.usage("data processed", "vpc/nat-data", "processedGb", SOME_GIGABYTES));
    }

    /** An interface endpoint is charged for each zone: here for the subnets that it names itself, if no association does. */
    private static List<Charge> endpoint(Reader endpoint) {
        if (endpoint.text("vpcEndpointType", "Gateway").equals("Gateway")) {
            return List.of(Charge.free("gateway endpoints cost nothing"));
        }
        boolean associated = endpoint.others(ASSOCIATION).stream()
                .flatMap(other -> other.resource().references().values().stream())
                .anyMatch(urns -> urns.contains(endpoint.resource().urn()));
        List<Charge> charges = new ArrayList<>();
        int zones = associated ? 0 : endpoint.count("subnetIds", 1);
        if (zones > 0) {
            charges.add(Charge.fixed("interface endpoint in its zones", "vpc/endpoint", Range.of(zones)));
        }
        charges.add(Charge.usage("data processed", "vpc/endpoint-data", "processedGb", Range.of(0, 10, 100)));
        return charges;
    }

    private static List<Charge> transit(Reader attachment) {
        return List.of(
                Charge.one("transit gateway attachment", "vpc/transit"),
                Charge.usage("data processed", "vpc/transit-data", "processedGb", SOME_GIGABYTES));
    }

    private static List<Charge> loadBalancer(Reader balancer) {
        boolean network = balancer.text("loadBalancerType", "application").equals("network");
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.one(
                network ? "network load balancer" : "application load balancer", network ? "elb/nlb" : "elb/alb"));
        charges.add(Charge.usage(
                "capacity units", network ? "elb/nlb-unit" : "elb/alb-unit", "capacityUnits", Range.of(0, 1, 5)));
        if (!balancer.is("internal", false)) {
            int zones = Math.max(balancer.count("subnets", 2), balancer.count("subnetMappings", 0));
            charges.add(Charge.fixed("public IPv4 address in each zone", "vpc/public-ipv4", Range.of(zones)));
            charges.add(Charge.usage("data to the internet", "transfer/internet", "internetGb", SOME_GIGABYTES));
        }
        return charges;
    }

    private static List<Charge> zone(Reader zone) {
        return List.of(
                Charge.one("hosted zone", "route53/zone"),
                Charge.usage("queries", "route53/queries", "queries", Range.of(0, 1_000_000, 10_000_000)));
    }

    private static List<Charge> firewall(Reader acl) {
        return List.of(
                Charge.one("web access list", "waf/acl"),
                Charge.fixed("rules", "waf/rule", Range.of(acl.count("rules", 0))),
                Charge.usage("requests", "waf/requests", "requests", Range.of(0, 1_000_000, 10_000_000)));
    }

    private static List<Charge> distribution(Reader distribution) {
        return List.of(
                Charge.usage("data to the internet", "cloudfront/data", "internetGb", SOME_GIGABYTES),
                Charge.usage("HTTPS requests", "cloudfront/requests", "requests", Range.of(0, 1_000_000, 10_000_000)));
    }
}
