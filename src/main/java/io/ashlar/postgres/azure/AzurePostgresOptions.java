package io.ashlar.postgres.azure;

import com.pulumi.azurenative.dbforpostgresql.ServerArgs;
import com.pulumi.core.Output;
import io.ashlar.postgres.plan.PostgresPlan.ReplicaPlan;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only Azure knows of a server.
 *
 * @param administrators who of Entra administers it, by keys of their own
 * @param storageKey whose key encrypts it
 * @param server a hook that sees the server's arguments last
 * @param replica a hook that sees a read replica's arguments last, given what was planned of it
 */
public record AzurePostgresOptions(
        SortedMap<String, EntraAdministrator> administrators,
        StorageKey storageKey,
        UnaryOperator<ServerArgs.Builder> server,
        BiFunction<ReplicaPlan, ServerArgs.Builder, ServerArgs.Builder> replica) {

    public AzurePostgresOptions {
        administrators = Collections.unmodifiableSortedMap(new TreeMap<>(administrators));
    }

    /**
     * Whose key encrypts the storage, and with it whether backups go to the paired region too. It can never change.
     *
     * @see <a href="https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-data-encryption">Data encryption</a>:
     *     with a key of one's own, backups in the paired region want a second key there, which the SDK at this version cannot
     *     name
     */
    public enum StorageKey {
        /** The environment's; backups stay in the region, in three zones of it. */
        ENVIRONMENT,
        /** Azure's own; backups are copied to the paired region as well. */
        SERVICE_WITH_GEO_BACKUPS
    }

    /**
     * Who of Entra administers the server.
     *
     * @param objectId the object's id
     * @param principalName its name, which is also the name of the role in the server
     * @param principalType {@code User}, {@code Group} or {@code ServicePrincipal}
     */
    public record EntraAdministrator(Output<String> objectId, String principalName, String principalType) {}

    /** Nothing changed. */
    public static AzurePostgresOptions none() {
        return new AzurePostgresOptions(
                Collections.emptySortedMap(),
                StorageKey.ENVIRONMENT,
                UnaryOperator.identity(),
                (plan, builder) -> builder);
    }

    /** These options, and this administrator. */
    public AzurePostgresOptions administeredBy(String key, EntraAdministrator administrator) {
        Map<String, EntraAdministrator> more = new TreeMap<>(administrators);
        more.put(key, administrator);
        return new AzurePostgresOptions(new TreeMap<>(more), storageKey, server, replica);
    }

    /** These options with another key. */
    public AzurePostgresOptions encryptedBy(StorageKey otherKey) {
        return new AzurePostgresOptions(administrators, otherKey, server, replica);
    }

    /** These options with a hook for the server. */
    public AzurePostgresOptions customizeServer(UnaryOperator<ServerArgs.Builder> hook) {
        return new AzurePostgresOptions(administrators, storageKey, hook, replica);
    }

    /** These options with a hook for each read replica. */
    public AzurePostgresOptions customizeReplica(BiFunction<ReplicaPlan, ServerArgs.Builder, ServerArgs.Builder> hook) {
        return new AzurePostgresOptions(administrators, storageKey, server, hook);
    }
}
