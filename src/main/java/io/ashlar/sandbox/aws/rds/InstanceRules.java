package io.ashlar.sandbox.aws.rds;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.schema.Nearest;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What RDS checks of the arguments of an instance, one against the other.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html">CreateDBInstance</a>
 */
final class InstanceRules {
    /** Smallest and largest storage of each type for PostgreSQL, in GiB. */
    private static final Map<String, List<Long>> STORAGE = Map.of(
            "standard", List.of(5L, 3_072L),
            "gp2", List.of(20L, 65_536L),
            "gp3", List.of(20L, 65_536L),
            "io1", List.of(100L, 65_536L),
            "io2", List.of(100L, 65_536L));

    /** From this size on, gp3 takes IOPS and throughput of one's own. */
    private static final int GP3_STRIPED_GIB = 400;

    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DatabaseInsights.TurningOnAdvanced.html. */
    private static final int ADVANCED_INSIGHTS_DAYS = 465;

    /** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, Engine. */
    private static final List<String> ENGINES = List.of(
            "aurora-mysql",
            "aurora-postgresql",
            "custom-oracle-ee",
            "custom-oracle-ee-cdb",
            "custom-oracle-se2",
            "custom-oracle-se2-cdb",
            "custom-sqlserver-ee",
            "custom-sqlserver-se",
            "custom-sqlserver-web",
            "custom-sqlserver-dev",
            "db2-ae",
            "db2-se",
            "mariadb",
            "mysql",
            "oracle-ee",
            "oracle-ee-cdb",
            "oracle-se2",
            "oracle-se2-cdb",
            "postgres",
            "sqlserver-ee",
            "sqlserver-se",
            "sqlserver-ex",
            "sqlserver-web");

    private static final Set<String> EXPORTS = Set.of("postgresql", "upgrade", "iam-db-auth-error");

    /** What a read replica in the region of its source has from it, and so cannot be told. */
    private static final List<String> INHERITED = List.of(
            "engine",
            "username",
            "dbName",
            "password",
            "manageMasterUserPassword",
            "kmsKeyId",
            "dbSubnetGroupName",
            "databaseInsightsMode",
            "snapshotIdentifier");

    private InstanceRules() {}

    static void declare(ResourceModelBuilder model) {
        model.check(InstanceRules::newServer)
                .rule("engine", InstanceRules::engine)
                .check(MasterUser::password)
                .check(InstanceRules::replica)
                .check(InstanceRules::engineAndClass)
                .check(InstanceRules::storage)
                .check(MasterUser::names)
                .check(InstanceRules::zone)
                .check(InstanceRules::monitoring)
                .check(InstanceRules::exports);
    }

    private static Optional<String> engine(Object value) {
        return ENGINES.contains(String.valueOf(value))
                ? Optional.empty()
                : Optional.of(
                        "InvalidParameterValue: Invalid DB engine." + Nearest.hint(String.valueOf(value), ENGINES));
    }

    private static boolean isReplica(Properties inputs) {
        return inputs.has("replicateSourceDb");
    }

    static boolean isPostgres(Properties inputs) {
        return inputs.text("engine").filter("postgres"::equals).isPresent();
    }

    private static void newServer(Properties inputs, Findings findings) {
        if (inputs.has("password") && inputs.isTrue("manageMasterUserPassword")) {
            findings.add("password", "\"password\": conflicts with manage_master_user_password");
        }
        boolean copied = isReplica(inputs) || inputs.has("snapshotIdentifier") || inputs.has("restoreToPointInTime");
        if (copied) {
            return;
        }
        for (String required : List.of("engine", "username", "allocatedStorage")) {
            if (!inputs.has(required)) {
                findings.add(required, "MissingParameter: '" + required + "' must be given for a new DB instance");
            }
        }
        if (!inputs.has("password") && !inputs.has("manageMasterUserPassword")) {
            findings.add(
                    "password",
                    "InvalidParameterValue: The parameter MasterUserPassword must be provided and must not be blank.");
        }
    }

    private static void replica(Properties inputs, Findings findings) {
        if (isReplica(inputs)) {
            INHERITED.stream()
                    .filter(inputs::has)
                    .forEach(property -> findings.add(
                            property,
                            "InvalidParameterCombination: '" + property
                                    + "' cannot be given for a read replica, which has it from its source"));
        }
    }

    private static void engineAndClass(Properties inputs, Findings findings) {
        if (!isPostgres(inputs)) {
            return;
        }
        Optional<String> version = inputs.text("engineVersion");
        version.filter(given -> PostgresVersions.resolve(given).isEmpty())
                .ifPresent(given -> findings.add(
                        "engineVersion",
                        "InvalidParameterCombination: Cannot find version " + given + " for postgres"));
        version.filter(PostgresVersions::needsExtendedSupport)
                .filter(given -> inputs.text("engineLifecycleSupport")
                        .filter("open-source-rds-extended-support-disabled"::equals)
                        .isPresent())
                .ifPresent(given -> findings.add(
                        "engineVersion",
                        "InvalidParameterCombination: PostgreSQL " + given
                                + " is past its end of standard support, and RDS Extended Support is disabled"));
        inputs.text("instanceClass")
                .filter(given -> !InstanceClasses.runPostgres(given))
                .ifPresent(given -> findings.add(
                        "instanceClass",
                        "InvalidParameterCombination: RDS does not support creating a DB instance with the following"
                                + " combination: DBInstanceClass=" + given + ", Engine=postgres, EngineVersion="
                                + version.flatMap(PostgresVersions::resolve).orElse("")
                                + ", LicenseModel=postgresql-license."));
    }

    private static void storage(Properties inputs, Findings findings) {
        String type = inputs.text("storageType").orElse("gp2");
        OptionalLong size = inputs.number("allocatedStorage");
        List<Long> range = STORAGE.getOrDefault(type, List.of(0L, Long.MAX_VALUE));
        if (isPostgres(inputs)
                && size.isPresent()
                && (size.getAsLong() < range.get(0) || size.getAsLong() > range.get(1))) {
            findings.add(
                    "allocatedStorage",
                    "InvalidParameterCombination: Invalid storage size for engine name postgres and storage type "
                            + type + ": " + size.getAsLong());
        }
        OptionalLong most = inputs.number("maxAllocatedStorage");
        if (size.isPresent() && most.isPresent() && most.getAsLong() != 0 && most.getAsLong() <= size.getAsLong()) {
            findings.add(
                    "maxAllocatedStorage",
                    "InvalidParameterCombination: Max storage size must be greater than storage size");
        }
        if (type.equals("gp3")
                && size.isPresent()
                && size.getAsLong() < GP3_STRIPED_GIB
                && (inputs.has("iops") || inputs.has("storageThroughput"))) {
            findings.add(
                    "iops",
                    "InvalidParameterCombination: You can't specify IOPS or storage throughput for engine postgres and a"
                            + " storage size less than " + GP3_STRIPED_GIB + ".");
        }
        if (inputs.has("kmsKeyId") && !inputs.isTrue("storageEncrypted") && !isReplica(inputs)) {
            findings.add("kmsKeyId", "InvalidParameterCombination: A KMS key needs 'storageEncrypted' to be true");
        }
    }

    private static void zone(Properties inputs, Findings findings) {
        if (inputs.isTrue("multiAz") && inputs.has("availabilityZone")) {
            findings.add(
                    "availabilityZone",
                    "InvalidParameterCombination: Requesting a specific availability zone is not valid for Multi-AZ"
                            + " instances.");
        }
    }

    private static void monitoring(Properties inputs, Findings findings) {
        long interval = inputs.number("monitoringInterval").orElse(0);
        if (interval > 0 && !inputs.has("monitoringRoleArn")) {
            findings.add(
                    "monitoringRoleArn",
                    "InvalidParameterCombination: A MonitoringRoleARN value is required if you specify a"
                            + " MonitoringInterval value other than 0.");
        }
        OptionalLong days = inputs.number("performanceInsightsRetentionPeriod");
        if (days.isPresent() && !isRetention(days.getAsLong())) {
            findings.add(
                    "performanceInsightsRetentionPeriod",
                    "InvalidParameterValue: Invalid Performance Insights retention period " + days.getAsLong()
                            + ": valid values are 7, 731 and multiples of 31 up to 713");
        }
        boolean watched = inputs.isTrue("performanceInsightsEnabled");
        if (days.isPresent() && !watched && !inputs.isUnknown("performanceInsightsEnabled")) {
            findings.add(
                    "performanceInsightsRetentionPeriod",
                    "InvalidParameterCombination: Performance Insights must be enabled to set its retention period");
        }
        boolean advanced =
                inputs.text("databaseInsightsMode").filter("advanced"::equals).isPresent();
        if (advanced && (!watched || days.orElse(0) < ADVANCED_INSIGHTS_DAYS)) {
            findings.add(
                    "databaseInsightsMode",
                    "InvalidParameterCombination: To enable the Advanced mode of Database Insights, modify your instance"
                            + " to enable Performance Insights and set the retention period for Performance Insights to at"
                            + " least " + ADVANCED_INSIGHTS_DAYS + " days.");
        }
    }

    private static boolean isRetention(long days) {
        return days == 7 || days == 731 || (days > 0 && days % 31 == 0 && days <= 23 * 31);
    }

    private static void exports(Properties inputs, Findings findings) {
        if (isPostgres(inputs)) {
            inputs.texts("enabledCloudwatchLogsExports").stream()
                    .filter(export -> !EXPORTS.contains(export))
                    .forEach(export -> findings.add(
                            "enabledCloudwatchLogsExports",
                            "InvalidParameterCombination: You cannot use the log types '" + export
                                    + "' with engine version postgres "
                                    + inputs.text("engineVersion").orElse("") + "."));
        }
    }
}
