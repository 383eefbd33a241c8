package io.ashlar.containers.azure;

import com.pulumi.azurenative.app.enums.ActiveRevisionsMode;
import com.pulumi.azurenative.app.enums.IngressTransportMethod;
import com.pulumi.azurenative.app.enums.Scheme;
import com.pulumi.azurenative.app.enums.Type;
import com.pulumi.azurenative.app.inputs.ConfigurationArgs;
import com.pulumi.azurenative.app.inputs.ContainerAppProbeArgs;
import com.pulumi.azurenative.app.inputs.ContainerAppProbeHttpGetArgs;
import com.pulumi.azurenative.app.inputs.ContainerArgs;
import com.pulumi.azurenative.app.inputs.ContainerResourcesArgs;
import com.pulumi.azurenative.app.inputs.CustomScaleRuleArgs;
import com.pulumi.azurenative.app.inputs.EnvironmentVarArgs;
import com.pulumi.azurenative.app.inputs.IngressArgs;
import com.pulumi.azurenative.app.inputs.RegistryCredentialsArgs;
import com.pulumi.azurenative.app.inputs.ScaleArgs;
import com.pulumi.azurenative.app.inputs.ScaleRuleArgs;
import com.pulumi.azurenative.app.inputs.SecretArgs;
import com.pulumi.azurenative.app.inputs.TemplateArgs;
import com.pulumi.core.Output;
import io.ashlar.containers.ContainerServiceArgs;
import io.ashlar.containers.PullSource;
import io.ashlar.containers.plan.ContainerServicePlan;
import io.ashlar.containers.plan.SecretKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an app runs and how it is reached.
 *
 * @see <a href="https://learn.microsoft.com/azure/container-apps/health-probes">Probes</a>
 * @see <a href="https://learn.microsoft.com/azure/container-apps/scale-app">Scaling</a>
 */
final class AzureTemplate {
    private static final int PERIOD_SECONDS = 10;

    /** Five minutes to start. */
    private static final int STARTUP_FAILURES = 30;

    private static final int FAILURES = 3;

    private final ContainerServicePlan plan;
    private final ContainerServiceArgs args;
    private final Output<String> identityId;

    AzureTemplate(ContainerServicePlan plan, ContainerServiceArgs args, Output<String> identityId) {
        this.plan = plan;
        this.args = args;
        this.identityId = identityId;
    }

    ConfigurationArgs configuration() {
        List<SecretArgs> secrets = new ArrayList<>();
        args.secrets()
                .forEach((variable, secret) -> secrets.add(SecretArgs.builder()
                        .name(SecretKeys.of(variable))
                        .keyVaultUrl(secret.secretId())
                        .identity(identityId)
                        .build()));
        ConfigurationArgs.Builder configuration = ConfigurationArgs.builder()
                .activeRevisionsMode(ActiveRevisionsMode.Single)
                .secrets(secrets)
                .ingress(IngressArgs.builder()
                        .external(true)
                        .targetPort(plan.port())
                        .allowInsecure(false)
                        .transport(IngressTransportMethod.Auto)
                        .build());
        args.source().ifPresent(source -> configuration.registries(registry(source)));
        return configuration.build();
    }

    private RegistryCredentialsArgs registry(PullSource source) {
        return RegistryCredentialsArgs.builder()
                .server(source.registry()
                        .repositoryUrl(source.repository())
                        .applyValue(url -> url.replaceFirst("/.*", "")))
                .identity(identityId)
                .build();
    }

    TemplateArgs template() {
        return TemplateArgs.builder()
                .containers(ContainerArgs.builder()
                        .name(plan.name())
                        .image(args.image())
                        .resources(ContainerResourcesArgs.builder()
                                .cpu(plan.size().milliCpus() / 1_000.0)
                                .memory(gib())
                                .build())
                        .env(variables())
                        .probes(
                                probe(Type.Startup, STARTUP_FAILURES),
                                probe(Type.Liveness, FAILURES),
                                probe(Type.Readiness, FAILURES))
                        .build())
                .scale(ScaleArgs.builder()
                        .minReplicas(plan.scaling().least())
                        .maxReplicas(plan.scaling().most())
                        .rules(ScaleRuleArgs.builder()
                                .name("cpu")
                                .custom(CustomScaleRuleArgs.builder()
                                        .type("cpu")
                                        .metadata(Map.of(
                                                "type",
                                                "Utilization",
                                                "value",
                                                Integer.toString(plan.scaling().cpuPercent())))
                                        .build())
                                .build())
                        .build())
                .build();
    }

    private String gib() {
        double gib = plan.size().memoryMib() / 1_024.0;
        return String.format(Locale.ROOT, "%.1fGi", gib);
    }

    private List<EnvironmentVarArgs> variables() {
        List<EnvironmentVarArgs> variables = new ArrayList<>();
        args.environment()
                .forEach((name, value) -> variables.add(
                        EnvironmentVarArgs.builder().name(name).value(value).build()));
        args.secrets()
                .keySet()
                .forEach(name -> variables.add(EnvironmentVarArgs.builder()
                        .name(name)
                        .secretRef(SecretKeys.of(name))
                        .build()));
        variables.add(EnvironmentVarArgs.builder()
                .name("PORT")
                .value(Integer.toString(plan.port()))
                .build());
        return variables;
    }

    private ContainerAppProbeArgs probe(Type type, int failures) {
        return ContainerAppProbeArgs.builder()
                .type(type)
                .httpGet(ContainerAppProbeHttpGetArgs.builder()
                        .path(plan.healthPath())
                        .port(plan.port())
                        .scheme(Scheme.HTTP)
                        .build())
                .periodSeconds(PERIOD_SECONDS)
                .failureThreshold(failures)
                .build();
    }
}
