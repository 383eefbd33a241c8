package io.ashlar.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.containers.aws.AwsContainerServiceHandles;
import io.ashlar.containers.aws.AwsContainerServiceOptions;
import io.ashlar.core.Profile;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a container service is on ECS with Fargate. */
class ContainerServiceOnAwsTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    private Properties inputs(String name) {
        return mocks.named(name).inputs();
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, disabled, 30", "STAGING, enabled, 30", "PRODUCTION, enabled, 90"})
    void every_profile_registers_exactly_this(Profile profile, String insights, long logDays) {
        mocks.run(context ->
                new ContainerService("api", ContainerCloud.AWS.args(profile).build(), null));

        assertThat(new TreeMap<>(mocks.registered().stream()
                        .filter(one -> one.name().startsWith("api-"))
                        .collect(Collectors.groupingBy(Registered::type, Collectors.counting()))))
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("aws:appautoscaling/policy:Policy", 1L),
                        Map.entry("aws:appautoscaling/target:Target", 1L),
                        Map.entry("aws:cloudwatch/logGroup:LogGroup", 1L),
                        Map.entry("aws:ec2/securityGroup:SecurityGroup", 1L),
                        Map.entry("aws:ecs/cluster:Cluster", 1L),
                        Map.entry("aws:ecs/service:Service", 1L),
                        Map.entry("aws:ecs/taskDefinition:TaskDefinition", 1L),
                        Map.entry("aws:iam/role:Role", 2L),
                        Map.entry("aws:iam/rolePolicy:RolePolicy", 1L),
                        Map.entry("aws:lb/listenerRule:ListenerRule", 1L),
                        Map.entry("aws:lb/targetGroup:TargetGroup", 1L),
                        Map.entry("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", 3L),
                        Map.entry("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", 1L))));
        assertThat(inputs("api-cluster").objects("settings").get(0).text("value"))
                .hasValue(insights);
        assertThat(inputs("api-logs").number("retentionInDays")).hasValue(logDays);
        assertThat(inputs("api-logs").text("kmsKeyId"))
                .isEqualTo(mocks.named("platform-key").state().text("arn"));
    }

    @Test
    void row_d2_is_four_tasks_that_grow_to_sixteen_at_seventy_percent() {
        mocks.run(context -> new ContainerService(
                "api",
                ContainerCloud.AWS
                        .args(Profile.PRODUCTION)
                        .instances(4, 16)
                        .cpuTarget(70)
                        .build(),
                null));

        assertThat(inputs("api-service").number("desiredCount")).hasValue(4);
        assertThat(inputs("api-scaling").number("minCapacity")).hasValue(4);
        assertThat(inputs("api-scaling").number("maxCapacity")).hasValue(16);
        Properties policy = inputs("api-scaling-policy").object("targetTrackingScalingPolicyConfiguration");
        assertThat(policy.text("predefinedMetricSpecification.predefinedMetricType"))
                .hasValue("ECSServiceAverageCPUUtilization");
        assertThat(policy.number("targetValue")).hasValue(70);
        assertThat(policy.number("scaleOutCooldown")).hasValue(60);
        assertThat(policy.number("scaleInCooldown")).hasValue(300);
    }

    @Test
    void tasks_have_no_public_address_and_a_failed_rollout_is_taken_back() {
        mocks.run(context -> new ContainerService(
                "api", ContainerCloud.AWS.args(Profile.PRODUCTION).build(), null));

        Properties service = inputs("api-service");
        assertThat(service.text("launchType")).hasValue("FARGATE");
        assertThat(service.isFalse("networkConfiguration.assignPublicIp")).isTrue();
        assertThat(service.texts("networkConfiguration.subnets")).hasSize(2);
        assertThat(service.isTrue("deploymentCircuitBreaker.enable")).isTrue();
        assertThat(service.isTrue("deploymentCircuitBreaker.rollback")).isTrue();
        assertThat(service.number("deploymentMinimumHealthyPercent")).hasValue(100);
        assertThat(service.isFalse("enableExecuteCommand")).isTrue();
        assertThat(service.text("availabilityZoneRebalancing")).hasValue("ENABLED");
        assertThat(service.isTrue("waitForSteadyState")).isTrue();
        assertThat(inputs("api-task").text("containerDefinitions").orElseThrow())
                .contains(
                        "\"readonlyRootFilesystem\":true",
                        "\"initProcessEnabled\":true",
                        "\"awslogs-region\":\"eu-central-1\"")
                .doesNotContain("privileged");
    }

    @Test
    void only_the_load_balancer_reaches_the_tasks_and_by_their_port_alone() {
        mocks.run(context -> new ContainerService(
                "api", ContainerCloud.AWS.args(Profile.PRODUCTION).port(3000).build(), null));

        String balancer = mocks.named("edge-security-group").id();
        Properties in = inputs("api-from-load-balancer");
        assertThat(in.text("referencedSecurityGroupId")).hasValue(balancer);
        assertThat(in.number("fromPort")).hasValue(3000);
        assertThat(in.number("toPort")).hasValue(3000);
        assertThat(inputs("api-load-balancer-out").text("securityGroupId")).hasValue(balancer);
        assertThat(inputs("api-rule").objects("conditions").get(0).texts("hostHeader.values"))
                .containsExactly("api.example.com");
        assertThat(inputs("api-network-out").text("cidrIpv4")).hasValue("10.0.0.0/16");
        assertThat(inputs("api-https-out").number("toPort")).hasValue(443);
    }

    @Test
    void what_starts_it_may_log_and_read_its_secret_and_the_container_may_nothing() {
        mocks.run(context -> new ContainerService(
                "api", ContainerCloud.AWS.args(Profile.PRODUCTION).build(), null));

        String rights = inputs("api-execution-rights").text("policy").orElseThrow();
        assertThat(rights)
                .contains(
                        "\"logs:PutLogEvents\"",
                        "\"secretsmanager:GetSecretValue\"",
                        mocks.named("token-secret").state().text("arn").orElseThrow(),
                        "\"kms:Decrypt\"",
                        mocks.named("platform-key").state().text("arn").orElseThrow())
                .doesNotContain("ecr:", "\"Resource\":[\"*\"]");
        assertThat(inputs("api-execution-rights").text("role"))
                .hasValue(mocks.named("api-execution-role").id());
        assertThat(inputs("api-task-role").text("assumeRolePolicy").orElseThrow())
                .contains("ecs-tasks.amazonaws.com", "\"aws:SourceAccount\":\"123456789012\"");
        assertThat(mocks.ofType("aws:iam/rolePolicyAttachment:RolePolicyAttachment").stream()
                        .filter(one -> one.name().startsWith("api-")))
                .isEmpty();
    }

    @Test
    void hooks_see_the_container_the_task_and_the_service_last() {
        AwsContainerServiceOptions options = AwsContainerServiceOptions.none()
                .customizeContainer(container -> {
                    container.put("readonlyRootFilesystem", false);
                    return container;
                })
                .customizeTaskDefinition(task -> task.ipcMode("none"))
                .customizeService(service -> service.healthCheckGracePeriodSeconds(120));
        mocks.run(context -> {
            ContainerService api = new ContainerService(
                    "api", ContainerCloud.aws(Profile.STAGING, options).build(), null);
            assertThat(api.handles(AwsContainerServiceHandles.class).cluster()).isNotNull();
        });

        assertThat(inputs("api-task").text("containerDefinitions").orElseThrow())
                .contains("\"readonlyRootFilesystem\":false");
        assertThat(inputs("api-task").text("ipcMode")).hasValue("none");
        assertThat(inputs("api-service").number("healthCheckGracePeriodSeconds"))
                .hasValue(120);
    }
}
