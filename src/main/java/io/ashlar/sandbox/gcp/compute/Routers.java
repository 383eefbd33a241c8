package io.ashlar.sandbox.gcp.compute;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/** Cloud Routers and Cloud NAT. */
final class Routers {
    private static final String ROUTER = "gcp:compute/router:Router";
    private static final String ADDRESS = "gcp:compute/address:Address";
    private static final String NAT = "gcp:compute/routerNat:RouterNat";
    private static final String ROUTER_NAME = "projects/{project}/regions/{region}/routers/{value}";

    /** https://cloud.google.com/network-connectivity/docs/router/quotas. */
    private static final int MOST_ROUTERS = 5;

    private Routers() {}

    static ResourceModel router() {
        return Gcp.compute(ROUTER, "Router", "projects/{project}/regions/{region}/routers/{name}")
                .source("https://cloud.google.com/compute/docs/reference/rest/v1/routers/insert")
                .source("https://cloud.google.com/network-connectivity/docs/router/quotas")
                .with(Gcp::regional)
                .replaceOn("network", "encryptedInterconnectRouter")
                .means("network", Gcp::last)
                .rule("bgp.advertiseMode", Rules.oneOf("DEFAULT", "CUSTOM"))
                .rule("bgp.keepaliveInterval", Rules.between(20, 60))
                .check((inputs, findings) -> inputs.number("bgp.asn").ifPresent(asn -> {
                    boolean own = (asn >= 64_512 && asn <= 65_534) || (asn >= 4_200_000_000L && asn <= 4_294_967_294L);
                    if (!own && asn != 16_550) {
                        findings.add(
                                "bgp.asn",
                                "'bgp.asn' is '" + asn
                                        + "': must be a private ASN of 64512-65534 or 4200000000-4294967294, or 16550");
                    }
                }))
                .refersTo("network", Networks.inNetwork())
                .admit(Routers::isOneOfFew)
                .build();
    }

    private static void isOneOfFew(Subject router) {
        Optional<CloudResource> network = router.text("network").flatMap(name -> Networks.networkOf(router, name));
        long there = network.stream()
                .flatMap(found -> router.referrers(found, ROUTER).stream())
                .filter(other -> other.outputs().text("region").equals(Optional.of(region(router))))
                .count();
        if (router.isNew() && there >= MOST_ROUTERS) {
            throw Refusal.quota(
                    "limitExceeded", "Exceeded limit of " + MOST_ROUTERS + " routers per network and region.");
        }
    }

    private static String region(Subject subject) {
        return subject.text("region").map(Gcp::last).orElse(subject.region());
    }

    /** A regional address, of which Cloud NAT takes as many as it needs. */
    static ResourceModel address() {
        return Gcp.compute(ADDRESS, "Address", "projects/{project}/regions/{region}/addresses/{name}")
                .source("https://cloud.google.com/compute/docs/reference/rest/v1/addresses/insert")
                .with(Gcp::regional)
                .computed(
                        "address",
                        address -> "34." + Integer.parseInt(address.hex("second", 2), 16) + "."
                                + Integer.parseInt(address.hex("third", 2), 16) + "."
                                + Integer.parseInt(address.hex("fourth", 2), 16))
                .defaultsTo("addressType", "EXTERNAL")
                .defaultsTo("networkTier", "PREMIUM")
                .replaceOn(
                        "address",
                        "addressType",
                        "description",
                        "networkTier",
                        "network",
                        "purpose",
                        "subnetwork",
                        "prefixLength")
                .rule("addressType", Rules.oneOf("EXTERNAL", "INTERNAL"))
                .rule("networkTier", Rules.oneOf("PREMIUM", "STANDARD"))
                .check((inputs, findings) -> {
                    boolean internal =
                            inputs.text("addressType").orElse("EXTERNAL").equals("INTERNAL");
                    if (internal && inputs.has("networkTier")) {
                        findings.add("networkTier", "'networkTier' cannot be set for the address type INTERNAL");
                    }
                    if (!internal && inputs.has("subnetwork") && !inputs.isUnknown("addressType")) {
                        findings.add("subnetwork", "'subnetwork' is only for the address type INTERNAL");
                    }
                })
                .refersTo("subnetwork", Networks.inSubnetwork())
                .build();
    }

    static ResourceModel nat() {
        return Gcp.resource(NAT, "RouterNat", "{project}/{region}/{router}/{name}")
                .source("https://cloud.google.com/nat/docs/ports-and-addresses")
                .source("https://cloud.google.com/nat/docs/tune-nat-configuration")
                .with(Gcp::regional)
                .autoNamedInLowerCase("name", 63)
                .defaultsTo("natIpAllocateOption", "AUTO_ONLY")
                .defaultsTo("icmpIdleTimeoutSec", 30)
                .defaultsTo("udpIdleTimeoutSec", 30)
                .defaultsTo("tcpEstablishedIdleTimeoutSec", 1200)
                .defaultsTo("tcpTransitoryIdleTimeoutSec", 30)
                .replaceOn("name", "router")
                .rule("name", Gcp.rfc1035(1, 63))
                .rule("natIpAllocateOption", Rules.oneOf("AUTO_ONLY", "MANUAL_ONLY"))
                .rule(
                        "sourceSubnetworkIpRangesToNat",
                        Rules.oneOf(
                                "ALL_SUBNETWORKS_ALL_IP_RANGES",
                                "ALL_SUBNETWORKS_ALL_PRIMARY_IP_RANGES",
                                "LIST_OF_SUBNETWORKS"))
                .rule("minPortsPerVm", Rules.between(32, 65_536))
                .rule("logConfig.filter", Rules.oneOf("ERRORS_ONLY", "TRANSLATIONS_ONLY", "ALL"))
                .check(Routers::ports)
                .check(Routers::lists)
                .refersTo(
                        "router",
                        Gcp.to(ROUTER, ROUTER_NAME)
                                .blocksDeletion(
                                        "resourceInUseByAnotherResource",
                                        "The resource '{target}' is already being used by '{referrer}'"))
                .refersTo("subnetworks[].name", Networks.inSubnetwork())
                .refersTo("natIps[]", Gcp.use(ADDRESS, "projects/{project}/regions/{region}/addresses/{value}"))
                .admit(Routers::coversEachSubnetworkOnce)
                .build();
    }

    private static void ports(Properties inputs, Findings findings) {
        boolean dynamic = inputs.isTrue("enableDynamicPortAllocation");
        if (dynamic && inputs.isTrue("enableEndpointIndependentMapping")) {
            findings.add(
                    "enableEndpointIndependentMapping",
                    "'enableEndpointIndependentMapping' and 'enableDynamicPortAllocation' exclude each other");
        }
        if (inputs.has("maxPortsPerVm") && !dynamic && !inputs.isUnknown("enableDynamicPortAllocation")) {
            findings.add("maxPortsPerVm", "'maxPortsPerVm' needs 'enableDynamicPortAllocation'");
        }
        for (String path : List.of("minPortsPerVm", "maxPortsPerVm")) {
            inputs.number(path).ifPresent(ports -> {
                if (dynamic && Long.bitCount(ports) != 1) {
                    findings.add(path, "'" + path + "' must be a power of two with 'enableDynamicPortAllocation'");
                }
            });
        }
    }

    private static void lists(Properties inputs, Findings findings) {
        boolean listed = inputs.text("sourceSubnetworkIpRangesToNat").orElse("").equals("LIST_OF_SUBNETWORKS");
        if (listed != inputs.has("subnetworks") && !inputs.isUnknown("sourceSubnetworkIpRangesToNat")) {
            findings.add(
                    "subnetworks",
                    "'subnetworks' goes with 'sourceSubnetworkIpRangesToNat' LIST_OF_SUBNETWORKS, and only with it");
        }
        boolean manual = inputs.text("natIpAllocateOption").orElse("AUTO_ONLY").equals("MANUAL_ONLY");
        if (manual != inputs.has("natIps") && !inputs.isUnknown("natIpAllocateOption")) {
            findings.add("natIps", "'natIps' goes with 'natIpAllocateOption' MANUAL_ONLY, and only with it");
        }
    }

    private static void coversEachSubnetworkOnce(Subject nat) {
        Optional<CloudResource> router = nat.text("router").flatMap(name -> Gcp.to(ROUTER, ROUTER_NAME)
                .resolve(nat.cloud(), nat.provider().scope(), nat.inputs(), name));
        boolean all = nat.text("sourceSubnetworkIpRangesToNat").orElse("").startsWith("ALL_");
        boolean another = router.stream()
                .flatMap(found -> nat.referrers(found, NAT).stream())
                .filter(other -> !other.id().equals(nat.id()))
                .anyMatch(other -> all
                        || other.inputs()
                                .text("sourceSubnetworkIpRangesToNat")
                                .orElse("")
                                .startsWith("ALL_"));
        addressesAreFree(nat);
        if (another) {
            throw Refusal.conflict(
                    "invalid",
                    "Only one NAT of a router can have ALL_SUBNETWORKS_ALL_IP_RANGES or"
                            + " ALL_SUBNETWORKS_ALL_PRIMARY_IP_RANGES, and then it is the only one.");
        }
    }

    /** https://cloud.google.com/nat/docs/ports-and-addresses: an address is used by one NAT gateway only. */
    private static void addressesAreFree(Subject nat) {
        for (Properties.Located located : nat.inputs().all("natIps[]")) {
            String given = String.valueOf(located.value());
            Gcp.to(ADDRESS, "projects/{project}/regions/{region}/addresses/{value}")
                    .resolve(nat.cloud(), nat.provider().scope(), nat.inputs(), given)
                    .stream()
                    .flatMap(address -> nat.referrers(address, NAT).stream())
                    .filter(other -> !other.id().equals(nat.id()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw Refusal.conflict(
                                "resourceInUseByAnotherResource",
                                "Invalid value for field 'resource.nats.natIps': '" + Gcp.last(given)
                                        + "'. The address is already in use by '" + Gcp.last(other.id()) + "'.");
                    });
        }
    }
}
