package io.ashlar.sandbox.azure.dbforpostgresql;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.azure.arm.Locations;
import io.ashlar.sandbox.azure.managedidentity.ManagedidentityTable;
import io.ashlar.sandbox.azure.network.PrivateDns;
import io.ashlar.sandbox.azure.network.Subnets;
import io.ashlar.sandbox.azure.network.VirtualNetworks;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.Map;
import java.util.Optional;

/** Flexible servers. */
final class Servers {
    static final String SERVER = "azure-native:dbforpostgresql:Server";
    static final String KIND = "Microsoft.DBforPostgreSQL/flexibleServers";
    private static final String DELEGATION = "Microsoft.DBforPostgreSQL/flexibleServers";

    /** https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-read-replicas. */
    private static final int MOST_REPLICAS = 5;

    private Servers() {}

    static ResourceModel server() {
        return Arm.resource(SERVER, KIND, "serverName")
                .source("https://learn.microsoft.com/rest/api/postgresql/servers/create")
                .source("https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-limits")
                .source("https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-networking-private")
                .with(Arm::regional)
                .computed("fullyQualifiedDomainName", "{serverName}.postgres.database.azure.com")
                .computed("state", server -> "Ready")
                .computed("minorVersion", server -> "6")
                .computed("replicaCapacity", server -> 5)
                .defaultsTo("version", "16")
                .defaultsTo("storage", Map.of("storageSizeGB", 32))
                .defaultsTo("backup", Map.of("backupRetentionDays", 7, "geoRedundantBackup", "Disabled"))
                .defaultsTo("highAvailability", Map.of("mode", "Disabled"))
                .replaceOn(
                        "administratorLogin",
                        "createMode",
                        "availabilityZone",
                        "backup.geoRedundantBackup",
                        "network.delegatedSubnetResourceId",
                        "pointInTimeUTC",
                        "sourceServerResourceId")
                .rule("serverName", ArmNames.lowerDashed(3, 63))
                .rule("version", Rules.oneOf("11", "12", "13", "14", "15", "16", "17"))
                .rule(
                        "administratorLogin",
                        Rules.length(1, 63),
                        Rules.matches("[A-Za-z0-9_]+", "letters, digits and underscores"),
                        Rules.without(
                                "(?i)^(azure_superuser|azure_pg_admin|admin|administrator|root|guest|public|pg_.*)$",
                                "be azure_superuser, azure_pg_admin, admin, administrator, root, guest or public, or"
                                        + " begin with pg_"))
                .rule("backup.backupRetentionDays", Rules.between(7, 35))
                .rule(
                        "storage.storageSizeGB",
                        Rules.oneOf(32, 64, 128, 256, 512, 1024, 2048, 4095, 4096, 8192, 16_384, 32_767))
                .rule("maintenanceWindow.dayOfWeek", Rules.between(0, 6))
                .rule("maintenanceWindow.startHour", Rules.between(0, 23))
                .rule("maintenanceWindow.startMinute", Rules.between(0, 59))
                .check(ServerChecks::check)
                .uniqueWorldwide(
                        "serverName", "ServerNameAlreadyExists", "Specified server name is already used: '{value}'.")
                .refersTo("network.delegatedSubnetResourceId", Subnets.use())
                .refersTo("network.privateDnsZoneArmResourceId", Arm.byId(PrivateDns.ZONE))
                .refersTo("sourceServerResourceId", Arm.byId(SERVER))
                .refersTo("dataEncryption.primaryUserAssignedIdentityId", Arm.byId(ManagedidentityTable.IDENTITY))
                .admit(Arm.zonesExist("availabilityZone"))
                .admit(Servers::sourceTakesReplicas)
                .admit(Servers::highAvailabilityFits)
                .admit(Servers::networkFits)
                .admit(Servers::onlyGrows)
                .takesAlongWhatRefersBy("serverName")
                .build();
    }

    /** https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-read-replicas#limitations. */
    private static void sourceTakesReplicas(Subject server) {
        Optional<CloudResource> source = server.text("sourceServerResourceId")
                .filter(id -> server.text("createMode").orElse("").equals("Replica"))
                .flatMap(id -> server.cloud().findAnywhere(SERVER, "id", id));
        if (!server.isNew() || source.isEmpty()) {
            return;
        }
        if (source.get().outputs().text("sku.tier").orElse("").equals("Burstable")) {
            throw Refusal.invalid(
                    "ReadReplicaNotSupportedForBurstable",
                    "Read replicas are not supported for the Burstable compute tier.");
        }
        if (server.referrers(source.get(), SERVER).size() >= MOST_REPLICAS) {
            throw Refusal.invalid(
                    "MaxReadReplicaCountReached", "The source server has 5 read replicas, the most that it can have.");
        }
    }

    private static void highAvailabilityFits(Subject server) {
        boolean zoneRedundant = server.text("highAvailability.mode").orElse("").equals("ZoneRedundant");
        String location = Arm.location(server).orElse("");
        if (zoneRedundant && Locations.zones(location).isEmpty()) {
            throw Refusal.invalid(
                    "ZoneRedundantHANotSupported",
                    "Zone redundant high availability is not supported in location '" + location
                            + "', which has no availability zones.");
        }
    }

    private static void networkFits(Subject server) {
        Optional<String> subnetId = server.text("network.delegatedSubnetResourceId");
        if (subnetId.isEmpty()) {
            return;
        }
        CloudResource subnet = server.cloud()
                .findAnywhere(Subnets.SUBNET, "id", subnetId.get())
                .orElseThrow();
        VirtualNetworks.sameRegion(server, subnet.id());
        boolean delegated = subnet.inputs().objects("delegations").stream()
                .anyMatch(
                        delegation -> delegation.text("serviceName").orElse("").equals(DELEGATION));
        if (!delegated) {
            throw Refusal.invalid(
                    "SubnetNotDelegated", "Subnet " + subnet.id() + " must be delegated to " + DELEGATION + ".");
        }
        String zone = server.text("network.privateDnsZoneArmResourceId").orElse("");
        boolean linked = VirtualNetworks.of(server, subnet.id()).stream()
                .flatMap(network -> server.referrers(network, PrivateDns.LINK).stream())
                .anyMatch(link -> Arm.parentOf(link.id()).equals(zone));
        if (!linked) {
            throw Refusal.invalid(
                    "PrivateDnsZoneNotLinked",
                    "The private DNS zone " + zone + " must be linked to the virtual network of the server's subnet.");
        }
    }

    /** https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-limits: storage and versions only go up. */
    private static void onlyGrows(Subject server) {
        if (server.isNew()) {
            return;
        }
        CloudResource existing = server.existing().orElseThrow();
        long before = existing.outputs().number("storage.storageSizeGB").orElse(0);
        long after = server.inputs().number("storage.storageSizeGB").orElse(before);
        if (after < before) {
            throw Refusal.invalid(
                    "StorageSizeReductionNotAllowed",
                    "Storage size cannot be reduced from " + before + " GB to " + after + " GB.");
        }
        int versionBefore =
                existing.outputs().text("version").map(Integer::parseInt).orElse(0);
        int versionAfter = server.text("version").map(Integer::parseInt).orElse(versionBefore);
        if (versionAfter < versionBefore) {
            throw Refusal.invalid(
                    "MajorVersionDowngradeNotAllowed",
                    "Version " + versionBefore + " cannot be changed to " + versionAfter
                            + ": only an upgrade to a higher major version is possible.");
        }
    }
}
