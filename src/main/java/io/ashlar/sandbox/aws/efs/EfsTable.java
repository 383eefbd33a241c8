package io.ashlar.sandbox.aws.efs;

import io.ashlar.sandbox.aws.ec2.SecurityGroups;
import io.ashlar.sandbox.aws.kms.KmsTable;
import io.ashlar.sandbox.aws.region.Regions;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/** The types whose tokens begin with {@code aws:efs/}. */
public final class EfsTable implements ModelTable {
    private static final String FILE_SYSTEM = "aws:efs/fileSystem:FileSystem";
    private static final String MOUNT_TARGET = "aws:efs/mountTarget:MountTarget";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";
    private static final String API = "https://docs.aws.amazon.com/efs/latest/ug/";
    private static final int MOST_GROUPS = 5;
    private static final long LARGEST_ID = 4_294_967_295L;

    @Override
    public List<ResourceModel> resources() {
        return List.of(fileSystem(), mountTarget(), accessPoint());
    }

    private static Reference aFileSystem() {
        return Reference.to(FILE_SYSTEM).missing("FileSystemNotFound", "File system '{value}' does not exist.");
    }

    private static ResourceModel fileSystem() {
        return ResourceModel.of(FILE_SYSTEM)
                .source(API + "API_CreateFileSystem.html")
                .source(API + "API_DeleteFileSystem.html")
                .source(API + "performance.html")
                .called("EFS file system")
                .id("fs-{hex:17}")
                .arn("arn:{partition}:elasticfilesystem:{region}:{account}:file-system/{id}")
                .computed("creationToken", "{name}-{hex:8}")
                .computed("dnsName", "{id}.efs.{region}.amazonaws.com")
                .computed("ownerId", "{account}")
                .computed("performanceMode", system -> "generalPurpose")
                .defaultsTo("throughputMode", "bursting")
                .defaultsTo("encrypted", false)
                .replaceOn("availabilityZoneName", "creationToken", "encrypted", "kmsKeyId", "performanceMode")
                .rule("creationToken", Rules.length(1, 64))
                .rule("performanceMode", Rules.oneOf("generalPurpose", "maxIO"))
                .rule("throughputMode", Rules.oneOf("bursting", "provisioned", "elastic"))
                .rule("provisionedThroughputInMibps", Rules.between(1, 3_414))
                .rule("kmsKeyId", Rules.arn("kms"))
                .check(EfsTable::modes)
                .refersTo("kmsKeyId", KmsTable.aKeyByArn())
                .unique(
                        "creationToken",
                        "FileSystemAlreadyExists",
                        "File system with creation token '{value}' already exists.")
                .quota(1_000, "FileSystemLimitExceeded", "The account has reached the limit of 1000 file systems.")
                .admit(EfsTable::standsInAZoneOfItsRegion)
                .build();
    }

    private static void modes(Properties inputs, Findings findings) {
        boolean maxIo = inputs.text("performanceMode").filter("maxIO"::equals).isPresent();
        String throughput = inputs.text("throughputMode").orElse("bursting");
        if (maxIo && throughput.equals("elastic")) {
            findings.add(
                    "throughputMode",
                    "BadRequest: Elastic throughput is not supported with the Max I/O performance mode.");
        }
        if (maxIo && inputs.has("availabilityZoneName")) {
            findings.add(
                    "performanceMode",
                    "BadRequest: The Max I/O performance mode is not supported on One Zone file systems.");
        }
        if (throughput.equals("provisioned") != inputs.has("provisionedThroughputInMibps")
                && !inputs.isUnknown("throughputMode")) {
            findings.add(
                    "provisionedThroughputInMibps",
                    "BadRequest: 'provisionedThroughputInMibps' goes with the throughput mode provisioned, and only"
                            + " with it");
        }
        if (inputs.has("kmsKeyId") && !inputs.isTrue("encrypted") && !inputs.isUnknown("encrypted")) {
            findings.add("encrypted", "encrypted must be set to true when kms_key_id is specified");
        }
    }

    private static void standsInAZoneOfItsRegion(Subject system) {
        system.text("availabilityZoneName")
                .filter(zone -> !Regions.zones(system.region()).contains(zone))
                .ifPresent(zone -> {
                    throw Refusal.invalid(
                            "AvailabilityZonesMismatch",
                            "The Availability Zone '" + zone + "' does not exist in " + system.region());
                });
    }

    private static ResourceModel mountTarget() {
        return ResourceModel.of(MOUNT_TARGET)
                .source(API + "API_CreateMountTarget.html")
                .called("EFS Mount Target")
                .id("fsmt-{hex:17}")
                .computed("networkInterfaceId", target -> "eni-" + target.hex("network interface", 17))
                .computed("dnsName", "{fileSystemId}.efs.{region}.amazonaws.com")
                .computed(
                        "fileSystemArn",
                        "arn:{partition}:elasticfilesystem:{region}:{account}:file-system/{fileSystemId}")
                .computed("availabilityZoneName", target -> subnetOf(target)
                        .flatMap(subnet -> subnet.outputs().text("availabilityZone")))
                .computed("ownerId", "{account}")
                .replaceOn("fileSystemId", "subnetId", "ipAddress")
                .unordered("securityGroups")
                .check((inputs, findings) -> {
                    if (inputs.texts("securityGroups").size() > MOST_GROUPS) {
                        findings.add(
                                "securityGroups",
                                "SecurityGroupLimitExceeded: a mount target has at most " + MOST_GROUPS
                                        + " security groups");
                    }
                })
                .refersTo(
                        "fileSystemId",
                        aFileSystem()
                                .blocksDeletion(
                                        "FileSystemInUse",
                                        "The file system '{target}' has mount targets and cannot be deleted."))
                .refersTo(
                        "subnetId",
                        Reference.to(SUBNET)
                                .missing("SubnetNotFound", "The subnet ID '{value}' does not exist")
                                .blocksDeletion(
                                        "DependencyViolation",
                                        "The subnet '{target}' has dependencies and cannot be deleted."))
                .refersTo("securityGroups[]", SecurityGroups.aSecurityGroupInUse())
                .admit(EfsTable::isTheOnlyOneInItsZone)
                .build();
    }

    private static Optional<CloudResource> subnetOf(Subject target) {
        return target.text("subnetId").flatMap(id -> target.find(SUBNET, id));
    }

    private static void isTheOnlyOneInItsZone(Subject target) {
        Optional<CloudResource> subnet = subnetOf(target);
        Optional<CloudResource> system = target.text("fileSystemId").flatMap(id -> target.find(FILE_SYSTEM, id));
        if (!target.isNew() || subnet.isEmpty() || system.isEmpty()) {
            return;
        }
        for (CloudResource other : target.referrers(system.get(), MOUNT_TARGET)) {
            CloudResource theirs = other.inputs()
                    .text("subnetId")
                    .flatMap(id -> target.find(SUBNET, id))
                    .orElse(subnet.get());
            if (!theirs.inputs().text("vpcId").equals(subnet.get().inputs().text("vpcId"))) {
                throw Refusal.conflict(
                        "MountTargetConflict",
                        "requested subnet for new mount target is not in the same VPC as existing mount targets");
            }
            if (theirs.outputs()
                    .text("availabilityZone")
                    .equals(subnet.get().outputs().text("availabilityZone"))) {
                throw Refusal.conflict("MountTargetConflict", "mount target already exists in this AZ");
            }
        }
    }

    private static ResourceModel accessPoint() {
        return ResourceModel.of("aws:efs/accessPoint:AccessPoint")
                .source(API + "API_CreateAccessPoint.html")
                .source(API + "API_RootDirectory.html")
                .called("EFS Access Point")
                .id("fsap-{hex:17}")
                .arn("arn:{partition}:elasticfilesystem:{region}:{account}:access-point/{id}")
                .computed(
                        "fileSystemArn",
                        "arn:{partition}:elasticfilesystem:{region}:{account}:file-system/{fileSystemId}")
                .computed("ownerId", "{account}")
                .replaceOn("fileSystemId", "posixUser", "rootDirectory")
                .rule("posixUser.uid", Rules.between(0, LARGEST_ID))
                .rule("posixUser.gid", Rules.between(0, LARGEST_ID))
                .rule(
                        "rootDirectory.path",
                        Rules.length(1, 100),
                        Rules.matches("/|(/(?!\\.)[^$#<>;`|&?{}^*/\\n]+){1,4}", "a path of at most four folders"))
                .rule(
                        "rootDirectory.creationInfo.permissions",
                        Rules.matches("[0-7]{3,4}", "a mode of three or four octal digits"))
                .refersTo("fileSystemId", aFileSystem())
                .quotaPer(
                        "fileSystemId",
                        10_000,
                        "AccessPointLimitExceeded",
                        "The file system {target} has 10000 access points, which is the most.")
                .build();
    }
}
