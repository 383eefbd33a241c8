package io.ashlar.sandbox.aws.rds;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.Subject;
import java.util.Optional;

/**
 * What RDS checks of an instance against what is there: its groups, its source, and what it was before.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html">ModifyDBInstance</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstance.html">DeleteDBInstance</a>
 */
final class InstanceChanges {
    private InstanceChanges() {}

    static void admit(Subject instance) {
        sourceKeepsItsOwnPassword(instance);
        parametersAreOfTheFamily(instance);
        securityGroupsAreInTheVpc(instance);
        sourceIsBackedUp(instance);
        instance.existing().ifPresent(before -> {
            versionOnlyRises(instance, before);
            storageOnlyGrows(instance, before);
            sourceStaysBackedUp(instance, before);
        });
    }

    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html#rds-secrets-manager-limitations. */
    private static void sourceKeepsItsOwnPassword(Subject instance) {
        boolean managed = Instances.source(instance)
                .filter(source -> source.inputs().isTrue("manageMasterUserPassword"))
                .isPresent();
        if (instance.isNew() && managed) {
            throw Refusal.invalid(
                    "InvalidParameterCombination",
                    "You can't create a read replica of DB instance "
                            + instance.text("replicateSourceDb").orElse("")
                            + ", because its master user password is managed by AWS Secrets Manager.");
        }
    }

    private static void parametersAreOfTheFamily(Subject instance) {
        Optional<String> family = instance.text("parameterGroupName")
                .flatMap(name -> instance.findBy(Groups.PARAMETER_GROUP, "name", name))
                .flatMap(group -> group.inputs().text("family"));
        Optional<String> needed =
                Instances.version(instance).map(version -> "postgres" + PostgresVersions.major(version));
        if (family.isPresent() && needed.isPresent() && !family.equals(needed)) {
            throw Refusal.invalid(
                    "InvalidParameterCombination",
                    "The parameter group " + instance.text("parameterGroupName").orElse("")
                            + " with DBParameterGroupFamily " + family.get()
                            + " can't be used for this instance. Use a parameter group with DBParameterGroupFamily "
                            + needed.get() + ".");
        }
    }

    private static void securityGroupsAreInTheVpc(Subject instance) {
        Optional<String> vpc = instance.text("dbSubnetGroupName")
                .or(() -> Instances.source(instance)
                        .flatMap(source -> source.outputs().text("dbSubnetGroupName")))
                .flatMap(name -> instance.findBy(Groups.SUBNET_GROUP, "name", name))
                .flatMap(group -> group.outputs().text("vpcId"));
        for (String id : instance.inputs().texts("vpcSecurityGroupIds")) {
            Optional<String> other = instance.find("aws:ec2/securityGroup:SecurityGroup", id)
                    .flatMap(group -> group.outputs().text("vpcId"));
            if (vpc.isPresent() && other.isPresent() && !vpc.equals(other)) {
                throw Refusal.invalid(
                        "InvalidParameterCombination",
                        "The DB instance and EC2 security group are in different VPCs. The DB instance is in "
                                + vpc.get() + " and the EC2 security group is in " + other.get());
            }
        }
    }

    private static void sourceIsBackedUp(Subject instance) {
        Optional<CloudResource> source = Instances.source(instance);
        if (instance.isNew()
                && source.isPresent()
                && source.get().outputs().number("backupRetentionPeriod").orElse(0) == 0) {
            throw Refusal.invalid(
                    "InvalidDBInstanceState",
                    "Automated backups are not enabled for this database instance. To enable automated backups, use"
                            + " ModifyDBInstance to set the backup retention period to a non-zero value.");
        }
    }

    private static void versionOnlyRises(Subject instance, CloudResource before) {
        Optional<String> actual = before.outputs().text("engineVersionActual");
        Optional<String> asked = instance.text("engineVersion");
        if (actual.isEmpty() || asked.isEmpty() || actual.get().startsWith(asked.get() + ".")) {
            return;
        }
        String target = PostgresVersions.resolve(asked.get()).orElse(asked.get());
        if (PostgresVersions.compare(target, actual.get()) < 0) {
            throw Refusal.invalid(
                    "InvalidParameterCombination", "Cannot upgrade postgres from " + actual.get() + " to " + target);
        }
        if (PostgresVersions.major(target) > PostgresVersions.major(actual.get())
                && !instance.inputs().isTrue("allowMajorVersionUpgrade")) {
            throw Refusal.invalid(
                    "InvalidParameterCombination",
                    "The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version.");
        }
    }

    private static void storageOnlyGrows(Subject instance, CloudResource before) {
        long now = instance.inputs().number("allocatedStorage").orElse(Long.MAX_VALUE);
        long then = before.inputs().number("allocatedStorage").orElse(0);
        if (now < then) {
            throw Refusal.invalid(
                    "InvalidParameterCombination",
                    "Invalid storage size: requested " + now + " GiB is less than the current " + then
                            + " GiB; the storage of a DB instance can't be reduced.");
        }
    }

    private static void sourceStaysBackedUp(Subject instance, CloudResource before) {
        boolean off = instance.inputs().number("backupRetentionPeriod").orElse(1) == 0;
        if (off && !instance.referrers(before, Instances.INSTANCE).isEmpty()) {
            throw Refusal.invalid(
                    "InvalidParameterCombination",
                    "Backups can't be turned off while the DB instance is the source of read replicas.");
        }
    }

    static void admitDeletion(Subject instance) {
        if (instance.inputs().isTrue("deletionProtection")) {
            throw Refusal.inUse(
                    "InvalidParameterCombination",
                    "Cannot delete protected DB Instance, please disable deletion protection and try again.");
        }
        if (instance.inputs().isTrue("skipFinalSnapshot") || instance.inputs().has("replicateSourceDb")) {
            return;
        }
        Optional<String> snapshot = instance.text("finalSnapshotIdentifier");
        if (snapshot.isEmpty()) {
            throw Refusal.invalid("", "final_snapshot_identifier is required when skip_final_snapshot is false");
        }
        if (instance.findBy(Snapshots.SNAPSHOT, "dbSnapshotIdentifier", snapshot.get())
                .isPresent()) {
            throw Refusal.conflict(
                    "DBSnapshotAlreadyExists",
                    "Cannot create the snapshot because a snapshot with the identifier " + snapshot.get()
                            + " already exists.");
        }
    }
}
