package io.ashlar.postgres.plan;

import io.ashlar.core.ChangeTiming;
import io.ashlar.core.ClientRule;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.Protection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a server consists of, by name. A driver creates exactly this.
 *
 * @param subnetGroup logical name of the subnets it may lie in
 * @param securityGroup logical name of what guards its port
 * @param clients who may connect, sorted by name
 * @param parameters its parameters
 * @param monitoringRole logical name of the role that lets the operating system report
 * @param server the server itself
 * @param replicas its read replicas, sorted by name
 */
public record PostgresPlan(
        String subnetGroup,
        String securityGroup,
        List<ClientRule> clients,
        ParametersPlan parameters,
        String monitoringRole,
        ServerPlan server,
        List<ReplicaPlan> replicas) {
    /** PostgreSQL's own port, https://www.iana.org/assignments/service-names-port-numbers (postgresql). */
    public static final int PORT = 5432;

    public PostgresPlan {
        clients = List.copyOf(clients);
        replicas = List.copyOf(replicas);
    }

    /**
     * The server's parameters. The name holds the family, so that another major version gets another group, which is
     * there before the server changes over to it.
     *
     * @param name logical name of the group
     * @param majorVersion the version they are for
     * @param values each parameter by name
     */
    public record ParametersPlan(String name, int majorVersion, SortedMap<String, ParameterPlan> values) {
        public ParametersPlan {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }

    /**
     * One parameter.
     *
     * @param value its value, as PostgreSQL writes it
     * @param effect when a change of it counts
     */
    public record ParameterPlan(String value, ParameterEffect effect) {}

    /**
     * The server.
     *
     * @param name logical name
     * @param identifier what its physical name begins with
     * @param version what it runs, or starts at
     * @param minorUpgrades who moves the minor version
     * @param majorUpgrades whether the major version may change
     * @param instanceClass in the cloud's own words
     * @param storageGiB size of the storage at first
     * @param maximumStorageGiB size up to which it grows by itself
     * @param availability what survives the loss of a zone
     * @param backupDays days that one can go back to
     * @param backupWindow when backups are taken each day, in UTC
     * @param backupOwner who keeps the backups
     * @param insights how much of its load it remembers
     * @param finalCopy what stays when it is deleted
     * @param upkeep what it shares with its replicas
     * @param database name of the first database
     * @param administrator name of the administrator
     * @param logs its logs
     */
    public record ServerPlan(
            String name,
            String identifier,
            PostgresVersion version,
            MinorUpgrades minorUpgrades,
            MajorUpgrades majorUpgrades,
            String instanceClass,
            int storageGiB,
            int maximumStorageGiB,
            Availability availability,
            int backupDays,
            String backupWindow,
            BackupOwner backupOwner,
            Insights insights,
            FinalCopy finalCopy,
            UpkeepPlan upkeep,
            String database,
            String administrator,
            List<LogPlan> logs) {
        public ServerPlan {
            logs = List.copyOf(logs);
        }

        /** Whether the version that runs is the cloud's to say from now on. */
        public boolean versionMovesByItself() {
            return minorUpgrades == MinorUpgrades.AUTOMATIC && version.minor().isPresent();
        }
    }

    /**
     * One read replica.
     *
     * @param key what it is told apart by
     * @param name logical name
     * @param identifier what its physical name begins with
     * @param instanceClass in the cloud's own words
     * @param maximumStorageGiB size up to which its storage grows by itself
     * @param minorUpgrades who moves the minor version
     * @param upkeep what it shares with the server
     * @param logs its logs
     */
    public record ReplicaPlan(
            String key,
            String name,
            String identifier,
            String instanceClass,
            int maximumStorageGiB,
            MinorUpgrades minorUpgrades,
            UpkeepPlan upkeep,
            List<LogPlan> logs) {
        public ReplicaPlan {
            logs = List.copyOf(logs);
        }
    }

    /**
     * How a server and its replicas are looked after.
     *
     * @param maintenanceWindow when upgrades are made each week, in UTC
     * @param changes when a change that may interrupt is made
     * @param logRetentionDays days that logs are kept
     * @param protection whether it may be deleted
     */
    public record UpkeepPlan(
            String maintenanceWindow, ChangeTiming changes, int logRetentionDays, Protection protection) {}

    /**
     * One log of a server.
     *
     * @param name logical name of its group
     * @param export what the server calls it
     */
    public record LogPlan(String name, String export) {}
}
