package io.ashlar.sandbox.aws.elasticache;

import io.ashlar.sandbox.aws.window.Windows;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Replication groups: Valkey and Redis OSS, in one shard or many. */
final class ReplicationGroups {
    static final String REPLICATION_GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";

    private ReplicationGroups() {}

    static ResourceModel replicationGroup() {
        return ResourceModel.of(REPLICATION_GROUP)
                .source(
                        "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html")
                .source(
                        "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyReplicationGroup.html")
                .source("https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html")
                .called("ElastiCache Replication Group")
                .autoNamedInLowerCase("replicationGroupId", 40)
                .id("{replicationGroupId}")
                .arn("arn:{partition}:elasticache:{region}:{account}:replicationgroup:{replicationGroupId}")
                .with(ReplicationGroups::outputs)
                .with(ReplicationGroups::values)
                .with(ReplicationGroups::references)
                .with(ReplicationGroupRules::declare)
                .replaceOn(
                        "atRestEncryptionEnabled",
                        "dataTieringEnabled",
                        "globalReplicationGroupId",
                        "kmsKeyId",
                        "networkType",
                        "port",
                        "replicationGroupId",
                        "securityGroupNames",
                        "snapshotArns",
                        "snapshotName",
                        "subnetGroupName")
                .unordered("securityGroupIds", "userGroupIds", "logDeliveryConfigurations", "snapshotArns")
                .unique(
                        "replicationGroupId",
                        "ReplicationGroupAlreadyExists",
                        "Replication group {value} already exists.")
                .build();
    }

    private static void outputs(ResourceModelBuilder model) {
        model.defaultsTo("engine", Engines.REDIS)
                .computed("engineVersion", group -> Engines.newest(engine(group.inputs())))
                .derived("engineVersionActual", group -> group.value("engineVersion")
                        .map(version -> version + ".0"))
                .derived("clusterEnabled", group -> isSharded(group.inputs()))
                .computed("clusterMode", group -> isSharded(group.inputs()) ? "enabled" : "disabled")
                .derived("numNodeGroups", group -> shards(group.inputs()))
                .derived("replicasPerNodeGroup", group -> replicas(group.inputs()))
                .derived("numCacheClusters", group -> shards(group.inputs()) * (1 + replicas(group.inputs())))
                .derived("memberClusters", ReplicationGroups::members)
                .unforeseen(
                        "memberClusters",
                        changed -> changed.contains("numCacheClusters")
                                || changed.contains("numNodeGroups")
                                || changed.contains("replicasPerNodeGroup"))
                .computed("primaryEndpointAddress", group -> endpoint(group, "master", false))
                .computed("readerEndpointAddress", group -> endpoint(group, "replica", false))
                .computed("configurationEndpointAddress", group -> endpoint(group, "clustercfg", true))
                .computed("parameterGroupName", ReplicationGroups::defaultParameterGroup)
                .computed("maintenanceWindow", group -> "sun:08:00-sun:09:00")
                .computed("snapshotWindow", group -> "06:00-07:00")
                .computed("atRestEncryptionEnabled", group -> engine(group.inputs())
                        .equals(Engines.VALKEY))
                .computed("networkType", "ipv4")
                .computed("ipDiscovery", "ipv4")
                .defaultsTo("autoMinorVersionUpgrade", true)
                .defaultsTo("automaticFailoverEnabled", false)
                .defaultsTo("multiAzEnabled", false)
                .defaultsTo("transitEncryptionEnabled", false)
                .defaultsTo("snapshotRetentionLimit", 0)
                .defaultsTo("dataTieringEnabled", false)
                .defaultsTo("port", 6379);
    }

    private static void values(ResourceModelBuilder model) {
        Windows windows = new Windows("snapshotWindow", "maintenanceWindow", 60);
        model.rule(
                        "replicationGroupId",
                        Rules.matches(
                                "[a-zA-Z](?!.*--)[a-zA-Z0-9-]{0,39}(?<!-)",
                                "1 to 40 letters, digits and single hyphens, beginning with a letter"))
                .rule("description", Rules.length(1, 255))
                .rule("engine", Rules.oneOf(Engines.VALKEY, Engines.REDIS))
                .rule("nodeType", ReplicationGroupRules::nodeType)
                .rule("snapshotRetentionLimit", Rules.between(0, 35))
                .rule("numCacheClusters", Rules.between(1, 6))
                .rule("replicasPerNodeGroup", Rules.between(0, 5))
                .rule("numNodeGroups", Rules.between(1, 500))
                .rule("clusterMode", Rules.oneOf("enabled", "disabled", "compatible"))
                .rule("transitEncryptionMode", Rules.oneOf("preferred", "required"))
                .secret("authToken")
                .rule(
                        "authToken",
                        Rules.matches("[A-Za-z0-9!&#$^<>-]{16,128}", "16 to 128 letters, digits and !&#$^<>-"))
                .rule("logDeliveryConfigurations[].destinationType", Rules.oneOf("cloudwatch-logs", "kinesis-firehose"))
                .rule("logDeliveryConfigurations[].logFormat", Rules.oneOf("json", "text"))
                .rule("logDeliveryConfigurations[].logType", Rules.oneOf("slow-log", "engine-log"))
                .check(windows::check);
    }

    private static void references(ResourceModelBuilder model) {
        model.refersTo(
                        "subnetGroupName",
                        Reference.to(Groups.SUBNET_GROUP, "name")
                                .except("default")
                                .missing("CacheSubnetGroupNotFoundFault", "Cache Subnet Group {value} does not exist.")
                                .blocksDeletion(
                                        "CacheSubnetGroupInUse",
                                        "Cache subnet group {target} is currently in use by a cache cluster."))
                .refersTo(
                        "parameterGroupName",
                        Reference.to(Groups.PARAMETER_GROUP, "name")
                                .except("default\\..*")
                                .missing("CacheParameterGroupNotFound", "CacheParameterGroup not found: {value}")
                                .blocksDeletion(
                                        "InvalidCacheParameterGroupState",
                                        "One or more cache clusters are still members of this parameter group {target},"
                                                + " so the group cannot be deleted."))
                .refersTo(
                        "userGroupIds[]",
                        Reference.to(Users.USER_GROUP, "userGroupId")
                                .missing("UserGroupNotFound", "User Group {value} not found.")
                                .blocksDeletion(
                                        "InvalidUserGroupState",
                                        "User group {target} is associated with a replication group."))
                .refersTo(
                        "securityGroupIds[]",
                        Reference.to("aws:ec2/securityGroup:SecurityGroup")
                                .missing("InvalidParameterValue", "Some security group is invalid: {value}")
                                .blocksDeletion("DependencyViolation", "resource {target} has a dependent object"))
                .refersTo(
                        "kmsKeyId",
                        Reference.to("aws:kms/key:Key", "arn")
                                .orBy("id")
                                .missing(
                                        "InvalidKMSKeyFault", "The KMS key {value} does not exist or is not enabled."));
    }

    static String engine(Properties inputs) {
        return inputs.text("engine").orElse(Engines.REDIS);
    }

    static boolean isSharded(Properties inputs) {
        return inputs.has("numNodeGroups")
                || inputs.has("replicasPerNodeGroup")
                || inputs.text("clusterMode").filter("enabled"::equals).isPresent();
    }

    static int shards(Properties inputs) {
        return (int) inputs.number("numNodeGroups").orElse(1);
    }

    static int replicas(Properties inputs) {
        return (int) inputs.number("replicasPerNodeGroup")
                .orElseGet(() -> inputs.number("numCacheClusters").orElse(1) - 1);
    }

    /** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Endpoints.html: {@code id-001}, or {@code id-0001-001}. */
    private static List<String> members(Subject group) {
        String id = group.text("replicationGroupId").orElse("");
        List<String> members = new ArrayList<>();
        for (int shard = 1; shard <= shards(group.inputs()); shard++) {
            for (int node = 1; node <= 1 + replicas(group.inputs()); node++) {
                members.add(
                        isSharded(group.inputs())
                                ? "%s-%04d-%03d".formatted(id, shard, node)
                                : "%s-%03d".formatted(id, node));
            }
        }
        return members;
    }

    private static String endpoint(Subject group, String kind, boolean ofShards) {
        if (ofShards != isSharded(group.inputs())) {
            return "";
        }
        String id = group.text("replicationGroupId").orElse("");
        String account = group.hex("endpoint", 6);
        String host = group.inputs().isTrue("transitEncryptionEnabled")
                ? kind + "." + id + "." + account
                : id + "." + account + "."
                        + Map.of("master", "ng.0001", "replica", "ro", "clustercfg", "clustercfg")
                                .getOrDefault(kind, kind);
        return host + "." + shortRegion(group.region()) + ".cache.amazonaws.com";
    }

    /** {@code eu-west-1} is {@code euw1} in host names. */
    private static String shortRegion(String region) {
        String[] parts = region.split("-", -1);
        return parts.length < 3 ? region : parts[0] + parts[1].charAt(0) + parts[2];
    }

    private static String defaultParameterGroup(Subject group) {
        String engine = engine(group.inputs());
        String family = Engines.family(engine, group.text("engineVersion").orElseGet(() -> Engines.newest(engine)));
        return "default." + family + (isSharded(group.inputs()) ? ".cluster.on" : "");
    }
}
