package io.ashlar.redis.plan;

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
 * What a Redis consists of, by name. A driver creates exactly this.
 *
 * @param subnetGroup logical name of the subnets it may lie in
 * @param securityGroup logical name of what guards its port
 * @param clients who may connect, sorted by name
 * @param parameters its parameters
 * @param user who logs in
 * @param server the server itself
 * @param logs its logs
 * @param logRetentionDays days that logs are kept
 */
public record RedisPlan(
        String subnetGroup,
        String securityGroup,
        List<ClientRule> clients,
        ParametersPlan parameters,
        UserPlan user,
        ServerPlan server,
        List<LogPlan> logs,
        int logRetentionDays) {
    /** Redis's own port, https://www.iana.org/assignments/service-names-port-numbers (redis). */
    public static final int PORT = 6379;

    public RedisPlan {
        clients = List.copyOf(clients);
        logs = List.copyOf(logs);
    }

    /**
     * The parameters. The name holds the engine's major version, so that another one gets another group.
     *
     * @param name logical name of the group
     * @param values each parameter by name
     */
    public record ParametersPlan(String name, SortedMap<String, String> values) {
        public ParametersPlan {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }

    /**
     * Who logs in. The user called {@code default}, whom every client is without a name, is there too, and switched off.
     *
     * @param name logical name of the user
     * @param identifier what its physical id begins with
     * @param userName what clients log in as
     * @param commands what it may do
     * @param defaultName logical name of the default user
     * @param defaultIdentifier what its physical id begins with
     * @param group logical name of the group of the two
     * @param secret logical name of the secret with name and password
     * @param secretVersion logical name of what the secret holds
     * @param secretRecoveryDays days that the deleted secret can be taken back; 0 for not at all
     */
    public record UserPlan(
            String name,
            String identifier,
            String userName,
            String commands,
            String defaultName,
            String defaultIdentifier,
            String group,
            String secret,
            String secretVersion,
            int secretRecoveryDays) {}

    /**
     * The server.
     *
     * @param name logical name
     * @param identifier what its physical name begins with
     * @param engine the software
     * @param version what it runs, or starts at
     * @param minorUpgrades who moves the minor version
     * @param nodeType in the cloud's own words
     * @param topology shards and replicas
     * @param snapshotDays days that daily snapshots are kept; 0 for none
     * @param snapshotWindow when snapshots are taken each day, in UTC
     * @param maintenanceWindow when upgrades are made each week, in UTC
     * @param changes when a change that may interrupt is made
     * @param protection whether it may be deleted
     * @param finalCopy what stays when it is deleted
     */
    public record ServerPlan(
            String name,
            String identifier,
            RedisEngine engine,
            String version,
            MinorUpgrades minorUpgrades,
            String nodeType,
            Topology topology,
            int snapshotDays,
            String snapshotWindow,
            String maintenanceWindow,
            ChangeTiming changes,
            Protection protection,
            FinalCopy finalCopy) {

        /** Major version, such as 8 of 8.2. */
        public int majorVersion() {
            return Integer.parseInt(version.substring(0, version.indexOf('.')));
        }

        /** Whether a replica takes over by itself when its primary is lost. */
        public boolean failsOver() {
            return topology.replicas() > 0;
        }
    }

    /**
     * One log.
     *
     * @param name logical name of its group
     * @param kind what the server calls it
     */
    public record LogPlan(String name, String kind) {}
}
