package io.ashlar.sandbox.aws.rds;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Subnet groups and parameter groups. */
final class Groups {
    static final String SUBNET_GROUP = "aws:rds/subnetGroup:SubnetGroup";
    static final String PARAMETER_GROUP = "aws:rds/parameterGroup:ParameterGroup";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";

    /** Parameters that count at start only: https://www.postgresql.org/docs/17/view-pg-settings.html, postmaster. */
    private static final Set<String> STATIC = Set.of(
            "autovacuum_freeze_max_age",
            "autovacuum_max_workers",
            "autovacuum_multixact_freeze_max_age",
            "huge_pages",
            "max_connections",
            "max_files_per_process",
            "max_locks_per_transaction",
            "max_logical_replication_workers",
            "max_pred_locks_per_transaction",
            "max_prepared_transactions",
            "max_replication_slots",
            "max_wal_senders",
            "max_worker_processes",
            "rds.logical_replication",
            "shared_buffers",
            "shared_preload_libraries",
            "superuser_reserved_connections",
            "track_activity_query_size",
            "track_commit_timestamp",
            "wal_buffers");

    private Groups() {}

    static ResourceModel subnetGroup() {
        return ResourceModel.of(SUBNET_GROUP)
                .source("https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html")
                .called("RDS Subnet Group")
                .autoNamedInLowerCase("name", 255)
                .id("{name}")
                .arn("arn:{partition}:rds:{region}:{account}:subgrp:{name}")
                .computed("supportedNetworkTypes", group -> List.of("IPV4"))
                .derived("vpcId", group -> subnets(group).stream().findFirst().flatMap(subnet -> subnet.inputs()
                        .text("vpcId")))
                .defaultsTo("description", "Managed by Pulumi")
                .replaceOn("name", "namePrefix")
                .unordered("subnetIds")
                .rule(
                        "name",
                        Rules.matches(
                                "(?!default$)[a-z0-9 ._-]{1,255}",
                                "1 to 255 lower-case letters, digits, spaces,"
                                        + " periods, underscores and hyphens, and not 'default'"))
                .refersTo(
                        "subnetIds[]",
                        Reference.to(SUBNET).missing("InvalidSubnet", "The subnet ID '{value}' does not exist"))
                .unique("name", "DBSubnetGroupAlreadyExists", "The DB subnet group '{value}' already exists.")
                .quota(50, "DBSubnetGroupQuotaExceeded", "DB subnet group quota exceeded.")
                .admit(Groups::coversTwoZones)
                .build();
    }

    private static List<CloudResource> subnets(Subject group) {
        return group.inputs().texts("subnetIds").stream()
                .flatMap(id -> group.find(SUBNET, id).stream())
                .toList();
    }

    private static void coversTwoZones(Subject group) {
        List<CloudResource> subnets = subnets(group);
        Set<String> vpcs = subnets.stream()
                .flatMap(subnet -> subnet.inputs().text("vpcId").stream())
                .collect(Collectors.toSet());
        if (vpcs.size() > 1) {
            throw Refusal.invalid("InvalidSubnet", "Subnets must all be in the same VPC.");
        }
        Set<String> zones = subnets.stream()
                .flatMap(subnet -> subnet.outputs().text("availabilityZone").stream())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (zones.size() < 2) {
            throw Refusal.invalid(
                    "DBSubnetGroupDoesNotCoverEnoughAZs",
                    "The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Current AZ coverage: "
                            + String.join(", ", zones) + ". Add subnets to cover at least 2 AZs.");
        }
    }

    static ResourceModel parameterGroup() {
        return ResourceModel.of(PARAMETER_GROUP)
                .source("https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBParameterGroup.html")
                .source("https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBParameterGroup.html")
                .called("RDS DB Parameter Group")
                .autoNamedInLowerCase("name", 255)
                .id("{name}")
                .arn("arn:{partition}:rds:{region}:{account}:pg:{name}")
                .defaultsTo("description", "Managed by Pulumi")
                .replaceOn("name", "namePrefix", "family", "description")
                .unordered("parameters")
                .rule(
                        "name",
                        Rules.matches(
                                "[a-z](?!.*--)[a-z0-9.-]{0,254}(?<!-)",
                                "1 to 255 lower-case letters, digits, periods and single hyphens, beginning with a letter"))
                .rule("parameters[].applyMethod", Rules.oneOf("immediate", "pending-reboot"))
                .check(Groups::familyExists)
                .check(Groups::staticParametersWaitForAReboot)
                .unique("name", "DBParameterGroupAlreadyExists", "Parameter group {value} already exists")
                .quota(50, "DBParameterGroupQuotaExceeded", "DB parameter group quota exceeded.")
                .build();
    }

    private static void familyExists(Properties inputs, Findings findings) {
        inputs.text("family")
                .filter(family -> family.startsWith("postgres") && !family.matches("postgres1[0-8]"))
                .ifPresent(family -> findings.add(
                        "family",
                        "InvalidParameterValue: ParameterGroupFamily " + family
                                + " is not a valid parameter group family"));
    }

    private static void staticParametersWaitForAReboot(Properties inputs, Findings findings) {
        for (Properties parameter : inputs.objects("parameters")) {
            String name = parameter.text("name").orElse("");
            if (STATIC.contains(name)
                    && !parameter.text("applyMethod").orElse("immediate").equals("pending-reboot")) {
                findings.add(
                        "parameters",
                        "InvalidParameterCombination: cannot use immediate apply method for static parameter '" + name
                                + "'");
            }
        }
    }
}
