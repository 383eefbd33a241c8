package io.ashlar.postgres.aws;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.rds.Instance;
import com.pulumi.aws.rds.InstanceArgs;
import com.pulumi.aws.rds.ParameterGroup;
import com.pulumi.aws.rds.SubnetGroup;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.ChangeTiming;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.NameSuffix;
import io.ashlar.core.Names;
import io.ashlar.core.Outputs;
import io.ashlar.core.Protection;
import io.ashlar.postgres.Postgres;
import io.ashlar.postgres.PostgresArgs;
import io.ashlar.postgres.PostgresDriver;
import io.ashlar.postgres.PostgresHandles;
import io.ashlar.postgres.aws.AwsPostgresSurroundings.Monitoring;
import io.ashlar.postgres.plan.Availability;
import io.ashlar.postgres.plan.AwsPostgresPlan;
import io.ashlar.postgres.plan.BackupOwner;
import io.ashlar.postgres.plan.Insights;
import io.ashlar.postgres.plan.MajorUpgrades;
import io.ashlar.postgres.plan.PostgresOffering;
import io.ashlar.postgres.plan.PostgresPlan;
import io.ashlar.postgres.plan.PostgresPlan.LogPlan;
import io.ashlar.postgres.plan.PostgresPlan.ReplicaPlan;
import io.ashlar.postgres.plan.PostgresPlan.ServerPlan;
import io.ashlar.postgres.plan.PostgresPlan.UpkeepPlan;
import io.ashlar.server.aws.AwsCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes an RDS instance for PostgreSQL and all that a planned server leans on. */
public final class AwsPostgresDriver implements PostgresDriver {
    private final AwsPostgresOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsPostgresDriver() {
        this(AwsPostgresOptions.none());
    }

    /** A driver with hooks. */
    public AwsPostgresDriver(AwsPostgresOptions options) {
        this.options = options;
    }

    @Override
    public PostgresOffering offering() {
        return RdsOffering.POSTGRES;
    }

    @Override
    public PostgresHandles provision(PostgresPlan plan, PostgresArgs args, Postgres parent) {
        return new Provisioning(plan, args, parent, options).all();
    }

    /** One server in the making: what its resources share. */
    private static final class Provisioning {
        /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html: RSA 2048, good until 2061. */
        private static final String CERTIFICATE_AUTHORITY = "rds-ca-rsa2048-g1";

        /** Past standard support RDS would go on by itself, for $0.10 per vCPU and hour. */
        private static final String NO_EXTENDED_SUPPORT = "open-source-rds-extended-support-disabled";

        /** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, DBInstanceIdentifier. */
        private static final int LONGEST_IDENTIFIER = 63;

        private static final int MONITORING_SECONDS = 60;

        private final PostgresPlan plan;
        private final PostgresArgs args;
        private final AwsPostgresOptions options;
        private final CustomResourceOptions child;
        private final AwsPostgresSurroundings surroundings;
        private final SubnetGroup subnets;
        private final SecurityGroup securityGroup;
        private final ParameterGroup parameters;
        private final Monitoring monitoring;
        private final Optional<AwsCredentials> credentials;

        Provisioning(PostgresPlan plan, PostgresArgs args, Postgres parent, AwsPostgresOptions options) {
            this.plan = plan;
            this.args = args;
            this.options = options;
            this.child = CustomResourceOptions.builder().parent(parent).build();
            this.surroundings = new AwsPostgresSurroundings(
                    plan, args, options.clients(), Names.of(parent.pulumiResourceName()), child);
            this.subnets = surroundings.subnets();
            this.securityGroup = surroundings.securityGroup();
            this.parameters = surroundings.parameters(options.parameters());
            this.monitoring = surroundings.monitoring();
            this.credentials = AwsPostgresPlan.of(parent.pulumiResourceName(), plan)
                    .credentials()
                    .map(planned ->
                            AwsCredentials.make(planned, args.surroundings().encryptionKeyId(), args.tags(), child));
        }

        PostgresHandles all() {
            Instance server = server(plan.server());
            Map<String, Instance> replicas = new TreeMap<>();
            plan.replicas().forEach(replica -> replicas.put(replica.key(), replica(replica, server)));
            return new AwsPostgresHandles(server, replicas, parameters, subnets, securityGroup, credentials);
        }

        private Instance server(ServerPlan server) {
            Output<String> identifier = identifier(server.identifier());
            InstanceArgs.Builder builder = common(server.name(), identifier, server.upkeep(), server.minorUpgrades())
                    .instanceClass(server.instanceClass())
                    .engine("postgres")
                    .engineVersion(server.version().toString())
                    .engineLifecycleSupport(NO_EXTENDED_SUPPORT)
                    .allowMajorVersionUpgrade(server.majorUpgrades() == MajorUpgrades.ALLOWED)
                    .storageType("gp3")
                    .allocatedStorage(server.storageGiB())
                    .maxAllocatedStorage(server.maximumStorageGiB())
                    .storageEncrypted(true)
                    .kmsKeyId(args.surroundings().encryptionKeyId())
                    .multiAz(server.availability() == Availability.MULTI_ZONE)
                    .dbSubnetGroupName(subnets.name())
                    .backupRetentionPeriod(server.backupDays())
                    .backupWindow(server.backupWindow())
                    .deleteAutomatedBackups(server.finalCopy() == FinalCopy.NONE)
                    .dbName(server.database())
                    .username(server.administrator())
                    .databaseInsightsMode(server.insights().key())
                    .performanceInsightsRetentionPeriod(server.insights().days())
                    .skipFinalSnapshot(server.finalCopy() == FinalCopy.NONE);
            credentials.ifPresentOrElse(
                    made -> builder.password(made.password()), () -> builder.manageMasterUserPassword(true)
                            .masterUserSecretKmsKeyId(args.surroundings().encryptionKeyId()));
            if (server.finalCopy() == FinalCopy.KEPT) {
                builder.finalSnapshotIdentifier(identifier.applyValue(id -> id + "-final"));
            }
            return new Instance(
                    server.name(),
                    options.server().apply(builder).build(),
                    options(identifier, server.upkeep(), server.logs(), ownedByOthers(server)));
        }

        /** What a replica shares with its source (engine, storage, key, credentials) is not said again: RDS refuses it. */
        private Instance replica(ReplicaPlan replica, Instance server) {
            Output<String> identifier = identifier(replica.identifier());
            InstanceArgs.Builder builder = common(replica.name(), identifier, replica.upkeep(), replica.minorUpgrades())
                    .instanceClass(replica.instanceClass())
                    .replicateSourceDb(server.identifier())
                    .maxAllocatedStorage(replica.maximumStorageGiB())
                    .performanceInsightsRetentionPeriod(Insights.STANDARD.days())
                    .skipFinalSnapshot(true);
            return new Instance(
                    replica.name(),
                    options.replica().apply(replica, builder).build(),
                    options(identifier, replica.upkeep(), replica.logs(), List.of()));
        }

        private InstanceArgs.Builder common(
                String name, Output<String> identifier, UpkeepPlan upkeep, MinorUpgrades minorUpgrades) {
            return InstanceArgs.builder()
                    .identifier(identifier)
                    .port(PostgresPlan.PORT)
                    .publiclyAccessible(false)
                    .vpcSecurityGroupIds(Outputs.listOf(List.of(securityGroup.id())))
                    .parameterGroupName(parameters.name())
                    .caCertIdentifier(CERTIFICATE_AUTHORITY)
                    .iamDatabaseAuthenticationEnabled(true)
                    .autoMinorVersionUpgrade(minorUpgrades == MinorUpgrades.AUTOMATIC)
                    .applyImmediately(upkeep.changes() == ChangeTiming.AT_ONCE)
                    .maintenanceWindow(upkeep.maintenanceWindow())
                    .enabledCloudwatchLogsExports(
                            plan.server().logs().stream().map(LogPlan::export).toList())
                    .performanceInsightsEnabled(true)
                    .performanceInsightsKmsKeyId(args.surroundings().encryptionKeyId())
                    .monitoringInterval(MONITORING_SECONDS)
                    .monitoringRoleArn(monitoring.role().arn())
                    .copyTagsToSnapshot(true)
                    .deletionProtection(upkeep.protection() == Protection.PROTECTED)
                    .tags(args.tags().named(name));
        }

        private CustomResourceOptions options(
                Output<String> identifier, UpkeepPlan upkeep, List<LogPlan> logs, List<String> ownedByOthers) {
            List<Resource> before = new ArrayList<>(
                    surroundings.logGroups("/aws/rds/instance/", identifier, logs, upkeep.logRetentionDays()));
            before.add(monitoring.permission());
            return CustomResourceOptions.merge(
                    child,
                    CustomResourceOptions.builder()
                            .dependsOn(before)
                            .protect(upkeep.protection() == Protection.PROTECTED)
                            .ignoreChanges(ownedByOthers)
                            .build());
        }

        private static List<String> ownedByOthers(ServerPlan server) {
            List<String> owned = new ArrayList<>();
            if (server.versionMovesByItself()) {
                owned.add("engineVersion");
            }
            if (server.backupOwner() == BackupOwner.BACKUP_SERVICE) {
                owned.addAll(List.of("backupRetentionPeriod", "backupWindow"));
            }
            return owned;
        }

        private Output<String> identifier(String stem) {
            return subnets.name().applyValue(name -> NameSuffix.lend(LONGEST_IDENTIFIER, stem, name));
        }
    }
}
