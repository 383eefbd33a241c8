package io.ashlar.postgres.azure;

import com.pulumi.azurenative.dbforpostgresql.Server;
import com.pulumi.azurenative.dbforpostgresql.ServerArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.AuthConfigArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.BackupArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.DataEncryptionArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.HighAvailabilityArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.MaintenanceWindowArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.NetworkArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.SkuArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.StorageArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.UserAssignedIdentityArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.UserIdentityArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.azure.AzureScope;
import io.ashlar.core.Names;
import io.ashlar.core.Protection;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.KeyIdentityRef;
import io.ashlar.network.plan.Facility;
import io.ashlar.postgres.Postgres;
import io.ashlar.postgres.PostgresArgs;
import io.ashlar.postgres.PostgresDriver;
import io.ashlar.postgres.PostgresHandles;
import io.ashlar.postgres.azure.AzurePostgresOptions.StorageKey;
import io.ashlar.postgres.plan.Availability;
import io.ashlar.postgres.plan.AzurePostgresPlan;
import io.ashlar.postgres.plan.MajorUpgrades;
import io.ashlar.postgres.plan.PostgresOffering;
import io.ashlar.postgres.plan.PostgresPlan;
import io.ashlar.postgres.plan.PostgresPlan.ReplicaPlan;
import io.ashlar.postgres.plan.PostgresPlan.ServerPlan;
import io.ashlar.sdk.random.RandomPassword;
import io.ashlar.sdk.random.RandomPasswordArgs;
import io.ashlar.server.Credentials;
import io.ashlar.server.azure.AzureCredentials;
import io.ashlar.server.azure.AzureKeyUser;
import io.ashlar.server.plan.CredentialsPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a flexible server and all that a planned server leans on. */
public final class AzurePostgresDriver implements PostgresDriver {
    private final AzureScope scope;
    private final AzurePostgresOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzurePostgresDriver(AzureScope scope) {
        this(scope, AzurePostgresOptions.none());
    }

    /** A driver with administrators, another key or hooks. */
    public AzurePostgresDriver(AzureScope scope, AzurePostgresOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public PostgresOffering offering() {
        return FlexibleServerOffering.POSTGRES;
    }

    @Override
    public PostgresHandles provision(PostgresPlan plan, PostgresArgs args, Postgres parent) {
        return new Provisioning(plan, args, parent).all();
    }

    /** One server in the making: what its resources share. */
    private final class Provisioning {
        private final PostgresPlan plan;
        private final PostgresArgs args;
        private final String component;
        private final AzurePostgresPlan own;
        private final CustomResourceOptions child;

        Provisioning(PostgresPlan plan, PostgresArgs args, Postgres parent) {
            this.plan = plan;
            this.args = args;
            this.component = parent.pulumiResourceName();
            this.own = AzurePostgresPlan.of(component, plan);
            this.child = CustomResourceOptions.builder().parent(parent).build();
        }

        PostgresHandles all() {
            Output<String> password = new RandomPassword(
                            own.credentials().password(),
                            RandomPasswordArgs.lettersAndDigits(CredentialsPlan.PASSWORD_LENGTH, Map.of()),
                            child)
                    .result();
            Server server = server(plan.server(), password);
            AzureCredentials credentials = AzureCredentials.keep(
                    component,
                    own.credentials(),
                    scope,
                    password.applyValue(
                                    made -> Credentials.write(own.credentials().userName(), made))
                            .asSecret(),
                    args.tags(),
                    child);
            List<Resource> inside =
                    new ServerContents(plan, own, scope, options, args.tags(), child).of(server, Names.of(component));
            Map<String, Server> replicas = new TreeMap<>();
            plan.replicas().forEach(replica -> replicas.put(replica.key(), replica(replica, server, inside)));
            return new AzurePostgresHandles(server, replicas, credentials);
        }

        private Server server(ServerPlan server, Output<String> password) {
            ServerArgs.Builder builder = common(server.instanceClass())
                    .createMode("Default")
                    .version(server.version().toString())
                    .storage(StorageArgs.builder()
                            .storageSizeGB(server.storageGiB())
                            .build())
                    .administratorLogin(server.administrator())
                    .administratorLoginPassword(password)
                    .authConfig(AuthConfigArgs.builder()
                            .activeDirectoryAuth("Enabled")
                            .passwordAuth("Enabled")
                            .tenantId(scope.tenantId())
                            .build())
                    .backup(BackupArgs.builder()
                            .backupRetentionDays(server.backupDays())
                            .geoRedundantBackup(
                                    options.storageKey() == StorageKey.SERVICE_WITH_GEO_BACKUPS
                                            ? "Enabled"
                                            : "Disabled")
                            .build())
                    .highAvailability(HighAvailabilityArgs.builder()
                            .mode(server.availability() == Availability.MULTI_ZONE ? "ZoneRedundant" : "Disabled")
                            .build())
                    .maintenanceWindow(MaintenanceWindowArgs.builder()
                            .customWindow("Enabled")
                            .dayOfWeek(own.maintenance().dayOfWeek())
                            .startHour(own.maintenance().startHour())
                            .startMinute(own.maintenance().startMinute())
                            .build())
                    .tags(args.tags().named(server.name()));
            return new Server(server.name(), options.server().apply(builder).build(), guarded(ownedByOthers(server)));
        }

        /** What a replica shares with its source (version, logins, backups) is not said again: Azure refuses it. */
        private Server replica(ReplicaPlan replica, Server server, List<Resource> after) {
            ServerArgs.Builder builder = common(replica.instanceClass())
                    .createMode("Replica")
                    .sourceServerResourceId(server.id())
                    .tags(args.tags().named(replica.name()));
            return new Server(
                    replica.name(),
                    options.replica().apply(replica, builder).build(),
                    CustomResourceOptions.merge(
                            guarded(List.of("availabilityZone")),
                            CustomResourceOptions.builder().dependsOn(after).build()));
        }

        private ServerArgs.Builder common(String instanceClass) {
            ServerArgs.Builder builder = ServerArgs.builder()
                    .resourceGroupName(scope.resourceGroup())
                    .location(scope.location())
                    .sku(SkuArgs.builder()
                            .name(instanceClass)
                            .tier(AzurePostgresPlan.tier(instanceClass))
                            .build())
                    .network(NetworkArgs.builder()
                            .delegatedSubnetResourceId(
                                    args.surroundings().checkedNetwork().facility(Facility.POSTGRES_SUBNET))
                            .privateDnsZoneArmResourceId(
                                    args.surroundings().checkedNetwork().facility(Facility.POSTGRES_ZONE))
                            .build());
            if (options.storageKey() == StorageKey.ENVIRONMENT) {
                encrypt(builder, args.surroundings().checkedKey());
            }
            return builder;
        }

        private static void encrypt(ServerArgs.Builder builder, EncryptionKeyRef key) {
            KeyIdentityRef user = AzureKeyUser.of(key);
            builder.identity(UserAssignedIdentityArgs.builder()
                            .type("UserAssigned")
                            .userAssignedIdentities(user.id().applyValue(id -> Map.of(id, UserIdentityArgs.Empty)))
                            .build())
                    .dataEncryption(DataEncryptionArgs.builder()
                            .type("AzureKeyVault")
                            .primaryKeyURI(key.keyVersionId())
                            .primaryUserAssignedIdentityId(user.id())
                            .build());
        }

        private CustomResourceOptions guarded(List<String> ownedByOthers) {
            return CustomResourceOptions.merge(
                    child,
                    CustomResourceOptions.builder()
                            .protect(plan.server().upkeep().protection() == Protection.PROTECTED)
                            .ignoreChanges(ownedByOthers)
                            .build());
        }

        /**
         * After a failover server and standby have changed zones. Azure has no switch that refuses another major version, so
         * a change of it is not made unless it is allowed.
         */
        private static List<String> ownedByOthers(ServerPlan server) {
            List<String> owned =
                    new ArrayList<>(List.of("availabilityZone", "highAvailability.standbyAvailabilityZone"));
            if (server.majorUpgrades() == MajorUpgrades.REFUSED) {
                owned.add("version");
            }
            return owned;
        }
    }
}
