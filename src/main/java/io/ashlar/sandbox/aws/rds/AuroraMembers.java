package io.ashlar.sandbox.aws.rds;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.Locale;
import java.util.Optional;

/** What belongs to an Aurora cluster: its instances, its parameters, and the cluster of clusters around the world. */
final class AuroraMembers {
    static final String INSTANCE = "aws:rds/clusterInstance:ClusterInstance";
    static final String PARAMETER_GROUP = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
    static final String GLOBAL_CLUSTER = "aws:rds/globalCluster:GlobalCluster";
    private static final String API = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/";
    private static final String GUIDE = "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/";

    /** One writer and up to 15 readers. */
    private static final int MOST_INSTANCES = 16;

    private AuroraMembers() {}

    static ResourceModel instance() {
        return ResourceModel.of(INSTANCE)
                .source(API + "API_CreateDBInstance.html")
                .source(GUIDE + "Concepts.DBInstanceClass.SupportAurora.html")
                .source(GUIDE + "aurora-global-database.html")
                .called("RDS Cluster Instance")
                .autoNamedInLowerCase("identifier", 63)
                .id("{identifier}")
                .arn("arn:{partition}:rds:{region}:{account}:db:{identifier}")
                .computed("dbiResourceId", one -> "db-" + one.letters(26).toUpperCase(Locale.ROOT))
                .computed("endpoint", "{identifier}.{letters:12}.{region}.rds.amazonaws.com")
                .computed("availabilityZone", "{region}a")
                .computed("port", one -> clusterOf(one)
                        .flatMap(cluster -> cluster.outputs().at("port")))
                .computed("writer", AuroraMembers::isFirst)
                .defaultsTo("promotionTier", 0)
                .defaultsTo("publiclyAccessible", false)
                .defaultsTo("autoMinorVersionUpgrade", true)
                .defaultsTo("monitoringInterval", 0)
                .replaceOn("availabilityZone", "clusterIdentifier", "engine", "identifier", "identifierPrefix")
                .rule(
                        "identifier",
                        Rules.matches(
                                "[a-z](?!.*--)[a-z0-9-]{0,62}(?<!-)",
                                "1 to 63 lower-case letters, digits and single hyphens, beginning with a letter"))
                .rule("engine", Rules.oneOf("aurora-mysql", "aurora-postgresql", "mysql", "postgres"))
                .rule(
                        "instanceClass",
                        Rules.matches(
                                "db\\.(serverless|t3\\.(small|medium|large)|t4g\\.(medium|large)|r\\d\\w*\\.\\w+|x2g\\.\\w+)",
                                "a class that Aurora runs on: db.serverless, db.t3, db.t4g, db.r or db.x2g"))
                .rule("promotionTier", Rules.between(0, 15))
                .rule("monitoringInterval", Rules.oneOf(0, 1, 5, 10, 15, 30, 60))
                .check(AuroraMembers::monitoring)
                .refersTo("clusterIdentifier", AuroraClusters.aCluster())
                .unique("identifier", "DBInstanceAlreadyExists", "DB instance already exists")
                .quotaPer(
                        "clusterIdentifier",
                        MOST_INSTANCES,
                        "InvalidParameterCombination",
                        "The DB cluster {target} has " + MOST_INSTANCES + " instances, which is the most.")
                .admit(AuroraMembers::fitsItsCluster)
                .build();
    }

    private static Optional<CloudResource> clusterOf(Subject instance) {
        return instance.text("clusterIdentifier").flatMap(id -> instance.find(AuroraClusters.CLUSTER, id));
    }

    private static Object isFirst(Subject instance) {
        return clusterOf(instance)
                .map(cluster -> instance.referrers(cluster, INSTANCE).isEmpty())
                .orElse(true);
    }

    private static void monitoring(Properties inputs, Findings findings) {
        if (inputs.number("monitoringInterval").orElse(0) > 0 && !inputs.has("monitoringRoleArn")) {
            findings.add(
                    "monitoringRoleArn",
                    "InvalidParameterCombination: A MonitoringRoleARN value is required if you specify a"
                            + " MonitoringInterval value other than 0.");
        }
    }

    private static void fitsItsCluster(Subject instance) {
        clusterOf(instance).map(CloudResource::inputs).ifPresent(cluster -> {
            String own = instance.text("engine").orElse("");
            String other = cluster.text("engine").orElse("");
            if (!own.equals(other)) {
                throw Refusal.invalid(
                        "InvalidParameterCombination",
                        "The engine name requested for your DB instance (" + own
                                + ") doesn't match the engine name of your DB cluster (" + other + ").");
            }
            boolean burstable = instance.text("instanceClass")
                    .filter(type -> type.startsWith("db.t"))
                    .isPresent();
            if (burstable && cluster.has("globalClusterIdentifier")) {
                throw Refusal.invalid(
                        "InvalidParameterCombination",
                        "The DB instance class "
                                + instance.text("instanceClass").orElse("")
                                + " isn't supported for Aurora global databases.");
            }
            boolean serverless = instance.text("instanceClass")
                    .filter("db.serverless"::equals)
                    .isPresent();
            if (serverless && !cluster.has("serverlessv2ScalingConfiguration")) {
                throw Refusal.invalid(
                        "InvalidParameterValue",
                        "Set the Serverless v2 scaling configuration on the parent DB cluster before creating a"
                                + " Serverless v2 DB instance.");
            }
        });
    }

    static ResourceModel parameterGroup() {
        return ResourceModel.of(PARAMETER_GROUP)
                .source(API + "API_CreateDBClusterParameterGroup.html")
                .called("RDS Cluster Parameter Group")
                .autoNamedInLowerCase("name", 255)
                .id("{name}")
                .arn("arn:{partition}:rds:{region}:{account}:cluster-pg:{name}")
                .defaultsTo("description", "Managed by Pulumi")
                .replaceOn("name", "namePrefix", "family", "description")
                .unordered("parameters")
                .rule(
                        "name",
                        Rules.matches(
                                "[a-z](?!.*--)[a-z0-9.-]{0,254}(?<!-)",
                                "1 to 255 lower-case letters, digits, periods and single hyphens, beginning with a"
                                        + " letter"))
                .rule(
                        "family",
                        Rules.matches(
                                "aurora-postgresql1[1-7]|aurora-mysql(5\\.7|8\\.0)|mysql8\\.0|postgres1[3-7]",
                                "a family of cluster parameters, e.g. aurora-postgresql16"))
                .rule("parameters[].applyMethod", Rules.oneOf("immediate", "pending-reboot"))
                .unique("name", "DBParameterGroupAlreadyExists", "Parameter group {value} already exists")
                .quota(50, "DBParameterGroupQuotaExceeded", "DB cluster parameter group quota exceeded.")
                .build();
    }

    static ResourceModel globalCluster() {
        return ResourceModel.of(GLOBAL_CLUSTER)
                .source(API + "API_CreateGlobalCluster.html")
                .source(API + "API_DeleteGlobalCluster.html")
                .called("RDS Global Cluster")
                .accountWide()
                .id("{globalClusterIdentifier}")
                .arn("arn:{partition}:rds::{account}:global-cluster:{globalClusterIdentifier}")
                .computed("globalClusterResourceId", "cluster-{hex:16}")
                .defaultsTo("deletionProtection", false)
                .replaceOn(
                        "globalClusterIdentifier",
                        "engine",
                        "databaseName",
                        "sourceDbClusterIdentifier",
                        "storageEncrypted")
                .rule(
                        "globalClusterIdentifier",
                        Rules.matches(
                                "[A-Za-z](?!.*--)[0-9A-Za-z-]{0,62}(?<!-)",
                                "1 to 63 letters, digits and single hyphens, beginning with a letter"))
                .rule("engine", Rules.oneOf("aurora-mysql", "aurora-postgresql"))
                .check((inputs, findings) -> {
                    if (inputs.has("engine") && inputs.has("sourceDbClusterIdentifier")) {
                        findings.add("engine", "\"engine\": conflicts with source_db_cluster_identifier");
                    }
                })
                .refersTo(
                        "sourceDbClusterIdentifier",
                        Reference.to(AuroraClusters.CLUSTER, "arn")
                                .anywhere()
                                .missing("DBClusterNotFoundFault", "DBCluster {value} not found."))
                .unique(
                        "globalClusterIdentifier",
                        "GlobalClusterAlreadyExistsFault",
                        "Global Cluster {value} already exists")
                .beforeDeletion(global -> {
                    if (global.inputs().isTrue("deletionProtection")) {
                        throw Refusal.inUse(
                                "InvalidParameterCombination",
                                "Cannot delete protected Global Cluster, please disable deletion protection and try"
                                        + " again.");
                    }
                })
                .build();
    }
}
