package io.ashlar.sandbox.aws.rds;

import io.ashlar.sandbox.aws.ec2.SecurityGroups;
import io.ashlar.sandbox.aws.kms.KmsTable;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Aurora clusters: the storage, and the door to the instances that stand in it. */
final class AuroraClusters {
    static final String CLUSTER = "aws:rds/cluster:Cluster";
    private static final String API = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/";
    private static final String GUIDE = "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/";

    /** aurora-serverless-v2.setting-capacity: "from 0 to 256 ACUs, in increments of 0.5". */
    private static final double MOST_CAPACITY = 256;

    private AuroraClusters() {}

    static Reference aCluster() {
        return Reference.to(CLUSTER, "clusterIdentifier")
                .orBy("id")
                .missing("DBClusterNotFoundFault", "DBCluster {value} not found.");
    }

    static ResourceModel cluster() {
        return ResourceModel.of(CLUSTER)
                .source(API + "API_CreateDBCluster.html")
                .source(API + "API_DeleteDBCluster.html")
                .source(GUIDE + "aurora-serverless-v2.setting-capacity.html")
                .source(GUIDE + "rds-secrets-manager.html")
                .called("RDS Cluster")
                .autoNamedInLowerCase("clusterIdentifier", 63)
                .id("{clusterIdentifier}")
                .arn("arn:{partition}:rds:{region}:{account}:cluster:{clusterIdentifier}")
                .computed(
                        "clusterResourceId",
                        cluster -> "cluster-" + cluster.letters(26).toUpperCase(Locale.ROOT))
                .computed("endpoint", "{clusterIdentifier}.cluster-{letters:12}.{region}.rds.amazonaws.com")
                .computed("readerEndpoint", "{clusterIdentifier}.cluster-ro-{letters:12}.{region}.rds.amazonaws.com")
                .computed("port", cluster -> isPostgres(cluster.inputs()) ? 5_432 : 3_306)
                .derived("engineVersionActual", cluster -> cluster.text("engineVersion"))
                .derived("masterUserSecrets", AuroraClusters::masterUserSecrets)
                .defaultsTo("backupRetentionPeriod", 1)
                .defaultsTo("engineMode", "provisioned")
                .defaultsTo("deletionProtection", false)
                .defaultsTo("skipFinalSnapshot", false)
                .defaultsTo("storageEncrypted", false)
                .replaceOn(
                        "clusterIdentifier",
                        "clusterIdentifierPrefix",
                        "databaseName",
                        "dbSubnetGroupName",
                        "engine",
                        "engineMode",
                        "kmsKeyId",
                        "masterUsername",
                        "snapshotIdentifier",
                        "storageEncrypted")
                .unordered("vpcSecurityGroupIds", "availabilityZones", "enabledCloudwatchLogsExports")
                .rule(
                        "clusterIdentifier",
                        Rules.matches(
                                "[a-z](?!.*--)[a-z0-9-]{0,62}(?<!-)",
                                "1 to 63 lower-case letters, digits and single hyphens, beginning with a letter"))
                .rule("engine", Rules.oneOf("aurora-mysql", "aurora-postgresql", "mysql", "postgres"))
                .rule("engineMode", Rules.oneOf("provisioned", "serverless"))
                .rule("storageType", Rules.oneOf("", "aurora", "aurora-iopt1", "io1", "io2", "gp3"))
                .rule("backupRetentionPeriod", Rules.between(1, 35))
                .check(AuroraClusters::password)
                .check(AuroraClusters::hasAUser)
                .check(AuroraClusters::capacity)
                .refersTo(
                        "dbSubnetGroupName",
                        Reference.to(Groups.SUBNET_GROUP, "name")
                                .except("default")
                                .missing("DBSubnetGroupNotFoundFault", "DB subnet group '{value}' does not exist.")
                                .blocksDeletion(
                                        "InvalidDBSubnetGroupStateFault",
                                        "Cannot delete the subnet group '{target}' because at least one database"
                                                + " instance is still using it."))
                .refersTo(
                        "dbClusterParameterGroupName",
                        Reference.to(AuroraMembers.PARAMETER_GROUP, "name")
                                .except("default\\..*")
                                .missing(
                                        "DBClusterParameterGroupNotFound", "DBClusterParameterGroup not found: {value}")
                                .blocksDeletion(
                                        "InvalidDBParameterGroupState",
                                        "One or more database clusters are still members of this parameter group"
                                                + " {target}, so the group cannot be deleted"))
                .refersTo("vpcSecurityGroupIds[]", SecurityGroups.aSecurityGroupInUse())
                .refersTo("kmsKeyId", KmsTable.aKeyByArn())
                .refersTo(
                        "globalClusterIdentifier",
                        Reference.to(AuroraMembers.GLOBAL_CLUSTER)
                                .anywhere()
                                .missing("GlobalClusterNotFoundFault", "Global cluster {value} not found")
                                .blocksDeletion(
                                        "InvalidGlobalClusterStateFault", "Global Cluster {target} is not empty"))
                .unique("clusterIdentifier", "DBClusterAlreadyExistsFault", "DB Cluster already exists")
                .quota(40, "DBClusterQuotaExceededFault", "DB Cluster quota exceeded.")
                .beforeDeletion(AuroraClusters::mayGo)
                .build();
    }

    private static Object masterUserSecrets(Subject cluster) {
        if (!cluster.inputs().isTrue("manageMasterUserPassword")) {
            return List.of();
        }
        Optional<Object> before = cluster.existing()
                .filter(existing -> existing.inputs().isTrue("manageMasterUserPassword"))
                .flatMap(existing -> existing.outputs().at("masterUserSecrets"));
        if (before.isPresent()) {
            return before.get();
        }
        String digits = cluster.hex("secret", 32);
        String name = "rds!cluster-" + digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-"
                + digits.substring(12, 16) + "-" + digits.substring(16, 20) + "-" + digits.substring(20);
        return List.of(Map.of(
                "secretArn",
                "arn:" + cluster.scope().partition() + ":secretsmanager:" + cluster.region() + ":"
                        + cluster.scope().account() + ":secret:" + name + "-" + cluster.hex("secret suffix", 6),
                "kmsKeyId",
                cluster.text("masterUserSecretKmsKeyId").orElse("alias/aws/secretsmanager"),
                "secretStatus",
                "active"));
    }

    static boolean isPostgres(Properties inputs) {
        return inputs.text("engine").orElse("").contains("postgres");
    }

    private static void password(Properties inputs, Findings findings) {
        inputs.text("masterPassword")
                .ifPresent(password -> MasterUser.check("masterPassword", password, isPostgres(inputs), findings));
        if (inputs.has("masterPassword") && inputs.isTrue("manageMasterUserPassword")) {
            findings.add("masterPassword", "\"master_password\": conflicts with manage_master_user_password");
        }
        if (inputs.isTrue("manageMasterUserPassword") && inputs.has("globalClusterIdentifier")) {
            findings.add(
                    "manageMasterUserPassword",
                    "InvalidParameterCombination: Managing the master user password with Secrets Manager isn't"
                            + " supported for DB clusters that are part of an Aurora global database.");
        }
    }

    private static void hasAUser(Properties inputs, Findings findings) {
        boolean inherits = List.of(
                        "snapshotIdentifier",
                        "replicationSourceIdentifier",
                        "restoreToPointInTime",
                        "globalClusterIdentifier",
                        "s3Import")
                .stream()
                .anyMatch(inputs::has);
        if (!inherits && !inputs.has("masterUsername")) {
            findings.add(
                    "masterUsername",
                    "InvalidParameterValue: The parameter MasterUsername must be provided and must not be blank.");
        }
        boolean secret = inputs.has("masterPassword") || inputs.has("manageMasterUserPassword");
        if (!inherits && !secret) {
            findings.add(
                    "masterPassword",
                    "InvalidParameterValue: The parameter MasterUserPassword must be provided and must not be blank.");
        }
    }

    private static void capacity(Properties inputs, Findings findings) {
        Properties scaling = inputs.object("serverlessv2ScalingConfiguration");
        for (String bound : List.of("minCapacity", "maxCapacity")) {
            scaling.at(bound).map(value -> ((Number) value).doubleValue()).ifPresent(units -> {
                if (units < 0 || units > MOST_CAPACITY || units * 2 != Math.rint(units * 2)) {
                    findings.add(
                            "serverlessv2ScalingConfiguration." + bound,
                            "'serverlessv2ScalingConfiguration." + bound + "' is '" + units
                                    + "': must be from 0 to 256 in steps of 0.5");
                }
            });
        }
        double least = scaling.at("minCapacity")
                .map(value -> ((Number) value).doubleValue())
                .orElse(0.0);
        double most = scaling.at("maxCapacity")
                .map(value -> ((Number) value).doubleValue())
                .orElse(MOST_CAPACITY);
        if (least > most) {
            findings.add(
                    "serverlessv2ScalingConfiguration.minCapacity",
                    "InvalidParameterCombination: The minimum capacity " + least
                            + " must not be greater than the maximum capacity " + most);
        }
    }

    private static void mayGo(Subject cluster) {
        if (cluster.inputs().isTrue("deletionProtection")) {
            throw Refusal.inUse(
                    "InvalidParameterCombination",
                    "Cannot delete protected Cluster, please disable deletion protection and try again.");
        }
        boolean holds = cluster.existing()
                .filter(existing ->
                        !cluster.referrers(existing, AuroraMembers.INSTANCE).isEmpty())
                .isPresent();
        if (holds) {
            throw Refusal.inUse(
                    "InvalidDBClusterStateFault",
                    "Cluster cannot be deleted, it still contains DB instances in non-deleting state.");
        }
        if (!cluster.inputs().isTrue("skipFinalSnapshot") && !cluster.inputs().has("finalSnapshotIdentifier")) {
            throw Refusal.invalid(
                    "", "RDS Cluster final_snapshot_identifier is required when skip_final_snapshot is false");
        }
    }
}
