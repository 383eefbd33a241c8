package io.ashlar.sandbox.aws.rds;

import io.ashlar.sandbox.aws.window.Windows;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModel.Companion;
import io.ashlar.sandbox.model.ResourceModel.Computation;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** DB instances: servers and their read replicas. */
final class Instances {
    static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String SECRET = "aws:secretsmanager/secret:Secret";
    private static final String POSTGRES_PORT = "5432";

    private Instances() {}

    static ResourceModel instance() {
        return ResourceModel.of(INSTANCE)
                .source("https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html")
                .source(
                        "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstanceReadReplica.html")
                .source("https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html")
                .source("https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstance.html")
                .called("RDS DB Instance")
                .autoNamedInLowerCase("identifier", 63)
                .id(instance -> "db-" + instance.letters(26).toUpperCase(Locale.ROOT))
                .with(Instances::outputs)
                .with(Instances::inherited)
                .with(Instances::values)
                .with(Instances::references)
                .with(InstanceRules::declare)
                .replaceOn(
                        "availabilityZone",
                        "backupTarget",
                        "characterSetName",
                        "customIamInstanceProfile",
                        "dbName",
                        "engine",
                        "identifier",
                        "identifierPrefix",
                        "kmsKeyId",
                        "ncharCharacterSetName",
                        "restoreToPointInTime",
                        "snapshotIdentifier",
                        "storageEncrypted",
                        "timezone",
                        "username")
                .unordered("vpcSecurityGroupIds", "enabledCloudwatchLogsExports")
                .unique("identifier", "DBInstanceAlreadyExists", "DB instance already exists")
                .quota(40, "InstanceQuotaExceeded", "DB Instance quota exceeded.")
                .quotaPer(
                        "replicateSourceDb",
                        15,
                        "InvalidParameterCombination",
                        "The source instance {target} already has 15 read replicas.")
                .admit(InstanceChanges::admit)
                .beforeDeletion(InstanceChanges::admitDeletion)
                .brings(Instances::secret)
                .build();
    }

    private static void outputs(ResourceModelBuilder model) {
        model.arn("arn:{partition}:rds:{region}:{account}:db:{identifier}")
                .computed("resourceId", "{id}")
                .computed("address", "{identifier}.{letters:12}.{region}.rds.amazonaws.com")
                .computed("hostedZoneId", instance -> "Z" + instance.letters(13).toUpperCase(Locale.ROOT))
                .computed("port", instance -> Integer.valueOf(POSTGRES_PORT))
                .derived("endpoint", instance -> instance.value("address")
                        .map(address -> address + ":" + port(instance)))
                .computed("status", "available")
                .derived("masterUserSecrets", Instances::masterUserSecrets)
                .computed("availabilityZone", "{region}a")
                .computed("maintenanceWindow", instance -> "sun:08:00-sun:08:30")
                .computed("backupWindow", instance -> "06:00-06:30")
                .computed(
                        "parameterGroupName",
                        instance -> "default.postgres"
                                + PostgresVersions.major(version(instance).orElse("17")))
                .computed(
                        "optionGroupName",
                        instance -> "default:postgres-"
                                + PostgresVersions.major(version(instance).orElse("17")))
                .computed("licenseModel", "postgresql-license")
                .computed("networkType", "IPV4")
                .computed("databaseInsightsMode", "standard")
                .derived("engineVersionActual", Instances::runs)
                .derived("iops", instance -> provisioned(instance, "iops", 3_000, 12_000))
                .derived("storageThroughput", instance -> provisioned(instance, "storageThroughput", 125, 500))
                .defaultsTo("caCertIdentifier", "rds-ca-rsa2048-g1")
                .defaultsTo("multiAz", false)
                .defaultsTo("publiclyAccessible", false)
                .defaultsTo("monitoringInterval", 0)
                .defaultsTo("deletionProtection", false)
                .defaultsTo("skipFinalSnapshot", false)
                .defaultsTo("deleteAutomatedBackups", true)
                .defaultsTo("autoMinorVersionUpgrade", true);
    }

    /** What a read replica has from its source. */
    private static void inherited(ResourceModelBuilder model) {
        model.computed("engine", ofSource("engine", "postgres"))
                .computed("engineVersion", ofSource("engineVersion", ""))
                .computed("allocatedStorage", ofSource("allocatedStorage", 0))
                .computed("storageType", ofSource("storageType", "gp2"))
                .computed("storageEncrypted", ofSource("storageEncrypted", false))
                .computed("kmsKeyId", ofSource("kmsKeyId", ""))
                .computed("dbSubnetGroupName", ofSource("dbSubnetGroupName", "default"))
                .computed("username", ofSource("username", ""))
                .computed("dbName", ofSource("dbName", ""))
                .computed("backupRetentionPeriod", instance -> source(instance).isPresent() ? 0 : 1)
                .defaultsTo("replicas", List.of());
    }

    private static void values(ResourceModelBuilder model) {
        Windows windows = new Windows("backupWindow", "maintenanceWindow", 30);
        model.rule(
                        "identifier",
                        Rules.matches(
                                "[a-z](?!.*--)[a-z0-9-]{0,62}(?<!-)",
                                "1 to 63 lower-case letters, digits and single hyphens, beginning with a letter"))
                .rule(
                        "finalSnapshotIdentifier",
                        Rules.matches(
                                "[A-Za-z](?!.*--)[0-9A-Za-z-]{0,254}(?<!-)",
                                "1 to 255 letters, digits and single hyphens, beginning with a letter"))
                .rule("backupRetentionPeriod", Rules.between(0, 35))
                .rule("port", Rules.between(1150, 65_535))
                .rule("monitoringInterval", Rules.oneOf(0, 1, 5, 10, 15, 30, 60))
                .rule("storageType", Rules.oneOf("standard", "gp2", "gp3", "io1", "io2"))
                .rule("databaseInsightsMode", Rules.oneOf("standard", "advanced"))
                .rule("caCertIdentifier", Rules.oneOf("rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1"))
                .rule(
                        "engineLifecycleSupport",
                        Rules.oneOf("open-source-rds-extended-support", "open-source-rds-extended-support-disabled"))
                .rule("kmsKeyId", Rules.arn("kms"))
                .rule("performanceInsightsKmsKeyId", Rules.arn("kms"))
                .rule("monitoringRoleArn", Rules.arn("iam"))
                .check(windows::check);
    }

    private static void references(ResourceModelBuilder model) {
        Reference key = Reference.to("aws:kms/key:Key", "arn")
                .missing(
                        "KMSKeyNotAccessibleFault",
                        "The specified KMS key [{value}] does not exist, is not enabled or you do not have permissions"
                                + " to access it.");
        model.refersTo(
                        "dbSubnetGroupName",
                        Reference.to(Groups.SUBNET_GROUP, "name")
                                .except("default")
                                .missing("DBSubnetGroupNotFoundFault", "DBSubnetGroup not found: {value}")
                                .blocksDeletion(
                                        "InvalidDBSubnetGroupStateFault",
                                        "Cannot delete the subnet group '{target}' because at least one database"
                                                + " instance is still using it."))
                .refersTo(
                        "parameterGroupName",
                        Reference.to(Groups.PARAMETER_GROUP, "name")
                                .except("default\\..*")
                                .missing("DBParameterGroupNotFound", "DBParameterGroup not found: {value}")
                                .blocksDeletion(
                                        "InvalidDBParameterGroupState",
                                        "One or more database instances are still members of this parameter group"
                                                + " {target}, so the group cannot be deleted"))
                .refersTo(
                        "vpcSecurityGroupIds[]",
                        Reference.to("aws:ec2/securityGroup:SecurityGroup")
                                .missing(
                                        "InvalidParameterValue",
                                        "Invalid security group , groupId= {value}, groupName=.")
                                .blocksDeletion("DependencyViolation", "resource {target} has a dependent object"))
                .refersTo(
                        "monitoringRoleArn",
                        Reference.to("aws:iam/role:Role", "arn")
                                .missing(
                                        "InvalidParameterValue",
                                        "IAM role ARN value is invalid or does not include the required permissions"
                                                + " for: ENHANCED_MONITORING"))
                .refersTo(
                        "replicateSourceDb",
                        Reference.to(INSTANCE, "identifier")
                                .orBy("arn")
                                .missing("DBInstanceNotFound", "DBInstance {value} not found."))
                .refersTo("kmsKeyId", key)
                .refersTo("performanceInsightsKmsKeyId", key)
                .refersTo("masterUserSecretKmsKeyId", key);
    }

    /** The instance that a read replica copies. */
    static Optional<CloudResource> source(Subject instance) {
        return instance.text("replicateSourceDb").flatMap(name -> instance.findBy(INSTANCE, "identifier", name)
                .or(() -> instance.findBy(INSTANCE, "arn", name)));
    }

    /** The version that was asked for; a replica asks for its source's. */
    static Optional<String> version(Subject instance) {
        return instance.text("engineVersion")
                .or(() -> source(instance).flatMap(source -> source.outputs().text("engineVersion")));
    }

    private static Computation ofSource(String property, Object otherwise) {
        return instance -> source(instance)
                .flatMap(source -> source.outputs().at(property))
                .orElse(otherwise);
    }

    /** A minor version that the cloud moved to stays, as long as it is of the version that was asked for. */
    private static Object runs(Subject instance) {
        Optional<String> before =
                instance.existing().flatMap(existing -> existing.outputs().text("engineVersionActual"));
        Optional<String> asked = version(instance);
        return before.filter(actual -> asked.filter(version -> actual.startsWith(version + "."))
                        .isPresent())
                .or(() -> asked.map(version -> PostgresVersions.resolve(version).orElse(version)))
                .orElse("");
    }

    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html, gp3: more from 400 GiB on. */
    private static Object provisioned(Subject instance, String property, int small, int large) {
        Optional<Object> given = instance.inputs().at(property);
        if (given.isPresent() || !instance.value("storageType").equals(Optional.of("gp3"))) {
            return given.<Object>map(value -> value).orElse(0);
        }
        return instance.outputs().number("allocatedStorage").orElse(0) >= 400 ? large : small;
    }

    private static String port(Subject instance) {
        return instance.outputs().number("port").stream()
                .mapToObj(Long::toString)
                .findFirst()
                .orElse(POSTGRES_PORT);
    }

    private static Object masterUserSecrets(Subject instance) {
        if (!instance.inputs().isTrue("manageMasterUserPassword")) {
            return List.of();
        }
        Optional<Object> before = instance.existing()
                .filter(existing -> existing.inputs().isTrue("manageMasterUserPassword"))
                .flatMap(existing -> existing.outputs().at("masterUserSecrets"));
        if (before.isPresent()) {
            return before.get();
        }
        return List.of(Map.of(
                "secretArn", secretArn(instance),
                "kmsKeyId", instance.text("masterUserSecretKmsKeyId").orElse("alias/aws/secretsmanager"),
                "secretStatus", "active"));
    }

    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html: named {@code rds!db-…}. */
    private static String secretArn(Subject instance) {
        return "arn:" + instance.scope().partition() + ":secretsmanager:" + instance.region() + ":"
                + instance.scope().account() + ":secret:" + secretName(instance) + "-"
                + instance.hex("secret suffix", 6);
    }

    private static String secretName(Subject instance) {
        String digits = instance.hex("secret", 32);
        return "rds!db-" + digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-" + digits.substring(12, 16) + "-"
                + digits.substring(16, 20) + "-" + digits.substring(20);
    }

    private static List<Companion> secret(Subject instance) {
        if (!instance.inputs().isTrue("manageMasterUserPassword")) {
            return List.of();
        }
        String arn = secretArn(instance);
        return List.of(new Companion(SECRET, arn, Properties.of(Map.of("arn", arn, "name", secretName(instance)))));
    }
}
