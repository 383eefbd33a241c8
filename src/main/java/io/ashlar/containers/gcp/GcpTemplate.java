package io.ashlar.containers.gcp;

import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateContainerArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateContainerEnvArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateContainerEnvValueSourceArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateContainerEnvValueSourceSecretKeyRefArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateContainerLivenessProbeArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateContainerLivenessProbeHttpGetArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateContainerPortArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateContainerResourcesArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateContainerStartupProbeArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateContainerStartupProbeHttpGetArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateScalingArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateVpcAccessArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateVpcAccessNetworkInterfaceArgs;
import com.pulumi.gcp.serviceaccount.Account;
import io.ashlar.containers.ContainerServiceArgs;
import io.ashlar.containers.plan.ContainerServicePlan;
import io.ashlar.containers.plan.ContainerServicePlan.Generation;
import io.ashlar.network.plan.SubnetTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a service runs.
 *
 * @see <a href="https://cloud.google.com/run/docs/configuring/healthchecks">Probes</a>
 * @see <a href="https://cloud.google.com/run/docs/configuring/vpc-direct-vpc">Direct VPC egress</a>
 */
final class GcpTemplate {
    private static final int PERIOD_SECONDS = 10;

    /** Four minutes to start: Cloud Run gives no more. */
    private static final int STARTUP_FAILURES = 24;

    private static final int FAILURES = 3;

    private final ContainerServicePlan plan;
    private final ContainerServiceArgs args;
    private final Account account;

    GcpTemplate(ContainerServicePlan plan, ContainerServiceArgs args, Account account) {
        this.plan = plan;
        this.args = args;
        this.account = account;
    }

    ServiceTemplateArgs.Builder template() {
        return ServiceTemplateArgs.builder()
                .serviceAccount(account.email())
                .encryptionKey(args.encryptionKeyId())
                .executionEnvironment(
                        plan.generation() == Generation.SECOND
                                ? "EXECUTION_ENVIRONMENT_GEN2"
                                : "EXECUTION_ENVIRONMENT_GEN1")
                .maxInstanceRequestConcurrency(plan.concurrency())
                .scaling(ServiceTemplateScalingArgs.builder()
                        .minInstanceCount(plan.scaling().least())
                        .maxInstanceCount(plan.scaling().most())
                        .build())
                .vpcAccess(ServiceTemplateVpcAccessArgs.builder()
                        .egress("PRIVATE_RANGES_ONLY")
                        .networkInterfaces(ServiceTemplateVpcAccessNetworkInterfaceArgs.builder()
                                .network(args.network().networkId().applyValue(GcpTemplate::resourceName))
                                .subnetwork(args.network()
                                        .subnetIds(SubnetTier.PRIVATE)
                                        .applyValue(ids -> resourceName(ids.get(0))))
                                .build())
                        .build())
                .containers(container());
    }

    /** Cloud Run names networks by {@code projects/…}, where Compute Engine gives whole links. */
    private static String resourceName(String link) {
        return link.replaceFirst("^https://www\\.googleapis\\.com/compute/v1/", "");
    }

    private ServiceTemplateContainerArgs container() {
        return ServiceTemplateContainerArgs.builder()
                .name(plan.name())
                .image(args.image())
                .ports(ServiceTemplateContainerPortArgs.builder()
                        .name("http1")
                        .containerPort(plan.port())
                        .build())
                .resources(ServiceTemplateContainerResourcesArgs.builder()
                        .limits(Map.of(
                                "cpu",
                                plan.size().milliCpus() + "m",
                                "memory",
                                plan.size().memoryMib() + "Mi"))
                        .cpuIdle(true)
                        .startupCpuBoost(true)
                        .build())
                .envs(variables())
                .startupProbe(ServiceTemplateContainerStartupProbeArgs.builder()
                        .httpGet(ServiceTemplateContainerStartupProbeHttpGetArgs.builder()
                                .path(plan.healthPath())
                                .port(plan.port())
                                .build())
                        .periodSeconds(PERIOD_SECONDS)
                        .failureThreshold(STARTUP_FAILURES)
                        .build())
                .livenessProbe(ServiceTemplateContainerLivenessProbeArgs.builder()
                        .httpGet(ServiceTemplateContainerLivenessProbeHttpGetArgs.builder()
                                .path(plan.healthPath())
                                .port(plan.port())
                                .build())
                        .periodSeconds(PERIOD_SECONDS)
                        .failureThreshold(FAILURES)
                        .build())
                .build();
    }

    /** {@code PORT} is not among them: Cloud Run sets it from the port. */
    private List<ServiceTemplateContainerEnvArgs> variables() {
        List<ServiceTemplateContainerEnvArgs> variables = new ArrayList<>();
        args.environment()
                .forEach((name, value) -> variables.add(ServiceTemplateContainerEnvArgs.builder()
                        .name(name)
                        .value(value)
                        .build()));
        args.secrets()
                .forEach((name, secret) -> variables.add(ServiceTemplateContainerEnvArgs.builder()
                        .name(name)
                        .valueSource(ServiceTemplateContainerEnvValueSourceArgs.builder()
                                .secretKeyRef(ServiceTemplateContainerEnvValueSourceSecretKeyRefArgs.builder()
                                        .secret(secret.secretId())
                                        .version("latest")
                                        .build())
                                .build())
                        .build()));
        return variables;
    }
}
