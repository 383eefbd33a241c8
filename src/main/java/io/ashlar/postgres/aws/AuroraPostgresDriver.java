package io.ashlar.postgres.aws;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.rds.Cluster;
import com.pulumi.aws.rds.ClusterArgs;
import com.pulumi.aws.rds.ClusterInstance;
import com.pulumi.aws.rds.ClusterInstanceArgs;
import com.pulumi.aws.rds.ClusterParameterGroup;
import com.pulumi.aws.rds.ClusterParameterGroupArgs;
import com.pulumi.aws.rds.GlobalCluster;
import com.pulumi.aws.rds.GlobalClusterArgs;
import com.pulumi.aws.rds.SubnetGroup;
import com.pulumi.aws.rds.inputs.ClusterParameterGroupParameterArgs;
import com.pulumi.aws.rds.outputs.ClusterMasterUserSecret;
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
import io.ashlar.postgres.aws.AuroraPostgresOptions.FirstOfMany;
import io.ashlar.postgres.aws.AuroraPostgresOptions.Joining;
import io.ashlar.postgres.aws.AuroraPostgresOptions.OneRegion;
import io.ashlar.postgres.aws.AwsPostgresSurroundings.Monitoring;
import io.ashlar.postgres.plan.AuroraPostgresPlan;
import io.ashlar.postgres.plan.AuroraPostgresPlan.Member;
import io.ashlar.postgres.plan.AuroraPostgresPlan.Membership;
import io.ashlar.postgres.plan.BackupOwner;
import io.ashlar.postgres.plan.MajorUpgrades;
import io.ashlar.postgres.plan.ParameterEffect;
import io.ashlar.postgres.plan.PostgresOffering;
import io.ashlar.postgres.plan.PostgresPlan;
import io.ashlar.postgres.plan.PostgresPlan.LogPlan;
import io.ashlar.postgres.plan.PostgresPlan.ReplicaPlan;
import io.ashlar.postgres.plan.PostgresPlan.ServerPlan;
import io.ashlar.server.aws.AwsCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes an Aurora cluster for PostgreSQL: in one region, or first or further of a global one. */
public final class AuroraPostgresDriver implements PostgresDriver {
    private static final String ENGINE = "aurora-postgresql";

    private final AuroraPostgresOptions options;

    /** A driver for clusters in one region. */
    public AuroraPostgresDriver() {
        this(AuroraPostgresOptions.none());
    }

    /** A driver for global clusters, or with hooks. */
    public AuroraPostgresDriver(AuroraPostgresOptions options) {
        this.options = options;
    }

    @Override
    public PostgresOffering offering() {
        return options.place() instanceof OneRegion ? AuroraOffering.ALONE : AuroraOffering.GLOBAL;
    }

    @Override
    public PostgresHandles provision(PostgresPlan plan, PostgresArgs args, Postgres parent) {
        return new Provisioning(plan, args, parent).all();
    }

    /** One cluster in the making: what its resources share. */
    private final class Provisioning {
        /** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html, DBClusterIdentifier. */
        private static final int LONGEST_IDENTIFIER = 63;

        private static final String CERTIFICATE_AUTHORITY = "rds-ca-rsa2048-g1";
        private static final String NO_EXTENDED_SUPPORT = "open-source-rds-extended-support-disabled";
        private static final int MONITORING_SECONDS = 60;

        private final PostgresPlan plan;
        private final PostgresArgs args;
        private final AuroraPostgresPlan own;
        private final CustomResourceOptions child;
        private final SubnetGroup subnets;
        private final SecurityGroup securityGroup;
        private final Monitoring monitoring;
        private final AwsPostgresSurroundings surroundings;

        Provisioning(PostgresPlan plan, PostgresArgs args, Postgres parent) {
            String component = parent.pulumiResourceName();
            this.plan = plan;
            this.args = args;
            this.own = AuroraPostgresPlan.of(
                    component,
                    plan,
                    options.place() instanceof OneRegion ? Membership.ALONE : Membership.OF_A_GLOBAL_CLUSTER);
            this.child = CustomResourceOptions.builder().parent(parent).build();
            this.surroundings = new AwsPostgresSurroundings(plan, args, options.clients(), Names.of(component), child);
            this.subnets = surroundings.subnets();
            this.securityGroup = surroundings.securityGroup();
            this.monitoring = surroundings.monitoring();
        }

        PostgresHandles all() {
            Optional<GlobalCluster> global =
                    options.place() instanceof FirstOfMany ? Optional.of(global()) : Optional.empty();
            Optional<AwsCredentials> credentials = options.place() instanceof FirstOfMany
                    ? own.credentials()
                            .map(planned -> AwsCredentials.make(
                                    planned, args.surroundings().encryptionKeyId(), args.tags(), child))
                    : Optional.empty();
            Cluster cluster = cluster(plan.server(), global, credentials);
            Map<String, ClusterInstance> instances = new TreeMap<>();
            own.members().forEach(member -> instances.put(member.key(), instance(member, cluster)));
            return new AuroraPostgresHandles(
                    cluster,
                    instances,
                    plan.replicas().stream().map(ReplicaPlan::key).collect(Collectors.toSet()),
                    global,
                    securityGroup,
                    secretId(cluster, credentials));
        }

        private GlobalCluster global() {
            return new GlobalCluster(
                    own.global(),
                    GlobalClusterArgs.builder()
                            .globalClusterIdentifier(identifier(own.globalStem()))
                            .engine(ENGINE)
                            .engineVersion(plan.server().version().toString())
                            .engineLifecycleSupport(NO_EXTENDED_SUPPORT)
                            .databaseName(plan.server().database())
                            .storageEncrypted(true)
                            .deletionProtection(guarded())
                            .tags(args.tags().named(own.global()))
                            .build(),
                    options(List.of(), List.of("engineVersion")));
        }

        private Cluster cluster(
                ServerPlan server, Optional<GlobalCluster> global, Optional<AwsCredentials> credentials) {
            Output<String> identifier = identifier(server.identifier());
            ClusterArgs.Builder builder = shared(server, identifier);
            global.ifPresent(world -> builder.globalClusterIdentifier(world.id()));
            if (options.place() instanceof Joining other) {
                builder.globalClusterIdentifier(other.globalClusterId());
            } else {
                builder.databaseName(server.database()).masterUsername(server.administrator());
            }
            if (options.place() instanceof OneRegion) {
                builder.manageMasterUserPassword(true)
                        .masterUserSecretKmsKeyId(args.surroundings().encryptionKeyId());
            }
            credentials.ifPresent(made -> builder.masterPassword(made.password()));
            if (server.finalCopy() == FinalCopy.KEPT) {
                builder.finalSnapshotIdentifier(identifier.applyValue(id -> id + "-final"));
            }
            List<Resource> before = surroundings.logGroups(
                    "/aws/rds/cluster/", identifier, own.logs(), server.upkeep().logRetentionDays());
            return new Cluster(
                    server.name(), options.cluster().apply(builder).build(), options(before, ownedByOthers(server)));
        }

        private ClusterArgs.Builder shared(ServerPlan server, Output<String> identifier) {
            return ClusterArgs.builder()
                    .clusterIdentifier(identifier)
                    .engine(ENGINE)
                    .engineVersion(server.version().toString())
                    .engineLifecycleSupport(NO_EXTENDED_SUPPORT)
                    .allowMajorVersionUpgrade(server.majorUpgrades() == MajorUpgrades.ALLOWED)
                    .port(PostgresPlan.PORT)
                    .dbSubnetGroupName(subnets.name())
                    .vpcSecurityGroupIds(Outputs.listOf(List.of(securityGroup.id())))
                    .dbClusterParameterGroupName(parameters().name())
                    .storageEncrypted(true)
                    .kmsKeyId(args.surroundings().encryptionKeyId())
                    .iamDatabaseAuthenticationEnabled(true)
                    .backupRetentionPeriod(server.backupDays())
                    .preferredBackupWindow(server.backupWindow())
                    .preferredMaintenanceWindow(server.upkeep().maintenanceWindow())
                    .applyImmediately(server.upkeep().changes() == ChangeTiming.AT_ONCE)
                    .deleteAutomatedBackups(server.finalCopy() == FinalCopy.NONE)
                    .skipFinalSnapshot(server.finalCopy() == FinalCopy.NONE)
                    .copyTagsToSnapshot(true)
                    .deletionProtection(guarded())
                    .databaseInsightsMode(server.insights().key())
                    .performanceInsightsEnabled(true)
                    .performanceInsightsKmsKeyId(args.surroundings().encryptionKeyId())
                    .performanceInsightsRetentionPeriod(server.insights().days())
                    .enabledCloudwatchLogsExports(
                            own.logs().stream().map(LogPlan::export).toList())
                    .tags(args.tags().named(server.name()));
        }

        private ClusterInstance instance(Member member, Cluster cluster) {
            ServerPlan server = plan.server();
            ClusterInstanceArgs.Builder builder = ClusterInstanceArgs.builder()
                    .identifier(identifier(member.identifier()))
                    .clusterIdentifier(cluster.clusterIdentifier())
                    .engine(ENGINE)
                    .instanceClass(member.instanceClass())
                    .promotionTier(member.promotionTier())
                    .publiclyAccessible(false)
                    .caCertIdentifier(CERTIFICATE_AUTHORITY)
                    .autoMinorVersionUpgrade(server.minorUpgrades() == MinorUpgrades.AUTOMATIC)
                    .applyImmediately(server.upkeep().changes() == ChangeTiming.AT_ONCE)
                    .preferredMaintenanceWindow(server.upkeep().maintenanceWindow())
                    .monitoringInterval(MONITORING_SECONDS)
                    .monitoringRoleArn(monitoring.role().arn())
                    .copyTagsToSnapshot(true)
                    .tags(args.tags().named(member.name()));
            return new ClusterInstance(
                    member.name(),
                    options.instance().apply(member, builder).build(),
                    options(List.of(monitoring.permission()), List.of()));
        }

        private ClusterParameterGroup parameters() {
            return new ClusterParameterGroup(
                    own.parameters(),
                    ClusterParameterGroupArgs.builder()
                            .family(own.family())
                            .description(own.family())
                            .parameters(plan.parameters().values().entrySet().stream()
                                    .map(parameter -> ClusterParameterGroupParameterArgs.builder()
                                            .name(parameter.getKey())
                                            .value(parameter.getValue().value())
                                            .applyMethod(
                                                    parameter.getValue().effect() == ParameterEffect.AT_START
                                                            ? "pending-reboot"
                                                            : "immediate")
                                            .build())
                                    .toList())
                            .tags(args.tags().named(own.parameters()))
                            .build(),
                    child);
        }

        private Output<String> secretId(Cluster cluster, Optional<AwsCredentials> credentials) {
            if (options.place() instanceof Joining other) {
                return other.credentialsSecretId();
            }
            return credentials.map(AwsCredentials::secretId).orElseGet(() -> cluster.masterUserSecrets()
                    .applyValue(secrets -> secrets.stream()
                            .findFirst()
                            .flatMap(ClusterMasterUserSecret::secretArn)
                            .orElseThrow(() -> new IllegalStateException(
                                    "Aurora shows no secret for a password that it manages"))));
        }

        private CustomResourceOptions options(List<Resource> before, List<String> ownedByOthers) {
            return CustomResourceOptions.merge(
                    child,
                    CustomResourceOptions.builder()
                            .dependsOn(before)
                            .protect(guarded())
                            .ignoreChanges(ownedByOthers)
                            .build());
        }

        private boolean guarded() {
            return plan.server().upkeep().protection() == Protection.PROTECTED;
        }

        /** A cluster of a global one also shows who is first at present, which a failover changes. */
        private List<String> ownedByOthers(ServerPlan server) {
            List<String> owned = new ArrayList<>();
            if (server.versionMovesByItself()) {
                owned.add("engineVersion");
            }
            if (server.backupOwner() == BackupOwner.BACKUP_SERVICE) {
                owned.addAll(List.of("backupRetentionPeriod", "preferredBackupWindow"));
            }
            if (!(options.place() instanceof OneRegion)) {
                owned.add("replicationSourceIdentifier");
            }
            return owned;
        }

        private Output<String> identifier(String stem) {
            return subnets.name().applyValue(name -> NameSuffix.lend(LONGEST_IDENTIFIER, stem, name));
        }
    }
}
