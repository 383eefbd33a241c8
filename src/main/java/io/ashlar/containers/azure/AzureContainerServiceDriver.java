package io.ashlar.containers.azure;

import com.pulumi.azurenative.app.ContainerApp;
import com.pulumi.azurenative.app.ContainerAppArgs;
import com.pulumi.azurenative.app.enums.ManagedServiceIdentityType;
import com.pulumi.azurenative.app.inputs.ManagedServiceIdentityArgs;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentityArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.containers.ContainerService;
import io.ashlar.containers.ContainerServiceArgs;
import io.ashlar.containers.ContainerServiceDriver;
import io.ashlar.containers.ContainerServiceHandles;
import io.ashlar.containers.plan.ContainerOffering;
import io.ashlar.containers.plan.ContainerServicePlan;
import io.ashlar.containers.plan.Ingress;
import io.ashlar.core.Names;
import io.ashlar.core.Outputs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes Container Apps. */
public final class AzureContainerServiceDriver implements ContainerServiceDriver {
    /**
     * What Container Apps offers, as of 2026-11-21.
     *
     * @see <a href="https://learn.microsoft.com/azure/container-apps/environment-variables">Variables that it sets</a>
     * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftapp">Names</a>
     */
    static final ContainerOffering CONTAINER_APPS = new ContainerOffering(
            "Azure Container Apps",
            ContainerOffering.Key.OWN,
            ContainerOffering.Tls.BUILT_IN,
            Set.of(Ingress.values()),
            Optional.empty(),
            Pattern.compile("CONTAINER_APP_.*"),
            Pattern.compile("(?!.*--).{2,32}"));

    private final AzureScope scope;
    private final AzureContainerServiceOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzureContainerServiceDriver(AzureScope scope) {
        this(scope, AzureContainerServiceOptions.none());
    }

    /** A driver for a shared environment, or with hooks. */
    public AzureContainerServiceDriver(AzureScope scope, AzureContainerServiceOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public ContainerOffering offering() {
        return CONTAINER_APPS;
    }

    @Override
    public ContainerServiceHandles provision(
            ContainerServicePlan plan, ContainerServiceArgs args, ContainerService parent) {
        Names names = Names.of(plan.name());
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        UserAssignedIdentity identity = new UserAssignedIdentity(
                names.child("identity"),
                UserAssignedIdentityArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .tags(args.tags().values())
                        .build(),
                child);
        AzureRights rights = new AzureRights(scope, args, names, child, identity);
        Optional<AzureEnvironment.Made> own = options.shared().isPresent()
                ? Optional.empty()
                : Optional.of(new AzureEnvironment(scope, plan, args, options, child).provision());
        Output<String> environmentId =
                options.shared().orElseGet(() -> own.orElseThrow().environment().id());
        AzureTemplate template = new AzureTemplate(plan, args, identity.id());
        ContainerAppArgs.Builder builder = ContainerAppArgs.builder()
                .resourceGroupName(scope.resourceGroup())
                .location(scope.location())
                .containerAppName(plan.name())
                .managedEnvironmentId(environmentId)
                .identity(ManagedServiceIdentityArgs.builder()
                        .type(ManagedServiceIdentityType.UserAssigned)
                        .userAssignedIdentities(Outputs.listOf(List.of(identity.id())))
                        .build())
                .configuration(template.configuration())
                .template(template.template())
                .tags(args.tags().values());
        ContainerApp app = new ContainerApp(
                names.child("app"),
                options.app().apply(builder).build(),
                CustomResourceOptions.merge(
                        child,
                        CustomResourceOptions.builder()
                                .dependsOn(rights.grant())
                                .build()));
        return new AzureContainerServiceHandles(
                app,
                environmentId,
                own.map(AzureEnvironment.Made::environment),
                own.map(AzureEnvironment.Made::logs),
                identity);
    }
}
