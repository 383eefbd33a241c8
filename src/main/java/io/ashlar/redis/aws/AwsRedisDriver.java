package io.ashlar.redis.aws;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.elasticache.ParameterGroup;
import com.pulumi.aws.elasticache.ParameterGroupArgs;
import com.pulumi.aws.elasticache.ReplicationGroup;
import com.pulumi.aws.elasticache.ReplicationGroupArgs;
import com.pulumi.aws.elasticache.SubnetGroup;
import com.pulumi.aws.elasticache.SubnetGroupArgs;
import com.pulumi.aws.elasticache.UserGroup;
import com.pulumi.aws.elasticache.inputs.ParameterGroupParameterArgs;
import com.pulumi.aws.elasticache.inputs.ReplicationGroupLogDeliveryConfigurationArgs;
import com.pulumi.aws.secretsmanager.Secret;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.aws.PortGuard;
import io.ashlar.core.ChangeTiming;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.NameSuffix;
import io.ashlar.core.Names;
import io.ashlar.core.Outputs;
import io.ashlar.core.Protection;
import io.ashlar.redis.Redis;
import io.ashlar.redis.RedisArgs;
import io.ashlar.redis.RedisDriver;
import io.ashlar.redis.RedisHandles;
import io.ashlar.redis.plan.RedisEngine;
import io.ashlar.redis.plan.RedisOffering;
import io.ashlar.redis.plan.RedisPlan;
import io.ashlar.redis.plan.RedisPlan.LogPlan;
import io.ashlar.redis.plan.RedisPlan.ServerPlan;
import io.ashlar.redis.plan.Topology;
import java.util.List;

/** Makes an ElastiCache replication group and all that a planned Redis leans on. */
public final class AwsRedisDriver implements RedisDriver {
    private final AwsRedisOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsRedisDriver() {
        this(AwsRedisOptions.none());
    }

    /** A driver with hooks. */
    public AwsRedisDriver(AwsRedisOptions options) {
        this.options = options;
    }

    @Override
    public RedisOffering offering() {
        return ElastiCacheOffering.REDIS;
    }

    @Override
    public RedisHandles provision(RedisPlan plan, RedisArgs args, Redis parent) {
        return new Provisioning(plan, args, parent, options).all();
    }

    /** One Redis in the making: what its resources share. */
    private static final class Provisioning {
        /** https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html. */
        private static final int LONGEST_IDENTIFIER = 40;

        private final RedisPlan plan;
        private final RedisArgs args;
        private final AwsRedisOptions options;
        private final Names names;
        private final CustomResourceOptions child;
        private final String engine;
        private final SubnetGroup subnets;
        private final Output<String> identifier;

        Provisioning(RedisPlan plan, RedisArgs args, Redis parent, AwsRedisOptions options) {
            this.plan = plan;
            this.args = args;
            this.options = options;
            this.names = Names.of(parent.pulumiResourceName());
            this.child = CustomResourceOptions.builder().parent(parent).build();
            this.engine = plan.server().engine() == RedisEngine.VALKEY ? "valkey" : "redis";
            this.subnets = subnets();
            this.identifier = subnets.name()
                    .applyValue(name ->
                            NameSuffix.lend(LONGEST_IDENTIFIER, plan.server().identifier(), name));
        }

        RedisHandles all() {
            AwsRedisUsers users = new AwsRedisUsers(plan.user(), args, engine, subnets.name(), child);
            Secret secret = users.secret();
            UserGroup group = users.group(secret);
            SecurityGroup securityGroup = securityGroup();
            ReplicationGroup server = server(plan.server(), securityGroup, group);
            return new AwsRedisHandles(
                    server, group, secret, securityGroup, plan.server().topology());
        }

        private SubnetGroup subnets() {
            return new SubnetGroup(
                    plan.subnetGroup(),
                    SubnetGroupArgs.builder()
                            .description("The database tier")
                            .subnetIds(args.surroundings().subnetIds())
                            .tags(args.tags().named(plan.subnetGroup()))
                            .build(),
                    child);
        }

        private SecurityGroup securityGroup() {
            return new PortGuard(names, "Redis", RedisPlan.PORT, child)
                    .register(
                            plan.securityGroup(),
                            args.surroundings().networkId(),
                            plan.clients(),
                            options.clients(),
                            args.tags());
        }

        private ParameterGroup parameters() {
            String name = plan.parameters().name();
            List<ParameterGroupParameterArgs> values = plan.parameters().values().entrySet().stream()
                    .map(entry -> ParameterGroupParameterArgs.builder()
                            .name(entry.getKey())
                            .value(entry.getValue())
                            .build())
                    .toList();
            return new ParameterGroup(
                    name,
                    options.parameters()
                            .apply(ParameterGroupArgs.builder()
                                    .family(family(plan.server()))
                                    .description(plan.server().engine().key() + " "
                                            + plan.server().majorVersion())
                                    .parameters(values)
                                    .tags(args.tags().named(name)))
                            .build(),
                    child);
        }

        /** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html. */
        private String family(ServerPlan server) {
            String family = engine + server.majorVersion();
            return family.equals("redis6") ? "redis6.x" : family;
        }

        private ReplicationGroup server(ServerPlan server, SecurityGroup securityGroup, UserGroup users) {
            boolean sharded = server.topology() instanceof Topology.Sharded;
            ReplicationGroupArgs.Builder builder = ReplicationGroupArgs.builder()
                    .replicationGroupId(identifier)
                    .description(server.engine().key() + " of " + server.identifier())
                    .engine(engine)
                    .engineVersion(server.version())
                    .autoMinorVersionUpgrade(server.minorUpgrades() == MinorUpgrades.AUTOMATIC)
                    .nodeType(server.nodeType())
                    .port(RedisPlan.PORT)
                    .parameterGroupName(parameters().name())
                    .subnetGroupName(subnets.name())
                    .securityGroupIds(Outputs.listOf(List.of(securityGroup.id())))
                    .transitEncryptionEnabled(true)
                    .transitEncryptionMode("required")
                    .atRestEncryptionEnabled(true)
                    .kmsKeyId(args.surroundings().encryptionKeyId())
                    .userGroupIds(Outputs.listOf(List.of(users.userGroupId())))
                    .automaticFailoverEnabled(sharded || server.failsOver())
                    .multiAzEnabled(server.failsOver())
                    .snapshotRetentionLimit(server.snapshotDays())
                    .snapshotWindow(server.snapshotWindow())
                    .maintenanceWindow(server.maintenanceWindow())
                    .applyImmediately(server.changes() == ChangeTiming.AT_ONCE)
                    .logDeliveryConfigurations(
                            plan.logs().stream().map(this::log).toList())
                    .tags(args.tags().named(server.name()));
            if (sharded) {
                builder.clusterMode("enabled")
                        .numNodeGroups(server.topology().shards())
                        .replicasPerNodeGroup(server.topology().replicas());
            } else {
                builder.clusterMode("disabled")
                        .numCacheClusters(1 + server.topology().replicas());
            }
            if (server.finalCopy() == FinalCopy.KEPT) {
                builder.finalSnapshotIdentifier(identifier.applyValue(id -> id + "-final"));
            }
            return new ReplicationGroup(
                    server.name(), options.server().apply(builder).build(), options(server));
        }

        private CustomResourceOptions options(ServerPlan server) {
            return CustomResourceOptions.merge(
                    child,
                    CustomResourceOptions.builder()
                            .protect(server.protection() == Protection.PROTECTED)
                            .ignoreChanges(
                                    server.minorUpgrades() == MinorUpgrades.AUTOMATIC
                                            ? List.of("engineVersion")
                                            : List.of())
                            .build());
        }

        /** A name below /aws/vendedlogs keeps the account's log resource policy from growing past its limit. */
        private ReplicationGroupLogDeliveryConfigurationArgs log(LogPlan log) {
            LogGroup group = new LogGroup(
                    log.name(),
                    LogGroupArgs.builder()
                            .name(identifier.applyValue(id -> "/aws/vendedlogs/elasticache/" + id + "/" + log.kind()))
                            .retentionInDays(plan.logRetentionDays())
                            .kmsKeyId(args.surroundings().encryptionKeyId())
                            .tags(args.tags().named(log.name()))
                            .build(),
                    child);
            return ReplicationGroupLogDeliveryConfigurationArgs.builder()
                    .destination(group.name())
                    .destinationType("cloudwatch-logs")
                    .logFormat("json")
                    .logType(log.kind())
                    .build();
        }
    }
}
