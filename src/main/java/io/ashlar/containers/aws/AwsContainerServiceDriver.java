package io.ashlar.containers.aws;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ecs.Cluster;
import com.pulumi.aws.ecs.ClusterArgs;
import com.pulumi.aws.ecs.Service;
import com.pulumi.aws.ecs.ServiceArgs;
import com.pulumi.aws.ecs.TaskDefinition;
import com.pulumi.aws.ecs.TaskDefinitionArgs;
import com.pulumi.aws.ecs.inputs.ClusterSettingArgs;
import com.pulumi.aws.ecs.inputs.ServiceDeploymentCircuitBreakerArgs;
import com.pulumi.aws.ecs.inputs.ServiceLoadBalancerArgs;
import com.pulumi.aws.ecs.inputs.ServiceNetworkConfigurationArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.inputs.GetRegionArgs;
import com.pulumi.aws.lb.ListenerRule;
import com.pulumi.aws.lb.TargetGroup;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.containers.ContainerService;
import io.ashlar.containers.ContainerServiceArgs;
import io.ashlar.containers.ContainerServiceDriver;
import io.ashlar.containers.ContainerServiceHandles;
import io.ashlar.containers.plan.ContainerOffering;
import io.ashlar.containers.plan.ContainerServiceDefaults.Insights;
import io.ashlar.containers.plan.ContainerServicePlan;
import io.ashlar.containers.plan.Ingress;
import io.ashlar.core.Names;
import io.ashlar.core.Outputs;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.secrets.SecretRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes ECS services on Fargate. */
public final class AwsContainerServiceDriver implements ContainerServiceDriver {
    /**
     * What ECS on Fargate offers, as of 2026-11-21.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v4-fargate.html">Variables
     *     that Fargate sets</a>
     */
    static final ContainerOffering FARGATE = new ContainerOffering(
            "ECS on Fargate",
            ContainerOffering.Key.CHOSEN,
            ContainerOffering.Tls.LOAD_BALANCER,
            Set.of(Ingress.PUBLIC),
            Optional.empty(),
            Pattern.compile("ECS_CONTAINER_METADATA_URI.*|AWS_CONTAINER_CREDENTIALS_.*"),
            Pattern.compile(".*"));

    /** Time to start before a failing health check counts. */
    private static final int GRACE_SECONDS = 60;

    private final AwsContainerServiceOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsContainerServiceDriver() {
        this(AwsContainerServiceOptions.none());
    }

    /** A driver with hooks. */
    public AwsContainerServiceDriver(AwsContainerServiceOptions options) {
        this.options = options;
    }

    @Override
    public ContainerOffering offering() {
        return FARGATE;
    }

    @Override
    public ContainerServiceHandles provision(
            ContainerServicePlan plan, ContainerServiceArgs args, ContainerService parent) {
        return new Provisioning(plan, args, parent, options).all();
    }

    /** One service in the making: what its resources share. */
    private static final class Provisioning {
        private final ContainerServicePlan plan;
        private final ContainerServiceArgs args;
        private final ContainerService parent;
        private final AwsContainerServiceOptions options;
        private final Names names;
        private final CustomResourceOptions child;

        Provisioning(
                ContainerServicePlan plan,
                ContainerServiceArgs args,
                ContainerService parent,
                AwsContainerServiceOptions options) {
            this.plan = plan;
            this.args = args;
            this.parent = parent;
            this.options = options;
            this.names = Names.of(plan.name());
            this.child = CustomResourceOptions.builder().parent(parent).build();
        }

        ContainerServiceHandles all() {
            LogGroup logs = logs();
            AwsRoles roles = new AwsRoles(args, parent, child);
            Role task = roles.task();
            AwsRoles.Execution execution = roles.execution(logs);
            AwsDoor door = new AwsDoor(plan, args, child);
            SecurityGroup group = door.securityGroup();
            TargetGroup targets = door.targets();
            ListenerRule rule = door.rule(targets);
            Cluster cluster = cluster();
            TaskDefinition definition = definition(logs, task, execution);
            Service service = service(cluster, definition, group, targets, rule);
            new AwsScaling(plan, args, child).provision(cluster, service);
            return new AwsContainerServiceHandles(
                    cluster,
                    service,
                    definition,
                    task,
                    execution.role(),
                    group,
                    targets,
                    logs,
                    service.id().applyValue(made -> args.door().hostName()));
        }

        private LogGroup logs() {
            String name = names.child("logs");
            return new LogGroup(
                    name,
                    LogGroupArgs.builder()
                            .retentionInDays(plan.logRetentionDays())
                            .kmsKeyId(args.encryptionKeyId())
                            .tags(args.tags().named(name))
                            .build(),
                    child);
        }

        private Cluster cluster() {
            String name = names.child("cluster");
            return new Cluster(
                    name,
                    ClusterArgs.builder()
                            .settings(ClusterSettingArgs.builder()
                                    .name("containerInsights")
                                    .value(plan.insights() == Insights.ON ? "enabled" : "disabled")
                                    .build())
                            .tags(args.tags().named(name))
                            .build(),
                    child);
        }

        private TaskDefinition definition(LogGroup logs, Role task, AwsRoles.Execution execution) {
            String name = names.child("task");
            TaskDefinitionArgs.Builder builder = TaskDefinitionArgs.builder()
                    .family(plan.name())
                    .requiresCompatibilities("FARGATE")
                    .networkMode("awsvpc")
                    .cpu(Integer.toString(plan.size().cpuUnits()))
                    .memory(Integer.toString(plan.size().memoryMib()))
                    .executionRoleArn(execution.arn())
                    .taskRoleArn(task.arn())
                    .containerDefinitions(container(logs))
                    .tags(args.tags().named(name));
            return new TaskDefinition(
                    name, options.taskDefinition().apply(builder).build(), child);
        }

        private Output<String> container(LogGroup logs) {
            Map<String, Output<String>> secrets = new TreeMap<>();
            for (Map.Entry<String, SecretRef> secret : args.secrets().entrySet()) {
                secrets.put(secret.getKey(), secret.getValue().secretId());
            }
            Output<String> region = AwsFunctions.getRegion(
                            GetRegionArgs.Empty,
                            InvokeOptions.builder().parent(parent).build())
                    .applyValue(found -> found.name());
            return Output.tuple(
                            args.image(),
                            Outputs.mapOf(args.environment()),
                            Outputs.mapOf(secrets),
                            logs.name(),
                            region)
                    .applyValue(found -> ContainerDefinition.json(
                            plan,
                            new ContainerDefinition.Parts(found.t1, found.t2, found.t3, found.t4, found.t5),
                            options.container()));
        }

        private Service service(
                Cluster cluster,
                TaskDefinition definition,
                SecurityGroup group,
                TargetGroup targets,
                ListenerRule rule) {
            String name = names.child("service");
            ServiceArgs.Builder builder = ServiceArgs.builder()
                    .cluster(cluster.arn())
                    .taskDefinition(definition.arn())
                    .launchType("FARGATE")
                    .desiredCount(plan.scaling().least())
                    .networkConfiguration(ServiceNetworkConfigurationArgs.builder()
                            .subnets(args.network().subnetIds(SubnetTier.PRIVATE))
                            .securityGroups(Outputs.listOf(List.of(group.id())))
                            .assignPublicIp(false)
                            .build())
                    .loadBalancers(ServiceLoadBalancerArgs.builder()
                            .targetGroupArn(targets.arn())
                            .containerName(plan.name())
                            .containerPort(plan.port())
                            .build())
                    .healthCheckGracePeriodSeconds(GRACE_SECONDS)
                    .deploymentMinimumHealthyPercent(100)
                    .deploymentMaximumPercent(200)
                    .deploymentCircuitBreaker(ServiceDeploymentCircuitBreakerArgs.builder()
                            .enable(true)
                            .rollback(true)
                            .build())
                    .availabilityZoneRebalancing("ENABLED")
                    .enableExecuteCommand(false)
                    .enableEcsManagedTags(true)
                    .propagateTags("SERVICE")
                    .waitForSteadyState(true)
                    .tags(args.tags().named(name));
            return new Service(
                    name,
                    options.service().apply(builder).build(),
                    CustomResourceOptions.merge(
                            child,
                            CustomResourceOptions.builder()
                                    .ignoreChanges(List.of("desiredCount"))
                                    .dependsOn(rule)
                                    .build()));
        }
    }
}
