package io.ashlar.sandbox.gcp.sql;

import io.ashlar.sandbox.gcp.compute.Networks;
import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModel.Companion;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cloud SQL instances. */
final class Instances {
    static final String INSTANCE = "gcp:sql/databaseInstance:DatabaseInstance";

    /** Not a type of the SDK: the name of an instance that was deleted. */
    private static final String DELETED = "gcp:sql/databaseInstance:DeletedInstance";

    private Instances() {}

    static ResourceModel instance() {
        return Gcp.resource(INSTANCE, "DatabaseInstance", "{name}")
                .source("https://cloud.google.com/sql/docs/postgres/admin-api/rest/v1/instances/insert")
                .source("https://cloud.google.com/sql/docs/postgres/instance-settings")
                .source("https://cloud.google.com/sql/docs/postgres/delete-instance")
                .with(Gcp::regional)
                .autoNamed("name", 98)
                .computed(
                        "connectionName",
                        instance -> Gcp.name(
                                "{project}:{region}:{name}",
                                instance.inputs(),
                                instance.provider().scope()))
                .computed("selfLink", "https://sqladmin.googleapis.com/sql/v1beta4/projects/{account}/instances/{name}")
                .computed(
                        "serviceAccountEmailAddress",
                        "p{digits:12}-{letters:6}@gcp-sa-cloud-sql.iam.gserviceaccount.com")
                .computed("privateIpAddress", instance -> isPrivate(instance) ? "10.20.0.2" : "")
                .computed("publicIpAddress", instance -> isPublic(instance) ? "34.76.10.20" : "")
                .computed("firstIpAddress", instance -> isPublic(instance) ? "34.76.10.20" : "10.20.0.2")
                .defaultsTo("deletionProtection", true)
                .defaultsTo("instanceType", "CLOUD_SQL_INSTANCE")
                .replaceOn(
                        "name", "masterInstanceName", "encryptionKeyName", "settings.ipConfiguration.allocatedIpRange")
                .rule("name", Gcp.rfc1035(1, 98))
                .rule(
                        "databaseVersion",
                        Rules.matches(
                                "POSTGRES_(9_6|1[0-8])|MYSQL_5_[67]|MYSQL_8_[04]|MYSQL_8_0_\\d+|SQLSERVER_20(17|19|22)_(STANDARD|ENTERPRISE|EXPRESS|WEB)",
                                "a version like POSTGRES_16, MYSQL_8_0 or SQLSERVER_2022_STANDARD"))
                .rule("settings.availabilityType", Rules.oneOf("REGIONAL", "ZONAL"))
                .rule("settings.edition", Rules.oneOf("ENTERPRISE", "ENTERPRISE_PLUS"))
                .rule("settings.diskSize", Rules.between(10, 65_536))
                .rule("settings.diskType", Rules.oneOf("PD_SSD", "PD_HDD", "HYPERDISK_BALANCED"))
                .rule(
                        "settings.backupConfiguration.startTime",
                        Rules.matches("([01]\\d|2[0-3]):[0-5]\\d", "a time like 03:00"))
                .rule("settings.backupConfiguration.transactionLogRetentionDays", Rules.between(1, 35))
                .rule("settings.backupConfiguration.backupRetentionSettings.retainedBackups", Rules.between(1, 365))
                .rule("settings.maintenanceWindow.day", Rules.between(1, 7))
                .rule("settings.maintenanceWindow.hour", Rules.between(0, 23))
                .rule("settings.ipConfiguration.authorizedNetworks[].value", Rules.cidr(0, 32))
                .check(Instances::combinations)
                .check(Instances::tier)
                .refersTo("settings.ipConfiguration.privateNetwork", Networks.inNetwork())
                .refersTo(
                        "encryptionKeyName",
                        Reference.to("gcp:kms/cryptoKey:CryptoKey")
                                .anywhere()
                                .missing("invalid", "KMS key {value} was not found"))
                .refersTo(
                        "masterInstanceName",
                        Reference.to(INSTANCE)
                                .completedBy((value, inputs, scope) -> Gcp.last(value))
                                .missing("notFound", "The Cloud SQL instance '{value}' does not exist.")
                                .blocksDeletion(
                                        "instanceHasReplicas",
                                        "The instance '{target}' cannot be deleted because it has the replica"
                                                + " '{referrer}'."))
                .admit(Instances::networkIsConnected)
                .admit(Instances::nameIsNotOfADeletedInstance)
                .admit(Instances::diskOnlyGrows)
                .beforeDeletion(Instances::isNotProtected)
                .takesAlongWhatRefersBy("instance")
                .leaves(instance ->
                        List.of(new Companion(DELETED, instance.id(), Properties.of(Map.of("name", instance.id())))))
                .build();
    }

    static ResourceModel deleted() {
        return Gcp.resource(DELETED, "DeletedInstance", "{name}")
                .source("https://cloud.google.com/sql/docs/postgres/delete-instance")
                .build();
    }

    private static boolean isPublic(Subject instance) {
        return !instance.inputs().isFalse("settings.ipConfiguration.ipv4Enabled");
    }

    private static boolean isPrivate(Subject instance) {
        return instance.inputs().has("settings.ipConfiguration.privateNetwork");
    }

    private static void combinations(Properties inputs, Findings findings) {
        String settings = "settings.";
        boolean postgres = inputs.text("databaseVersion")
                .filter(version -> version.startsWith("POSTGRES"))
                .isPresent();
        boolean regional =
                inputs.text(settings + "availabilityType").orElse("ZONAL").equals("REGIONAL");
        boolean backups = inputs.isTrue(settings + "backupConfiguration.enabled");
        boolean replica = inputs.has("masterInstanceName");
        // https://cloud.google.com/sql/docs/postgres/high-availability
        if (regional && !backups && !replica && !inputs.isUnknown("settings.backupConfiguration")) {
            findings.add(
                    "settings.availabilityType",
                    "'settings.availabilityType' REGIONAL needs 'settings.backupConfiguration.enabled'");
        }
        if (postgres && inputs.isTrue(settings + "backupConfiguration.binaryLogEnabled")) {
            findings.add(
                    "settings.backupConfiguration.binaryLogEnabled",
                    "binary logs are for MySQL: use 'pointInTimeRecoveryEnabled' for PostgreSQL");
        }
        if (inputs.isTrue(settings + "backupConfiguration.pointInTimeRecoveryEnabled") && !backups) {
            findings.add(
                    "settings.backupConfiguration.pointInTimeRecoveryEnabled",
                    "'pointInTimeRecoveryEnabled' needs 'enabled' backups");
        }
        if (inputs.isFalse(settings + "ipConfiguration.ipv4Enabled")
                && !inputs.has(settings + "ipConfiguration.privateNetwork")
                && !inputs.has(settings + "ipConfiguration.pscConfigs")
                && !inputs.isUnknown("settings.ipConfiguration")) {
            findings.add(
                    "settings.ipConfiguration.privateNetwork",
                    "at least one of public address, 'privateNetwork' and Private Service Connect must be enabled");
        }
        // https://cloud.google.com/sql/docs/postgres/backup-recovery/pitr: 7 days for Enterprise, 35 for Enterprise
        // Plus.
        boolean plus = inputs.text(settings + "edition").orElse("ENTERPRISE").equals("ENTERPRISE_PLUS");
        long days = inputs.number(settings + "backupConfiguration.transactionLogRetentionDays")
                .orElse(7);
        if (!plus && days > 7) {
            findings.add(
                    "settings.backupConfiguration.transactionLogRetentionDays",
                    "'transactionLogRetentionDays' must be 1 to 7 for the edition ENTERPRISE");
        }
    }

    /** https://cloud.google.com/sql/docs/postgres/instance-settings#machine-type-2ndgen. */
    private static void tier(Properties inputs, Findings findings) {
        Optional<String> tier = inputs.text("settings.tier");
        boolean plus = inputs.text("settings.edition").orElse("").equals("ENTERPRISE_PLUS");
        boolean regional = inputs.text("settings.availabilityType").orElse("").equals("REGIONAL");
        boolean postgres = inputs.text("databaseVersion")
                .filter(version -> version.startsWith("POSTGRES"))
                .isPresent();
        if (tier.isEmpty()) {
            return;
        }
        boolean performance =
                tier.get().startsWith("db-perf-optimized-") || tier.get().startsWith("db-c4a-");
        if (plus != performance && inputs.has("settings.edition")) {
            findings.add(
                    "settings.tier",
                    "'settings.tier' is '" + tier.get() + "': is not a tier of the edition "
                            + inputs.text("settings.edition").orElse(""));
        }
        if (postgres && !performance && !tier.get().matches("db-(f1-micro|g1-small|custom-\\d+-\\d+)")) {
            findings.add(
                    "settings.tier",
                    "'settings.tier' is '" + tier.get()
                            + "': PostgreSQL takes db-f1-micro, db-g1-small, db-custom-<CPUs>-<MB> or"
                            + " db-perf-optimized-…");
        }
        if (tier.get().startsWith("db-custom-")) {
            customTier(tier.get(), findings);
        }
        if (regional && tier.get().matches("db-(f1-micro|g1-small)") && postgres && plus) {
            findings.add("settings.availabilityType", "shared-core tiers cannot be REGIONAL with this edition");
        }
    }

    private static void customTier(String tier, Findings findings) {
        String[] parts = tier.split("-", -1);
        if (parts.length != 4 || !parts[2].matches("\\d+") || !parts[3].matches("\\d+")) {
            return;
        }
        int processors = Integer.parseInt(parts[2]);
        int megabytes = Integer.parseInt(parts[3]);
        boolean fits = (processors == 1 || processors % 2 == 0)
                && processors <= 96
                && megabytes % 256 == 0
                && megabytes >= 3840
                && megabytes >= processors * 922
                && megabytes <= processors * 6656;
        if (!fits) {
            findings.add(
                    "settings.tier",
                    "'settings.tier' is '" + tier
                            + "': CPUs must be 1 or an even number up to 96; memory a multiple of 256 MB,"
                            + " at least 3840 MB, and 0.9 to 6.5 GB for each CPU");
        }
    }

    private static void networkIsConnected(Subject instance) {
        Optional<CloudResource> network = instance.text("settings.ipConfiguration.privateNetwork")
                .flatMap(name -> Networks.networkOf(instance, name));
        if (network.isPresent()
                && instance.referrers(network.get(), Networks.CONNECTION).isEmpty()) {
            throw Refusal.invalid(
                    "",
                    "Error, failed to create instance because the network doesn't have at least 1 private services"
                            + " connection. Please see"
                            + " https://cloud.google.com/sql/docs/mysql/private-ip#network_requirements for how to create"
                            + " this connection.");
        }
    }

    private static void nameIsNotOfADeletedInstance(Subject instance) {
        String name = instance.text("name").orElse("");
        if (instance.isNew() && instance.find(DELETED, name).isPresent()) {
            throw Refusal.conflict(
                    "instanceAlreadyExists",
                    "The Cloud SQL instance already exists. When you delete an instance, you can't reuse the name of"
                            + " the deleted instance until one week from the deletion date.");
        }
    }

    private static void diskOnlyGrows(Subject instance) {
        long before = instance.existing()
                .map(existing -> existing.inputs().number("settings.diskSize").orElse(0))
                .orElse(0L);
        long after = instance.inputs().number("settings.diskSize").orElse(before);
        if (after < before) {
            throw Refusal.invalid(
                    "invalidRequest",
                    "Invalid request: disk size cannot be decreased from " + before + " GB to " + after + " GB.");
        }
    }

    private static void isNotProtected(Subject instance) {
        Properties inputs = instance.existing().orElseThrow().inputs();
        if (!inputs.isFalse("deletionProtection")) {
            throw Refusal.inUse(
                    "",
                    "Error, failed to delete instance because deletion_protection is set to true. Set it to false to"
                            + " proceed with instance deletion");
        }
        if (inputs.isTrue("settings.deletionProtectionEnabled")) {
            throw Refusal.inUse(
                    "invalidRequest",
                    "The instance is protected. Please disable the deletion protection and try again. To disable"
                            + " deletion protection, update the instance settings with deletionProtectionEnabled set to"
                            + " false.");
        }
    }
}
