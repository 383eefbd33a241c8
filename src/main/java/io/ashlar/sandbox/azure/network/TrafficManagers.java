package io.ashlar.sandbox.azure.network;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.azure.arm.Locations;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Traffic Manager: profiles and the endpoints that they lead to. */
final class TrafficManagers {
    private static final String PROFILE = "azure-native:network:Profile";
    private static final String ENDPOINT = "azure-native:network:Endpoint";
    private static final String KIND = "Microsoft.Network/trafficmanagerprofiles";
    private static final int MOST_ENDPOINTS = 200;

    private TrafficManagers() {}

    static ResourceModel profile() {
        return Arm.resource(PROFILE, KIND, "profileName")
                .source("https://learn.microsoft.com/rest/api/trafficmanager/profiles/create-or-update")
                .source("https://learn.microsoft.com/azure/traffic-manager/traffic-manager-monitoring")
                .with(Arm::global)
                .defaultsTo("profileStatus", "Enabled")
                .derived("dnsConfig", TrafficManagers::dns)
                .replaceOn("dnsConfig.relativeName")
                .rule("profileName", ArmNames.dashed(1, 63))
                .rule("dnsConfig.relativeName", ArmNames.dashed(1, 63))
                .rule("dnsConfig.ttl", Rules.between(0, 2_147_483_647))
                .rule("monitorConfig.intervalInSeconds", Rules.oneOf(10, 30))
                .rule("monitorConfig.toleratedNumberOfFailures", Rules.between(0, 9))
                .rule("monitorConfig.port", Rules.between(1, 65_535))
                .rule("monitorConfig.path", Rules.matches("/.*", "a path that begins with a slash"))
                .check(TrafficManagers::monitor)
                .admit(TrafficManagers::nameIsFree)
                .takesAlongWhatRefersBy("profileName")
                .build();
    }

    private static Object dns(Subject profile) {
        if (!profile.needs("dnsConfig")) {
            return Unknown.VALUE;
        }
        Map<String, Object> dns =
                new LinkedHashMap<>(profile.inputs().object("dnsConfig").asMap());
        profile.text("dnsConfig.relativeName").ifPresent(name -> dns.put("fqdn", name + ".trafficmanager.net"));
        return dns.isEmpty() ? Optional.empty() : dns;
    }

    private static void monitor(Properties inputs, Findings findings) {
        String protocol = inputs.text("monitorConfig.protocol").orElse("");
        if (List.of("HTTP", "HTTPS").contains(protocol) && !inputs.has("monitorConfig.path")) {
            findings.add("monitorConfig.path", "'monitorConfig.path' must be given for the protocol " + protocol);
        }
        if (protocol.equals("TCP") && inputs.has("monitorConfig.path")) {
            findings.add("monitorConfig.path", "'monitorConfig.path' cannot be given for the protocol TCP");
        }
        long interval = inputs.number("monitorConfig.intervalInSeconds").orElse(30);
        inputs.number("monitorConfig.timeoutInSeconds").ifPresent(timeout -> {
            boolean fits = timeout >= 5 && timeout <= (interval == 10 ? 9 : 10);
            if (!fits) {
                findings.add(
                        "monitorConfig.timeoutInSeconds",
                        "'monitorConfig.timeoutInSeconds' is '" + timeout
                                + "': must be from 5 to 9 with an interval of 10" + " seconds, to 10 with one of 30");
            }
        });
    }

    private static void nameIsFree(Subject profile) {
        boolean taken = profile.all(PROFILE).stream()
                .filter(other -> !other.id().equals(profile.id()))
                .anyMatch(other ->
                        other.inputs().text("dnsConfig.relativeName").equals(profile.text("dnsConfig.relativeName")));
        if (taken && profile.text("dnsConfig.relativeName").isPresent()) {
            throw Refusal.conflict(
                    "DomainNotAvailable",
                    "Domain name " + profile.text("dnsConfig.relativeName").orElse("")
                            + ".trafficmanager.net already exists. Please choose a different DNS prefix.");
        }
    }

    static ResourceModel endpoint() {
        return Arm.child(ENDPOINT, KIND + "/endpoints", PROFILE, "profileName", "endpointName")
                .source("https://learn.microsoft.com/rest/api/trafficmanager/endpoints/create-or-update")
                .source("https://learn.microsoft.com/azure/traffic-manager/traffic-manager-endpoint-types")
                .id(TrafficManagers::id)
                .computed("endpointMonitorStatus", endpoint -> "CheckingEndpoint")
                .defaultsTo("endpointStatus", "Enabled")
                .replaceOn("endpointType")
                .rule("endpointName", Rules.length(1, 260))
                .rule("endpointType", Rules.oneOf("AzureEndpoints", "ExternalEndpoints", "NestedEndpoints"))
                .rule("weight", Rules.between(1, 1000))
                .rule("priority", Rules.between(1, 1000))
                .rule("target", Rules.without("/", "be a URL: it is a domain name or an address"))
                .rule("endpointLocation", Locations.known())
                .check((inputs, findings) -> {
                    boolean external = inputs.text("endpointType").orElse("").equals("ExternalEndpoints");
                    if (external && !inputs.has("target")) {
                        findings.add("target", "'target' must be given for an external endpoint");
                    }
                    if (external && inputs.has("targetResourceId")) {
                        findings.add("targetResourceId", "'targetResourceId' is not for external endpoints");
                    }
                })
                .quotaPer(
                        "profileName",
                        MOST_ENDPOINTS,
                        "BadRequest",
                        "A profile cannot have more than " + MOST_ENDPOINTS + " endpoints.")
                .admit(TrafficManagers::fitsItsProfile)
                .build();
    }

    private static Object id(Subject endpoint) {
        return endpoint.needs("resourceGroupName", "profileName", "endpointType", "endpointName")
                ? Arm.groupId(
                                endpoint.scope().account(),
                                endpoint.text("resourceGroupName").orElse(""))
                        + "/providers/" + KIND + "/"
                        + endpoint.text("profileName").orElse("") + "/"
                        + endpoint.text("endpointType").orElse("") + "/"
                        + endpoint.text("endpointName").orElse("")
                : Unknown.VALUE;
    }

    private static void fitsItsProfile(Subject endpoint) {
        Optional<CloudResource> profile = endpoint.find(
                PROFILE, Arm.id(endpoint.scope().account(), KIND, endpoint.inputs(), List.of("profileName")));
        String method = profile.flatMap(one -> one.inputs().text("trafficRoutingMethod"))
                .orElse("");
        if (method.equals("Performance")
                && endpoint.text("endpointType").orElse("").equals("ExternalEndpoints")
                && !endpoint.inputs().has("endpointLocation")) {
            throw Refusal.invalid(
                    "BadRequest",
                    "The 'endpointLocation' property is required for external endpoints of a profile with the routing"
                            + " method Performance.");
        }
        if (method.equals("Geographic") && endpoint.inputs().texts("geoMapping").isEmpty()) {
            throw Refusal.invalid(
                    "BadRequest",
                    "The 'geoMapping' property is required for a profile with the routing method Geographic.");
        }
        for (CloudResource other : endpoint.all(ENDPOINT)) {
            boolean sibling = !other.id().equals(endpoint.id())
                    && other.inputs().text("profileName").equals(endpoint.text("profileName"));
            if (sibling
                    && method.equals("Priority")
                    && endpoint.inputs().number("priority").isPresent()
                    && other.inputs()
                            .number("priority")
                            .equals(endpoint.inputs().number("priority"))) {
                throw Refusal.conflict(
                        "BadRequest",
                        "Two endpoints of a profile have the priority "
                                + endpoint.inputs().number("priority").getAsLong() + ".");
            }
            List<String> regions = endpoint.inputs().texts("geoMapping");
            if (sibling && other.inputs().texts("geoMapping").stream().anyMatch(regions::contains)) {
                throw Refusal.conflict("BadRequest", "A geographic region is mapped to two endpoints of a profile.");
            }
        }
    }
}
