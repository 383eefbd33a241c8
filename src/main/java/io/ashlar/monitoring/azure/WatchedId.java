package io.ashlar.monitoring.azure;

import io.ashlar.monitoring.plan.Watched;

/** The Resource Manager's id of what is watched, which some capabilities give whole and others by its name. */
final class WatchedId {
    private WatchedId() {}

    /**
     * The whole id.
     *
     * @param group id of the resource group that a name is looked for in
     * @param given a whole id, or a name
     */
    static String of(Watched watched, String group, String given) {
        return given.startsWith("/") ? given : group + "/providers/" + kind(watched) + "/" + given;
    }

    private static String kind(Watched watched) {
        if (watched instanceof Watched.Database || watched instanceof Watched.Replica) {
            return "Microsoft.DBforPostgreSQL/flexibleServers";
        }
        if (watched instanceof Watched.Cache) {
            return "Microsoft.Cache/redisEnterprise";
        }
        if (watched instanceof Watched.Nat) {
            return "Microsoft.Network/natGateways";
        }
        return watched instanceof Watched.LoadBalancer
                ? "Microsoft.Network/applicationGateways"
                : "Microsoft.ContainerService/managedClusters";
    }
}
