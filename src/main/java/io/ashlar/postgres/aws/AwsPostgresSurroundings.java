package io.ashlar.postgres.aws;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.aws.rds.ParameterGroup;
import com.pulumi.aws.rds.ParameterGroupArgs;
import com.pulumi.aws.rds.SubnetGroup;
import com.pulumi.aws.rds.SubnetGroupArgs;
import com.pulumi.aws.rds.inputs.ParameterGroupParameterArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.aws.PortGuard;
import io.ashlar.core.Names;
import io.ashlar.postgres.PostgresArgs;
import io.ashlar.postgres.plan.ParameterEffect;
import io.ashlar.postgres.plan.PostgresPlan;
import io.ashlar.postgres.plan.PostgresPlan.LogPlan;
import io.ashlar.postgres.plan.PostgresPlan.ParameterPlan;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** What a server lies in and leans on. */
final class AwsPostgresSurroundings {
    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.Enabling.html. */
    private static final String MONITORING_TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
            "Principal":{"Service":"monitoring.rds.amazonaws.com"}}]}""";

    private static final String MONITORING_POLICY =
            "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole";

    private final PostgresPlan plan;
    private final PostgresArgs args;
    private final SortedMap<String, Output<String>> clients;
    private final Names names;
    private final CustomResourceOptions child;

    AwsPostgresSurroundings(
            PostgresPlan plan,
            PostgresArgs args,
            SortedMap<String, Output<String>> clients,
            Names names,
            CustomResourceOptions child) {
        this.plan = plan;
        this.args = args;
        this.clients = clients;
        this.names = names;
        this.child = child;
    }

    SubnetGroup subnets() {
        return new SubnetGroup(
                plan.subnetGroup(),
                SubnetGroupArgs.builder()
                        .description("The database tier")
                        .subnetIds(args.surroundings().subnetIds())
                        .tags(args.tags().named(plan.subnetGroup()))
                        .build(),
                child);
    }

    SecurityGroup securityGroup() {
        return new PortGuard(names, "PostgreSQL", PostgresPlan.PORT, child)
                .register(plan.securityGroup(), args.surroundings().networkId(), plan.clients(), clients, args.tags());
    }

    ParameterGroup parameters(UnaryOperator<ParameterGroupArgs.Builder> hook) {
        String name = plan.parameters().name();
        List<ParameterGroupParameterArgs> values = plan.parameters().values().entrySet().stream()
                .map(entry -> parameter(entry.getKey(), entry.getValue()))
                .toList();
        return new ParameterGroup(
                name,
                hook.apply(ParameterGroupArgs.builder()
                                .family("postgres" + plan.parameters().majorVersion())
                                .description("PostgreSQL " + plan.parameters().majorVersion())
                                .parameters(values)
                                .tags(args.tags().named(name)))
                        .build(),
                child);
    }

    private static ParameterGroupParameterArgs parameter(String name, ParameterPlan parameter) {
        return ParameterGroupParameterArgs.builder()
                .name(name)
                .value(parameter.value())
                .applyMethod(parameter.effect() == ParameterEffect.AT_START ? "pending-reboot" : "immediate")
                .build();
    }

    /** The role by which the operating system reports, and what lets it: RDS refuses a role that may not report. */
    record Monitoring(Role role, Resource permission) {}

    Monitoring monitoring() {
        Role role = new Role(
                plan.monitoringRole(),
                RoleArgs.builder()
                        .description("Lets the database's operating system report to CloudWatch")
                        .assumeRolePolicy(MONITORING_TRUST)
                        .tags(args.tags().named(plan.monitoringRole()))
                        .build(),
                child);
        Resource permission = new RolePolicyAttachment(
                plan.monitoringRole() + "-policy",
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn(MONITORING_POLICY)
                        .build(),
                child);
        return new Monitoring(role, permission);
    }

    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html. */
    List<Resource> logGroups(String prefix, Output<String> identifier, List<LogPlan> logs, int retentionDays) {
        return logs.stream()
                .<Resource>map(log -> new LogGroup(
                        log.name(),
                        LogGroupArgs.builder()
                                .name(identifier.applyValue(id -> prefix + id + "/" + log.export()))
                                .retentionInDays(retentionDays)
                                .kmsKeyId(args.surroundings().encryptionKeyId())
                                .tags(args.tags().named(log.name()))
                                .build(),
                        child))
                .toList();
    }
}
