package io.ashlar.network.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a planned network takes on Azure beside its subnets.
 *
 * @param networkName logical name of the virtual network
 * @param groups the security groups, one for each tier, sorted by name
 * @param zones the private DNS zones, sorted by name
 * @param log where flow logs go
 */
public record AzureNetworkPlan(String networkName, List<GroupPlan> groups, List<ZonePlan> zones, LogPlan log) {
    private static final Map<Facility, String> SERVICES = Map.of(
            Facility.POSTGRES_SUBNET, "Microsoft.DBforPostgreSQL/flexibleServers",
            Facility.APPS_SUBNET, "Microsoft.App/environments",
            Facility.CONTAINERS_SUBNET, "Microsoft.ContainerInstance/containerGroups");

    /** https://learn.microsoft.com/azure/private-link/private-endpoint-dns; flexible servers have a zone of the network's own. */
    private static final Map<Facility, String> ZONES = Map.of(
            Facility.POSTGRES_ZONE, "%s.private.postgres.database.azure.com",
            Facility.REDIS_CACHE_ZONE, "privatelink.redis.cache.windows.net",
            Facility.MANAGED_REDIS_ZONE, "privatelink.redis.azure.net",
            Facility.BLOB_ZONE, "privatelink.blob.core.windows.net",
            Facility.VAULT_ZONE, "privatelink.vaultcore.azure.net",
            Facility.REGISTRY_ZONE, "privatelink.azurecr.io");

    /** Storage without NAT, as the gateway endpoint of S3 is: https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview. */
    private static final List<String> ENDPOINTS_OF_WORKLOADS = List.of("Microsoft.KeyVault", "Microsoft.Storage");

    public AzureNetworkPlan {
        groups = List.copyOf(groups);
        zones = List.copyOf(zones);
    }

    /**
     * The plan of the network of this name.
     *
     * @param zones the private DNS zones that it gets
     */
    public static AzureNetworkPlan of(String name, NetworkPlan plan, Profile profile, Collection<Facility> zones) {
        Names names = Names.of(name);
        return new AzureNetworkPlan(
                names.child("network"),
                groups(names, plan),
                zones.stream()
                        .filter(ZONES::containsKey)
                        .distinct()
                        .map(facility -> new ZonePlan(
                                facility,
                                names.child(facility.key()),
                                names.child(facility.key()) + "-link",
                                ZONES.getOrDefault(facility, "").formatted(name)))
                        .sorted(Comparator.comparing(ZonePlan::name))
                        .toList(),
                new LogPlan(
                        names.child("flow-logs"),
                        names.child("flow-log"),
                        profile.keepsData() ? "Standard_ZRS" : "Standard_LRS"));
    }

    /** All private DNS zones that there are. */
    public static Collection<Facility> allZones() {
        return ZONES.keySet();
    }

    /** The service that a reserved subnet is delegated to. */
    public static Optional<String> delegatedTo(Facility facility) {
        return Optional.ofNullable(SERVICES.get(facility));
    }

    /** The services that subnets of a tier reach without leaving Azure's network. */
    public static List<String> endpoints(SubnetTier tier) {
        return switch (tier.exposure()) {
            case PUBLIC -> List.of();
            case PRIVATE -> ENDPOINTS_OF_WORKLOADS;
            case ISOLATED -> List.of("Microsoft.Storage");
        };
    }

    private static List<GroupPlan> groups(Names names, NetworkPlan plan) {
        List<GroupPlan> groups = new ArrayList<>();
        plan.subnets().stream()
                .map(NetworkPlan.SubnetPlan::tier)
                .distinct()
                .forEach(tier -> groups.add(
                        new GroupPlan(tier, names.child("security-group", tier.name()), AzureRules.of(tier, plan))));
        groups.sort(Comparator.comparing(GroupPlan::name));
        return groups;
    }

    /**
     * One security group.
     *
     * @param tier whose subnets it guards
     * @param name logical name
     * @param rules what it lets through and what not, beside Azure's own rules
     */
    public record GroupPlan(SubnetTier tier, String name, List<RulePlan> rules) {
        public GroupPlan {
            rules = List.copyOf(rules);
        }
    }

    /**
     * One rule of a security group.
     *
     * @param name its name in the group
     * @param priority 100 to 4096; the least comes first
     * @param direction which way it looks
     * @param access what it does
     * @param protocol {@code Tcp}, or {@code *} for all
     * @param source a block, a service tag, or {@code *}
     * @param destination a block, a service tag, or {@code *}
     * @param ports ports or ranges of the destination, or {@code *}
     */
    public record RulePlan(
            String name,
            int priority,
            Direction direction,
            Access access,
            String protocol,
            String source,
            String destination,
            List<String> ports) {
        public RulePlan {
            ports = List.copyOf(ports);
        }
    }

    /** Which way a rule looks. */
    public enum Direction {
        /** At what comes in. */
        INBOUND("Inbound"),
        /** At what goes out. */
        OUTBOUND("Outbound");

        private final String word;

        Direction(String word) {
            this.word = word;
        }

        /** Azure's word for it. */
        public String word() {
            return word;
        }
    }

    /** What a rule does. */
    public enum Access {
        /** Lets it through. */
        ALLOW("Allow"),
        /** Drops it. */
        DENY("Deny");

        private final String word;

        Access(String word) {
            this.word = word;
        }

        /** Azure's word for it. */
        public String word() {
            return word;
        }
    }

    /**
     * One private DNS zone.
     *
     * @param facility what it is for
     * @param name logical name
     * @param linkName logical name of its link to the network
     * @param domain the zone
     */
    public record ZonePlan(Facility facility, String name, String linkName, String domain) {}

    /**
     * Where flow logs go.
     *
     * @param accountName logical name of the storage account
     * @param name logical name of the flow log
     * @param sku how many copies the account keeps: in three zones in production, in one elsewhere
     */
    public record LogPlan(String accountName, String name, String sku) {}
}
