package io.ashlar.sandbox.gcp.compute;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.CloudView.Referrer;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Networks, subnetworks, and the ranges that Google's own services get in them. */
public final class Networks {
    /** The type of networks. */
    public static final String NETWORK = "gcp:compute/network:Network";

    /** The type of subnetworks. */
    public static final String SUBNETWORK = "gcp:compute/subnetwork:Subnetwork";

    /** The type of connections to the networks of Google's services. */
    public static final String CONNECTION = "gcp:servicenetworking/connection:Connection";

    static final String ADDRESS = "gcp:compute/globalAddress:GlobalAddress";

    /** https://cloud.google.com/vpc/docs/subnets#valid-ranges. */
    private static final List<Cidr> NOT_ALLOWED = Stream.of(
                    "0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "199.36.153.4/30", "199.36.153.8/30")
            .map(range -> Cidr.parse(range).orElseThrow())
            .toList();

    /** https://cloud.google.com/vpc/docs/quotas. */
    private static final int MOST_NETWORKS = 15;

    private Networks() {}

    /** The network that a property names. */
    public static Reference inNetwork() {
        return Gcp.use(NETWORK, "projects/{project}/global/networks/{value}");
    }

    /** The subnetwork that a property names, in the region of the resource. */
    public static Reference inSubnetwork() {
        return Gcp.use(SUBNETWORK, "projects/{project}/regions/{region}/subnetworks/{value}");
    }

    static ResourceModel network() {
        return Gcp.compute(NETWORK, "Network", "projects/{project}/global/networks/{name}")
                .source("https://cloud.google.com/compute/docs/reference/rest/v1/networks/insert")
                .source("https://cloud.google.com/vpc/docs/quotas")
                .defaultsTo("autoCreateSubnetworks", true)
                .defaultsTo("routingMode", "REGIONAL")
                .defaultsTo("networkFirewallPolicyEnforcementOrder", "AFTER_CLASSIC_FIREWALL")
                .replaceOn("autoCreateSubnetworks", "description", "mtu", "enableUlaInternalIpv6", "internalIpv6Range")
                .rule("routingMode", Rules.oneOf("REGIONAL", "GLOBAL"))
                .rule("mtu", Rules.between(1300, 8896))
                .quota(MOST_NETWORKS, "quotaExceeded", "Quota 'NETWORKS' exceeded. Limit: 15.0 globally.")
                .build();
    }

    static ResourceModel subnetwork() {
        return Gcp.compute(SUBNETWORK, "Subnetwork", "projects/{project}/regions/{region}/subnetworks/{name}")
                .source("https://cloud.google.com/compute/docs/reference/rest/v1/subnetworks/insert")
                .source("https://cloud.google.com/vpc/docs/subnets")
                .with(Gcp::regional)
                .computed("gatewayAddress", subnetwork -> subnetwork
                        .text("ipCidrRange")
                        .flatMap(Cidr::parse)
                        .map(range -> range.address(1)))
                .computed("fingerprint", "{letters:12}")
                .defaultsTo("privateIpGoogleAccess", false)
                .defaultsTo("purpose", "PRIVATE")
                .defaultsTo("stackType", "IPV4_ONLY")
                .replaceOn("network", "description", "purpose")
                .means("network", Gcp::last)
                .rule("ipCidrRange", Rules.cidr(4, 29))
                .rule("secondaryIpRanges[].ipCidrRange", Rules.cidr(4, 29))
                .rule("secondaryIpRanges[].rangeName", Gcp.rfc1035(1, 63))
                .rule("stackType", Rules.oneOf("IPV4_ONLY", "IPV4_IPV6", "IPV6_ONLY"))
                .rule(
                        "logConfig.aggregationInterval",
                        Rules.oneOf(
                                "INTERVAL_5_SEC",
                                "INTERVAL_30_SEC",
                                "INTERVAL_1_MIN",
                                "INTERVAL_5_MIN",
                                "INTERVAL_10_MIN",
                                "INTERVAL_15_MIN"))
                .rule("logConfig.flowSampling", Rules.between(0, 1))
                .rule(
                        "logConfig.metadata",
                        Rules.oneOf("INCLUDE_ALL_METADATA", "EXCLUDE_ALL_METADATA", "CUSTOM_METADATA"))
                .check(Networks::ranges)
                .refersTo("network", inNetwork())
                .quotaPer(
                        "network", 300, "quotaExceeded", "Quota 'SUBNET_RANGES_PER_VPC_NETWORK' exceeded. Limit: 300.0")
                .admit(Networks::rangesAreFree)
                .admit(Networks::onlyGrows)
                .build();
    }

    private static void ranges(Properties inputs, Findings findings) {
        Set<String> names = new HashSet<>();
        List<Cidr> seen = new ArrayList<>();
        inputs.text("ipCidrRange").flatMap(Cidr::parse).ifPresent(range -> {
            seen.add(range);
            allowed("ipCidrRange", range, findings);
        });
        List<Properties> secondary = inputs.objects("secondaryIpRanges");
        for (int i = 0; i < secondary.size(); i++) {
            String at = "secondaryIpRanges[" + i + "].";
            Optional<Cidr> range = secondary.get(i).text("ipCidrRange").flatMap(Cidr::parse);
            range.ifPresent(one -> allowed(at + "ipCidrRange", one, findings));
            range.flatMap(one -> seen.stream().filter(one::overlaps).findFirst())
                    .ifPresent(other -> findings.add(
                            at + "ipCidrRange",
                            "'" + at + "ipCidrRange' is '" + range.get() + "': it overlaps " + other
                                    + " of the same subnetwork"));
            range.ifPresent(seen::add);
            secondary
                    .get(i)
                    .text("rangeName")
                    .filter(name -> !names.add(name))
                    .ifPresent(name -> findings.add(at + "rangeName", "two secondary ranges are named '" + name + "'"));
        }
    }

    private static void allowed(String path, Cidr range, Findings findings) {
        NOT_ALLOWED.stream()
                .filter(range::overlaps)
                .findFirst()
                .ifPresent(reserved -> findings.add(
                        path, "'" + path + "' is '" + range + "': it overlaps " + reserved + ", which is not allowed"));
    }

    private static Stream<Cidr> rangesOf(Properties subnetwork) {
        return Stream.concat(
                        subnetwork.text("ipCidrRange").stream(),
                        subnetwork.objects("secondaryIpRanges").stream()
                                .flatMap(range -> range.text("ipCidrRange").stream()))
                .flatMap(text -> Cidr.parse(text).stream());
    }

    /** The network that a resource names. */
    public static Optional<CloudResource> networkOf(Subject subject, String value) {
        return inNetwork().resolve(subject.cloud(), subject.provider().scope(), subject.inputs(), value);
    }

    private static void rangesAreFree(Subject subnetwork) {
        Optional<CloudResource> network = subnetwork.text("network").flatMap(name -> networkOf(subnetwork, name));
        if (network.isEmpty()) {
            return;
        }
        if (subnetwork.isNew() && !network.get().inputs().isFalse("autoCreateSubnetworks")) {
            Optional<Cidr> automatic = Cidr.parse("10.128.0.0/9");
            rangesOf(subnetwork.inputs())
                    .filter(automatic.orElseThrow()::overlaps)
                    .findFirst()
                    .ifPresent(range -> {
                        throw Refusal.invalid(
                                "invalid",
                                "IP range " + range
                                        + " is in the range 10.128.0.0/9, which is reserved for the subnetworks that"
                                        + " the network makes by itself.");
                    });
        }
        for (CloudResource other : subnetwork.referrers(network.get(), SUBNETWORK)) {
            if (!other.id().equals(subnetwork.id())) {
                rangesOf(subnetwork.inputs())
                        .filter(range -> rangesOf(other.inputs()).anyMatch(range::overlaps))
                        .findFirst()
                        .ifPresent(range -> {
                            throw Refusal.conflict(
                                    "invalid",
                                    "Invalid IPCidrRange: " + range + " conflicts with existing subnetwork '"
                                            + Gcp.last(other.id()) + "' in region '"
                                            + other.outputs().text("region").orElse("") + "'.");
                        });
            }
        }
    }

    /** https://cloud.google.com/vpc/docs/create-modify-vpc-networks#expand-subnet: a range can grow, not move or shrink. */
    private static void onlyGrows(Subject subnetwork) {
        Optional<Cidr> before = subnetwork
                .existing()
                .flatMap(existing -> existing.inputs().text("ipCidrRange"))
                .flatMap(Cidr::parse);
        Optional<Cidr> after = subnetwork.text("ipCidrRange").flatMap(Cidr::parse);
        if (before.isPresent() && after.isPresent() && !after.get().contains(before.get())) {
            throw Refusal.invalid(
                    "invalid",
                    "Invalid value for field 'resource.ipCidrRange': '" + after.get()
                            + "'. The new range must contain the old one, " + before.get() + ".");
        }
        if (subnetwork.existing().isPresent()) {
            keepsRangesInUse(subnetwork);
        }
    }

    private static void keepsRangesInUse(Subject subnetwork) {
        CloudResource existing = subnetwork.existing().orElseThrow();
        List<String> left = subnetwork.inputs().objects("secondaryIpRanges").stream()
                .flatMap(range -> range.text("rangeName").stream())
                .toList();
        Optional<String> user = subnetwork.cloud().referrers(existing).stream()
                .map(Referrer::resource)
                .filter(resource -> resource.type().equals("gcp:container/cluster:Cluster"))
                .map(CloudResource::id)
                .findFirst();
        existing.inputs().objects("secondaryIpRanges").stream()
                .flatMap(range -> range.text("rangeName").stream())
                .filter(name -> !left.contains(name) && user.isPresent())
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.inUse(
                            "resourceInUseByAnotherResource",
                            "The secondary range '" + name + "' is already being used by '" + user.orElse("") + "'");
                });
    }

    static ResourceModel globalAddress() {
        return Gcp.compute(ADDRESS, "GlobalAddress", "projects/{project}/global/addresses/{name}")
                .source("https://cloud.google.com/compute/docs/reference/rest/v1/globalAddresses/insert")
                .source("https://cloud.google.com/vpc/docs/configure-private-services-access#allocating-range")
                .computed(
                        "address",
                        address -> address.text("purpose").isPresent()
                                ? "10." + Integer.parseInt(address.hex("second", 2), 16) + ".0.0"
                                : "34." + Integer.parseInt(address.hex("second", 2), 16) + "."
                                        + Integer.parseInt(address.hex("third", 2), 16) + "."
                                        + Integer.parseInt(address.hex("fourth", 2), 16))
                .defaultsTo("addressType", "EXTERNAL")
                .replaceOn("address", "addressType", "description", "ipVersion", "network", "prefixLength", "purpose")
                .means("network", Gcp::last)
                .rule("addressType", Rules.oneOf("EXTERNAL", "INTERNAL"))
                .rule("purpose", Rules.oneOf("VPC_PEERING", "PRIVATE_SERVICE_CONNECT"))
                .rule("prefixLength", Rules.between(8, 30))
                .check((inputs, findings) -> {
                    boolean peering = inputs.text("purpose").orElse("").equals("VPC_PEERING");
                    if (peering && !inputs.text("addressType").orElse("").equals("INTERNAL")) {
                        findings.add("addressType", "'addressType' must be INTERNAL for the purpose VPC_PEERING");
                    }
                    if (peering && !inputs.has("prefixLength")) {
                        findings.add("prefixLength", "'prefixLength' must be given for the purpose VPC_PEERING");
                    }
                    if (peering && !inputs.has("network")) {
                        findings.add("network", "'network' must be given for the purpose VPC_PEERING");
                    }
                })
                .refersTo("network", inNetwork())
                .build();
    }

    /** A connection has no project of its own: its ranges lie in the network's. */
    private static Reference inRange() {
        Reference range = Gcp.use(ADDRESS, "projects/{project}/global/addresses/{value}");
        return range.completedBy((value, inputs, scope) -> Gcp.name(
                "projects/{project}/global/addresses/{value}",
                inputs.with("value", value).with("project", projectOf(inputs, scope)),
                scope));
    }

    private static String projectOf(Properties inputs, Scope scope) {
        String network = inputs.text("network").orElse("");
        int at = network.indexOf("projects/");
        return at < 0
                ? scope.account()
                : network.substring(at + "projects/".length()).split("/", 2)[0];
    }

    static ResourceModel serviceConnection() {
        return Gcp.resource(CONNECTION, "Service Networking Connection", "{network}:{service}")
                .source("https://cloud.google.com/vpc/docs/configure-private-services-access")
                .computed("peering", connection -> "servicenetworking-googleapis-com")
                .replaceOn("network", "service")
                .means("network", Gcp::last)
                .rule(
                        "service",
                        Rules.matches("[a-z0-9.-]+\\.[a-z]+", "a service like servicenetworking.googleapis.com"))
                .refersTo("network", inNetwork())
                .refersTo("reservedPeeringRanges[]", Networks.inRange())
                .check((inputs, findings) -> {
                    if (inputs.texts("reservedPeeringRanges").isEmpty() && !inputs.isUnknown("reservedPeeringRanges")) {
                        findings.add("reservedPeeringRanges", "'reservedPeeringRanges' must name at least one range");
                    }
                })
                .build();
    }
}
