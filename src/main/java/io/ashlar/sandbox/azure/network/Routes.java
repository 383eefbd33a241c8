package io.ashlar.sandbox.azure.network;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Route tables and their routes. */
final class Routes {
    static final String TABLE = "azure-native:network:RouteTable";
    private static final String ROUTE = "azure-native:network:Route";
    private static final String KIND = "Microsoft.Network/routeTables";

    /** https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#azure-networking-limits. */
    private static final int MOST_ROUTES = 400;

    private Routes() {}

    static Reference use() {
        return Arm.byId(TABLE)
                .blocksDeletion(
                        "InUseRouteTableCannotBeDeleted",
                        "Route table {target} is in use and cannot be deleted: {referrer} is associated with it.");
    }

    static ResourceModel table() {
        return Arm.resource(TABLE, KIND, "routeTableName")
                .source("https://learn.microsoft.com/rest/api/virtualnetwork/route-tables/create-or-update")
                .source("https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview")
                .with(Arm::regional)
                .defaultsTo("disableBgpRoutePropagation", false)
                .rule("routeTableName", ArmNames.network(1, 80))
                .rule("routes[].name", ArmNames.network(1, 80))
                .check((inputs, findings) -> {
                    List<Properties> routes = inputs.objects("routes");
                    Set<String> prefixes = new HashSet<>();
                    for (int i = 0; i < routes.size(); i++) {
                        String at = "routes[" + i + "].";
                        route(at, routes.get(i), findings);
                        routes.get(i)
                                .text("addressPrefix")
                                .filter(prefix -> !prefixes.add(prefix))
                                .ifPresent(prefix -> findings.add(at + "addressPrefix", taken(prefix)));
                    }
                    if (routes.size() > MOST_ROUTES) {
                        findings.add("routes", "a route table takes at most " + MOST_ROUTES + " routes");
                    }
                })
                .takesAlongWhatRefersBy("routeTableName")
                .build();
    }

    static ResourceModel route() {
        return Arm.child(ROUTE, KIND + "/routes", TABLE, "routeTableName", "routeName")
                .source("https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview")
                .rule("routeName", ArmNames.network(1, 80))
                .check((inputs, findings) -> route("", inputs, findings))
                .quotaPer(
                        "routeTableName",
                        MOST_ROUTES,
                        "RouteCountLimitReached",
                        "Cannot create more than " + MOST_ROUTES + " routes in route table {target}.")
                .admit(Routes::prefixIsFree)
                .build();
    }

    private static String taken(String prefix) {
        return "two routes of one table cannot have the same address prefix '" + prefix + "'";
    }

    private static void prefixIsFree(Subject route) {
        Optional<CloudResource> table =
                route.find(TABLE, Arm.id(route.scope().account(), KIND, route.inputs(), List.of("routeTableName")));
        Optional<String> prefix = route.text("addressPrefix");
        boolean used = table.isPresent()
                && prefix.isPresent()
                && route.referrers(table.get(), ROUTE).stream()
                        .filter(other -> !other.id().equals(route.id()))
                        .anyMatch(other -> other.inputs().text("addressPrefix").equals(prefix));
        if (used) {
            throw Refusal.conflict("RouteConflict", taken(prefix.get()));
        }
    }

    private static void route(String at, Properties route, Findings findings) {
        boolean appliance = route.text("nextHopType").orElse("").equals("VirtualAppliance");
        if (appliance && !route.has("nextHopIpAddress")) {
            findings.add(
                    at + "nextHopIpAddress",
                    "'" + at + "nextHopIpAddress' must be given when 'nextHopType' is VirtualAppliance");
        }
        if (!appliance && route.has("nextHopIpAddress") && !route.isUnknown("nextHopType")) {
            findings.add(
                    at + "nextHopIpAddress",
                    "'" + at + "nextHopIpAddress' is only allowed when 'nextHopType' is VirtualAppliance");
        }
        route.text("addressPrefix")
                .filter(prefix -> Cidr.parse(prefix).filter(Cidr::isCanonical).isEmpty()
                        && !prefix.contains(":")
                        && !prefix.matches("[A-Za-z][A-Za-z0-9.]*"))
                .ifPresent(prefix -> findings.add(
                        at + "addressPrefix",
                        "'" + at + "addressPrefix' is '" + prefix + "': must be a CIDR block or a service tag"));
    }
}
