package io.ashlar.sandbox.aws.elasticache;

import static io.ashlar.sandbox.aws.elasticache.ReplicationGroups.engine;
import static io.ashlar.sandbox.aws.elasticache.ReplicationGroups.isSharded;
import static io.ashlar.sandbox.aws.elasticache.ReplicationGroups.replicas;
import static io.ashlar.sandbox.aws.elasticache.ReplicationGroups.shards;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What ElastiCache checks of a replication group: one argument against the other, and against what is there.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html">
 *     CreateReplicationGroup</a>
 */
final class ReplicationGroupRules {
    /** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html; raised to 500 on request. */
    private static final int MOST_NODES = 90;

    private ReplicationGroupRules() {}

    static void declare(ResourceModelBuilder model) {
        model.check(ReplicationGroupRules::version)
                .check(ReplicationGroupRules::failover)
                .check(ReplicationGroupRules::nodes)
                .check(ReplicationGroupRules::access)
                .check(ReplicationGroupRules::logs)
                .admit(ReplicationGroupRules::parametersAreOfTheFamily)
                .admit(ReplicationGroupRules::usersAreOfTheEngine)
                .admit(ReplicationGroupRules::versionOnlyRises)
                .admit(ReplicationGroupRules::clusterModeChangesInSteps);
    }

    static Optional<String> nodeType(Object value) {
        return Engines.isNodeType(String.valueOf(value))
                ? Optional.empty()
                : Optional.of("InvalidParameterValue: The node type is not one that ElastiCache makes any more");
    }

    private static void version(Properties group, Findings findings) {
        String engine = engine(group);
        group.text("engineVersion")
                .filter(version -> !Engines.versions(engine).contains(version))
                .ifPresent(version -> findings.add(
                        "engineVersion",
                        "InvalidParameterCombination: Cannot find version " + version + " for " + engine
                                + "; there are " + String.join(", ", Engines.versions(engine))));
    }

    private static void failover(Properties group, Findings findings) {
        boolean failover = group.isTrue("automaticFailoverEnabled");
        if (group.isTrue("multiAzEnabled") && !failover) {
            findings.add("multiAzEnabled", "automatic_failover_enabled must be true if multi_az_enabled is true");
        }
        if (isSharded(group) && !failover && !group.isUnknown("automaticFailoverEnabled")) {
            findings.add(
                    "automaticFailoverEnabled",
                    "InvalidParameterCombination: Redis with cluster mode enabled cannot be created with auto failover"
                            + " turned off.");
        }
        if (!isSharded(group) && failover && replicas(group) < 1) {
            findings.add(
                    "numCacheClusters",
                    "\"num_cache_clusters\": must be at least 2 if automatic_failover_enabled is true");
        }
        if (isSharded(group) && group.isTrue("multiAzEnabled") && replicas(group) < 1) {
            findings.add(
                    "multiAzEnabled",
                    "InvalidParameterCombination: Multi-AZ needs at least one replica in every node group.");
        }
    }

    private static void nodes(Properties group, Findings findings) {
        for (String other : List.of("numNodeGroups", "replicasPerNodeGroup")) {
            if (group.has("numCacheClusters") && group.has(other)) {
                findings.add("numCacheClusters", "\"num_cache_clusters\": conflicts with " + other);
            }
        }
        int nodes = shards(group) * (1 + replicas(group));
        if (nodes > MOST_NODES) {
            findings.add(
                    "numNodeGroups",
                    "NodeQuotaForClusterExceeded: " + nodes + " nodes exceed the quota of " + MOST_NODES
                            + " nodes per cluster");
        }
        boolean tiered = group.text("nodeType")
                .filter(type -> type.startsWith("cache.r6gd."))
                .isPresent();
        if (tiered != group.isTrue("dataTieringEnabled")) {
            findings.add(
                    "dataTieringEnabled",
                    "InvalidParameterCombination: Data tiering must be on for r6gd nodes, and only for them.");
        }
    }

    private static void access(Properties group, Findings findings) {
        boolean token = group.has("authToken");
        boolean users = group.has("userGroupIds");
        if (token && users) {
            findings.add("authToken", "\"auth_token\": conflicts with user_group_ids");
        }
        boolean encrypted = group.isTrue("transitEncryptionEnabled");
        if ((token || users) && !encrypted && !group.isUnknown("transitEncryptionEnabled")) {
            findings.add(
                    "transitEncryptionEnabled",
                    "InvalidParameterCombination: The AUTH token modification/ user group association is only supported"
                            + " when encryption-in-transit is enabled.");
        }
        if (group.has("transitEncryptionMode") && !encrypted) {
            findings.add(
                    "transitEncryptionMode",
                    "InvalidParameterCombination: TransitEncryptionMode needs TransitEncryptionEnabled");
        }
        if (group.texts("userGroupIds").size() > 1) {
            findings.add("userGroupIds", "InvalidParameterValue: Only one user group can be associated");
        }
        if (group.has("kmsKeyId") && group.isFalse("atRestEncryptionEnabled")) {
            findings.add("kmsKeyId", "InvalidParameterCombination: A KMS key needs encryption at rest to be enabled.");
        }
    }

    private static void logs(Properties group, Findings findings) {
        Set<String> types = new HashSet<>();
        for (Properties log : group.objects("logDeliveryConfigurations")) {
            String type = log.text("logType").orElse("");
            if (!types.add(type)) {
                findings.add(
                        "logDeliveryConfigurations",
                        "InvalidParameterValue: Log type " + type + " is delivered more than once");
            }
        }
        boolean old = engine(group).equals(Engines.REDIS)
                && group.text("engineVersion")
                        .filter(version -> Engines.versions(Engines.REDIS).contains(version))
                        .filter(version -> Engines.compare(version, "6.2") < 0)
                        .isPresent();
        if (old && types.contains("engine-log")) {
            findings.add(
                    "logDeliveryConfigurations",
                    "InvalidParameterCombination: Engine logs need Redis OSS 6.2 or newer");
        }
    }

    private static String version(Subject group) {
        return group.text("engineVersion").orElseGet(() -> Engines.newest(engine(group.inputs())));
    }

    private static void parametersAreOfTheFamily(Subject group) {
        Optional<String> family = group.text("parameterGroupName")
                .flatMap(name -> group.findBy(Groups.PARAMETER_GROUP, "name", name))
                .flatMap(parameters -> parameters.inputs().text("family"));
        String needed = Engines.family(engine(group.inputs()), version(group));
        if (family.isPresent() && !family.get().equals(needed)) {
            throw Refusal.invalid(
                    "InvalidParameterCombination",
                    "Expected a parameter group of family " + needed + " but found one of family " + family.get());
        }
    }

    private static void usersAreOfTheEngine(Subject group) {
        for (String id : group.inputs().texts("userGroupIds")) {
            Optional<String> engine = group.findBy(Users.USER_GROUP, "userGroupId", id)
                    .flatMap(users -> users.inputs().text("engine"))
                    .map(name -> name.toLowerCase(Locale.ROOT));
            if (engine.filter(Engines.VALKEY::equals).isPresent()
                    && engine(group.inputs()).equals(Engines.REDIS)) {
                throw Refusal.invalid(
                        "InvalidParameterCombination",
                        "User group " + id + " of the engine valkey cannot be used with the engine redis.");
            }
        }
    }

    private static void versionOnlyRises(Subject group) {
        Optional<String> before =
                group.existing().flatMap(existing -> existing.outputs().text("engineVersion"));
        boolean sameEngine = group.existing()
                .filter(existing -> engine(existing.inputs()).equals(engine(group.inputs())))
                .isPresent();
        if (sameEngine && before.isPresent() && Engines.compare(version(group), before.get()) < 0) {
            throw Refusal.invalid(
                    "InvalidParameterCombination", "Cannot downgrade from " + before.get() + " to " + version(group));
        }
    }

    private static void clusterModeChangesInSteps(Subject group) {
        Optional<CloudResource> before = group.existing();
        boolean from = before.filter(existing -> isSharded(existing.inputs())).isPresent();
        boolean to = isSharded(group.inputs());
        if (before.isPresent() && from != to) {
            throw Refusal.invalid(
                    "InvalidParameterCombination",
                    "Cluster mode can't be changed from " + (from ? "enabled to disabled" : "disabled to enabled")
                            + " directly.");
        }
    }
}
