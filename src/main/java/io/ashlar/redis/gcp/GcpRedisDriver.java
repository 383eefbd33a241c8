package io.ashlar.redis.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.redis.Instance;
import com.pulumi.gcp.redis.InstanceArgs;
import com.pulumi.gcp.redis.inputs.InstanceMaintenancePolicyArgs;
import com.pulumi.gcp.redis.inputs.InstanceMaintenancePolicyWeeklyMaintenanceWindowArgs;
import com.pulumi.gcp.redis.inputs.InstanceMaintenancePolicyWeeklyMaintenanceWindowStartTimeArgs;
import com.pulumi.gcp.redis.inputs.InstancePersistenceConfigArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Protection;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import io.ashlar.network.plan.Facility;
import io.ashlar.redis.Redis;
import io.ashlar.redis.RedisArgs;
import io.ashlar.redis.RedisDriver;
import io.ashlar.redis.RedisHandles;
import io.ashlar.redis.plan.GcpRedisPlan;
import io.ashlar.redis.plan.RedisOffering;
import io.ashlar.redis.plan.RedisPlan;
import io.ashlar.redis.plan.RedisPlan.ServerPlan;
import io.ashlar.server.Credentials;
import io.ashlar.server.gcp.GcpCredentials;
import java.util.Map;

/** Makes a Memorystore instance and the secret with its password. */
public final class GcpRedisDriver implements RedisDriver {
    private final GcpScope scope;
    private final GcpRedisOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpRedisDriver(GcpScope scope) {
        this(scope, GcpRedisOptions.none());
    }

    /** A driver with a hook. */
    public GcpRedisDriver(GcpScope scope, GcpRedisOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public RedisOffering offering() {
        return MemorystoreOffering.REDIS;
    }

    @Override
    public RedisHandles provision(RedisPlan plan, RedisArgs args, Redis parent) {
        GcpRedisPlan own = GcpRedisPlan.of(parent.pulumiResourceName(), plan);
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        InstanceArgs.Builder builder = instance(plan, own, args);
        if (plan.server().snapshotDays() > 0) {
            builder.persistenceConfig(InstancePersistenceConfigArgs.builder()
                    .persistenceMode("RDB")
                    .rdbSnapshotPeriod("TWENTY_FOUR_HOURS")
                    .rdbSnapshotStartTime(own.snapshotsFrom())
                    .build());
        }
        own.secondRange().ifPresent(builder::secondaryIpRange);
        Instance server = new Instance(
                plan.server().name(),
                options.server().apply(builder).build(),
                CustomResourceOptions.merge(
                        child,
                        CustomResourceOptions.builder()
                                .protect(plan.server().protection() == Protection.PROTECTED)
                                .build()));
        GcpCredentials credentials = GcpCredentials.keep(
                own.credentials(), scope, args.surroundings().encryptionKeyId(), text(own, server), args.tags(), child);
        return new GcpRedisHandles(server, credentials);
    }

    private InstanceArgs.Builder instance(RedisPlan plan, GcpRedisPlan own, RedisArgs args) {
        ServerPlan server = plan.server();
        return InstanceArgs.builder()
                .project(scope.project())
                .region(scope.region())
                .tier(own.tier())
                .memorySizeGb(own.memoryGb())
                .replicaCount(server.topology().replicas())
                .readReplicasMode(own.readReplicas())
                .redisVersion(own.version())
                .redisConfigs(plan.parameters().values())
                .authEnabled(true)
                .transitEncryptionMode("SERVER_AUTHENTICATION")
                .connectMode("PRIVATE_SERVICE_ACCESS")
                .authorizedNetwork(args.surroundings().checkedNetwork().facility(Facility.MANAGED_SERVICES))
                .customerManagedKey(args.surroundings().encryptionKeyId())
                .maintenancePolicy(InstanceMaintenancePolicyArgs.builder()
                        .weeklyMaintenanceWindows(InstanceMaintenancePolicyWeeklyMaintenanceWindowArgs.builder()
                                .day(own.maintenance().day())
                                .startTime(InstanceMaintenancePolicyWeeklyMaintenanceWindowStartTimeArgs.builder()
                                        .hours(own.maintenance().hours())
                                        .minutes(own.maintenance().minutes())
                                        .build())
                                .build())
                        .build())
                .labels(Labels.of(args.tags().with("name", server.name())));
    }

    /** The server's certificate is signed by an authority of its own, which clients cannot know from elsewhere. */
    private static Output<String> text(GcpRedisPlan own, Instance server) {
        return Output.tuple(server.authString(), server.serverCaCerts())
                .applyValue(all -> Credentials.write(
                        own.credentials().userName(),
                        all.t1,
                        all.t2.stream()
                                .findFirst()
                                .flatMap(authority -> authority.cert())
                                .map(certificate -> Map.of("ca", certificate))
                                .orElse(Map.of())))
                .asSecret();
    }
}
