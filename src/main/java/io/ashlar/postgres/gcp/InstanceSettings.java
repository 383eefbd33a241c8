package io.ashlar.postgres.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.sql.inputs.DatabaseInstanceSettingsArgs;
import com.pulumi.gcp.sql.inputs.DatabaseInstanceSettingsBackupConfigurationArgs;
import com.pulumi.gcp.sql.inputs.DatabaseInstanceSettingsBackupConfigurationBackupRetentionSettingsArgs;
import com.pulumi.gcp.sql.inputs.DatabaseInstanceSettingsDatabaseFlagArgs;
import com.pulumi.gcp.sql.inputs.DatabaseInstanceSettingsInsightsConfigArgs;
import com.pulumi.gcp.sql.inputs.DatabaseInstanceSettingsIpConfigurationArgs;
import com.pulumi.gcp.sql.inputs.DatabaseInstanceSettingsMaintenanceWindowArgs;
import com.pulumi.gcp.sql.inputs.DatabaseInstanceSettingsPasswordValidationPolicyArgs;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.gcp.Labels;
import io.ashlar.postgres.gcp.GcpPostgresOptions.ClientCertificates;
import io.ashlar.postgres.plan.Availability;
import io.ashlar.postgres.plan.GcpPostgresPlan;
import io.ashlar.postgres.plan.PostgresPlan;
import io.ashlar.postgres.plan.PostgresPlan.ReplicaPlan;
import io.ashlar.postgres.plan.PostgresPlan.ServerPlan;
import java.util.List;

/** The settings of an instance, of which a server has more than a replica. */
final class InstanceSettings {
    /** https://cloud.google.com/sql/docs/postgres/using-query-insights: 256 to 4500 bytes of a query, 0 to 20 plans. */
    private static final int QUERY_BYTES = 1024;

    private static final int PLANS_A_MINUTE = 5;

    /** https://pages.nist.gov/800-63-4/sp800-63b.html: a password that is the only factor has 15 characters or more. */
    private static final int SHORTEST_PASSWORD = 15;

    private static final int PASSWORDS_REMEMBERED = 3;

    private final PostgresPlan plan;
    private final GcpPostgresPlan own;
    private final GcpPostgresOptions options;
    private final Output<String> network;
    private final Tags tags;

    /**
     * Settings for one component.
     *
     * @param network the network, once it is connected with Google's services
     */
    InstanceSettings(
            PostgresPlan plan, GcpPostgresPlan own, GcpPostgresOptions options, Output<String> network, Tags tags) {
        this.plan = plan;
        this.own = own;
        this.options = options;
        this.network = network;
        this.tags = tags;
    }

    DatabaseInstanceSettingsArgs.Builder server(ServerPlan server) {
        return common(server.instanceClass(), server.maximumStorageGiB())
                .diskSize(server.storageGiB())
                .availabilityType(server.availability() == Availability.MULTI_ZONE ? "REGIONAL" : "ZONAL")
                .backupConfiguration(DatabaseInstanceSettingsBackupConfigurationArgs.builder()
                        .enabled(true)
                        .pointInTimeRecoveryEnabled(true)
                        .startTime(own.backups().start())
                        .transactionLogRetentionDays(own.backups().logDays())
                        .backupRetentionSettings(
                                DatabaseInstanceSettingsBackupConfigurationBackupRetentionSettingsArgs.builder()
                                        .retentionUnit("COUNT")
                                        .retainedBackups(own.backups().retained())
                                        .build())
                        .build())
                .passwordValidationPolicy(DatabaseInstanceSettingsPasswordValidationPolicyArgs.builder()
                        .enablePasswordPolicy(true)
                        .minLength(SHORTEST_PASSWORD)
                        .disallowUsernameSubstring(true)
                        .reuseInterval(PASSWORDS_REMEMBERED)
                        .build())
                .userLabels(Labels.of(tags.with("name", server.name())));
    }

    DatabaseInstanceSettingsArgs.Builder replica(ReplicaPlan replica) {
        return common(replica.instanceClass(), replica.maximumStorageGiB())
                .availabilityType("ZONAL")
                .userLabels(Labels.of(tags.with("name", replica.name())));
    }

    private DatabaseInstanceSettingsArgs.Builder common(String tier, int maximumStorageGiB) {
        return DatabaseInstanceSettingsArgs.builder()
                .tier(tier)
                .edition(GcpPostgresPlan.edition(tier))
                .activationPolicy("ALWAYS")
                .diskType("PD_SSD")
                .diskAutoresize(true)
                .diskAutoresizeLimit(maximumStorageGiB)
                .deletionProtectionEnabled(plan.server().upkeep().protection() == Protection.PROTECTED)
                .ipConfiguration(DatabaseInstanceSettingsIpConfigurationArgs.builder()
                        .ipv4Enabled(false)
                        .privateNetwork(network)
                        .requireSsl(options.certificates() == ClientCertificates.REQUIRED)
                        .enablePrivatePathForGoogleCloudServices(true)
                        .build())
                .databaseFlags(flags())
                .insightsConfig(DatabaseInstanceSettingsInsightsConfigArgs.builder()
                        .queryInsightsEnabled(true)
                        .queryStringLength(QUERY_BYTES)
                        .queryPlansPerMinute(PLANS_A_MINUTE)
                        .recordApplicationTags(true)
                        .recordClientAddress(true)
                        .build())
                .maintenanceWindow(DatabaseInstanceSettingsMaintenanceWindowArgs.builder()
                        .day(own.maintenance().day())
                        .hour(own.maintenance().hour())
                        .updateTrack("stable")
                        .build());
    }

    private List<DatabaseInstanceSettingsDatabaseFlagArgs> flags() {
        return plan.parameters().values().entrySet().stream()
                .map(parameter -> DatabaseInstanceSettingsDatabaseFlagArgs.builder()
                        .name(parameter.getKey())
                        .value(parameter.getValue().value())
                        .build())
                .toList();
    }
}
