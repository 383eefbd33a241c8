package io.ashlar.sandbox.view;

import com.google.common.collect.ImmutableList;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An AWS network as a reader thinks of it: zones, and in each zone what the internet reaches, what reaches the internet, and
 * what does neither. Which of these a subnet is follows from its routes and not from its name.
 *
 * @param subnets by reach and zone
 * @param inside what runs in the subnets of a reach, e.g. a database
 * @param around what the region has besides, by kind
 * @param elsewhere what other regions have, by region
 */
record Network(
        CloudResource vpc,
        List<String> zones,
        Map<Reach, Map<String, List<Subnet>>> subnets,
        Map<Reach, List<Inside>> inside,
        Map<String, List<String>> around,
        Map<String, Map<String, Integer>> elsewhere,
        int endpoints) {
    private static final String EC2 = "aws:ec2/";

    /** What of the internet is in reach. */
    enum Reach {
        /** The internet gets in. */
        PUBLIC("public", "reached from", "the internet"),
        /** It gets out to the internet. */
        PRIVATE("private", "gets out through", "a NAT gateway"),
        /** Neither. */
        ISOLATED("isolated", "no way in or out");

        final String title;
        final ImmutableList<String> meaning;

        Reach(String title, String... meaning) {
            this.title = title;
            this.meaning = ImmutableList.copyOf(meaning);
        }
    }

    /** A subnet, and whether a NAT gateway stands in it. */
    record Subnet(String name, String cidr, boolean hasNat) {}

    /** Something that runs in subnets. */
    record Inside(String kind, String name, String more) {}

    static List<Network> of(List<CloudResource> resources) {
        return resources.stream()
                .filter(resource -> resource.type().equals(EC2 + "vpc:Vpc") && !resource.isImplicit())
                .sorted(Comparator.comparing(CloudResource::urn))
                .map(vpc -> new Reading(vpc, resources).network())
                .toList();
    }

    private static final class Reading {
        private final CloudResource vpc;
        private final List<CloudResource> region;
        private final List<CloudResource> all;
        private final Map<String, Reach> reaches = new HashMap<>();

        Reading(CloudResource vpc, List<CloudResource> all) {
            this.vpc = vpc;
            this.all = all.stream().filter(resource -> !resource.isImplicit()).toList();
            this.region = this.all.stream()
                    .filter(resource -> resource.key()
                            .scope()
                            .region()
                            .equals(vpc.key().scope().region()))
                    .toList();
        }

        Network network() {
            Map<Reach, Map<String, List<Subnet>>> subnets = new EnumMap<>(Reach.class);
            Set<String> zones = new TreeSet<>();
            Set<String> withNat = new HashSet<>();
            ofType(EC2 + "natGateway:NatGateway").forEach(nat -> withNat.add(text(nat, "subnetId")));
            ofType(EC2 + "subnet:Subnet")
                    .filter(subnet -> text(subnet, "vpcId").equals(vpc.id()))
                    .forEach(subnet -> {
                        Reach reach = reach(subnet.id());
                        String zone = text(subnet, "availabilityZone");
                        reaches.put(subnet.id(), reach);
                        zones.add(zone);
                        subnets.computeIfAbsent(reach, any -> new TreeMap<>())
                                .computeIfAbsent(zone, any -> new ArrayList<>())
                                .add(new Subnet(
                                        Urns.name(subnet.urn()),
                                        text(subnet, "cidrBlock"),
                                        withNat.contains(subnet.id())));
                    });
            int endpoints = (int) ofType(EC2 + "vpcEndpoint:VpcEndpoint").count();
            return new Network(vpc, List.copyOf(zones), subnets, inside(), around(), elsewhere(), endpoints);
        }

        private Stream<CloudResource> ofType(String type) {
            return region.stream().filter(resource -> resource.type().equals(type));
        }

        private static String text(CloudResource resource, String path) {
            return resource.outputs().text(path).orElse("");
        }

        private Reach reach(String subnet) {
            Set<String> tables = new HashSet<>();
            ofType(EC2 + "routeTableAssociation:RouteTableAssociation")
                    .filter(association -> text(association, "subnetId").equals(subnet))
                    .forEach(association -> tables.add(text(association, "routeTableId")));
            List<Properties> ways = Stream.concat(
                            ofType(EC2 + "route:Route")
                                    .filter(route -> tables.contains(text(route, "routeTableId")))
                                    .map(CloudResource::outputs),
                            ofType(EC2 + "routeTable:RouteTable")
                                    .filter(table -> tables.contains(table.id()))
                                    .flatMap(table -> table.outputs().objects("routes").stream()))
                    .toList();
            if (ways.stream().anyMatch(way -> way.text("gatewayId").orElse("").startsWith("igw-"))) {
                return Reach.PUBLIC;
            }
            boolean out = ways.stream()
                    .anyMatch(way -> !way.text("natGatewayId").orElse("").isEmpty());
            return out ? Reach.PRIVATE : Reach.ISOLATED;
        }

        private Map<Reach, List<Inside>> inside() {
            Map<Reach, List<Inside>> inside = new EnumMap<>(Reach.class);
            ofType("aws:lb/loadBalancer:LoadBalancer")
                    .forEach(balancer -> put(
                            inside,
                            balancer.outputs().texts("subnets"),
                            new Inside("Load balancer", Urns.name(balancer.urn()), listeners(balancer))));
            ofType("aws:eks/cluster:Cluster")
                    .forEach(cluster -> put(
                            inside,
                            cluster.outputs().texts("vpcConfig.subnetIds"),
                            new Inside(
                                    "Kubernetes " + text(cluster, "version"), text(cluster, "name"), nodes(cluster))));
            ofType("aws:rds/instance:Instance")
                    .forEach(database -> put(
                            inside,
                            groupOf("aws:rds/subnetGroup:SubnetGroup", text(database, "dbSubnetGroupName")),
                            new Inside(
                                    text(database, "engine") + " " + text(database, "engineVersion"),
                                    Urns.name(database.urn()),
                                    text(database, "instanceClass")
                                            + (database.outputs().isTrue("multiAz") ? ", over two zones" : ""))));
            ofType("aws:elasticache/replicationGroup:ReplicationGroup")
                    .forEach(cache -> put(
                            inside,
                            groupOf("aws:elasticache/subnetGroup:SubnetGroup", text(cache, "subnetGroupName")),
                            new Inside(
                                    text(cache, "engine") + " " + text(cache, "engineVersion"),
                                    Urns.name(cache.urn()),
                                    count(
                                                    cache.outputs()
                                                            .number("numCacheClusters")
                                                            .orElse(1),
                                                    "node") + ", " + text(cache, "nodeType"))));
            return inside;
        }

        private void put(Map<Reach, List<Inside>> inside, List<String> subnets, Inside what) {
            Optional<Reach> reach = subnets.stream()
                    .filter(reaches::containsKey)
                    .map(reaches::get)
                    .findFirst();
            reach.ifPresent(where ->
                    inside.computeIfAbsent(where, any -> new ArrayList<>()).add(what));
        }

        private List<String> groupOf(String type, String name) {
            return ofType(type)
                    .filter(group -> text(group, "name").equals(name))
                    .findFirst()
                    .map(group -> group.outputs().texts("subnetIds"))
                    .orElse(List.of());
        }

        private String listeners(CloudResource balancer) {
            List<String> ports = ofType("aws:lb/listener:Listener")
                    .filter(listener -> text(listener, "loadBalancerArn").equals(text(balancer, "arn")))
                    .map(listener -> text(listener, "protocol") + " "
                            + listener.outputs().number("port").orElse(0))
                    .sorted()
                    .toList();
            return String.join(", ", ports);
        }

        private String nodes(CloudResource cluster) {
            List<String> pools = ofType("aws:eks/nodeGroup:NodeGroup")
                    .filter(pool -> text(pool, "clusterName").equals(text(cluster, "name")))
                    .map(pool -> pool.outputs().number("scalingConfig.minSize").orElse(0) + " to "
                            + count(
                                    pool.outputs()
                                            .number("scalingConfig.maxSize")
                                            .orElse(0),
                                    "node"))
                    .toList();
            long charts = all.stream()
                    .filter(resource -> resource.type().equals("kubernetes:helm.sh/v3:Release"))
                    .count();
            return String.join(", ", pools) + (charts == 0 ? "" : " · " + count(charts, "chart"));
        }

        private Map<String, List<String>> around() {
            Map<String, List<String>> around = new LinkedHashMap<>();
            KINDS.forEach((type, kind) -> ofType(type)
                    .forEach(resource -> around.computeIfAbsent(kind, any -> new ArrayList<>())
                            .add(Urns.name(resource.urn()))));
            return around;
        }

        private Map<String, Map<String, Integer>> elsewhere() {
            Map<String, Map<String, Integer>> elsewhere = new TreeMap<>();
            for (CloudResource resource : all) {
                String other = resource.key().scope().region();
                String kind = KINDS.get(resource.type());
                if (kind != null
                        && !other.isEmpty()
                        && !other.equals(vpc.key().scope().region())) {
                    elsewhere
                            .computeIfAbsent(other, any -> new LinkedHashMap<>())
                            .merge(kind, 1, Integer::sum);
                }
            }
            return elsewhere;
        }
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** What stands around a network, in the order a reader looks for it. */
    private static final Map<String, String> KINDS = kinds();

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("aws:s3/bucketV2:BucketV2", "Buckets");
        kinds.put("aws:ecr/repository:Repository", "Image repositories");
        kinds.put("aws:secretsmanager/secret:Secret", "Secrets");
        kinds.put("aws:kms/key:Key", "Keys");
        kinds.put("aws:backup/vault:Vault", "Backup vaults");
        kinds.put("aws:sns/topic:Topic", "Alerts");
        kinds.put("aws:cloudwatch/logGroup:LogGroup", "Log groups");
        kinds.put("aws:acm/certificate:Certificate", "Certificates");
        return kinds;
    }
}
