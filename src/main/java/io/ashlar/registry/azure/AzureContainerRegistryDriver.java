package io.ashlar.registry.azure;

import com.pulumi.azurenative.authorization.ManagementLockByScope;
import com.pulumi.azurenative.authorization.ManagementLockByScopeArgs;
import com.pulumi.azurenative.authorization.RoleAssignment;
import com.pulumi.azurenative.authorization.RoleAssignmentArgs;
import com.pulumi.azurenative.containerregistry.Registry;
import com.pulumi.azurenative.containerregistry.RegistryArgs;
import com.pulumi.azurenative.containerregistry.Task;
import com.pulumi.azurenative.containerregistry.TaskArgs;
import com.pulumi.azurenative.containerregistry.enums.ResourceIdentityType;
import com.pulumi.azurenative.containerregistry.inputs.EncodedTaskStepArgs;
import com.pulumi.azurenative.containerregistry.inputs.EncryptionPropertyArgs;
import com.pulumi.azurenative.containerregistry.inputs.IdentityPropertiesArgs;
import com.pulumi.azurenative.containerregistry.inputs.KeyVaultPropertiesArgs;
import com.pulumi.azurenative.containerregistry.inputs.PlatformPropertiesArgs;
import com.pulumi.azurenative.containerregistry.inputs.PoliciesArgs;
import com.pulumi.azurenative.containerregistry.inputs.RetentionPolicyArgs;
import com.pulumi.azurenative.containerregistry.inputs.SkuArgs;
import com.pulumi.azurenative.containerregistry.inputs.TimerTriggerArgs;
import com.pulumi.azurenative.containerregistry.inputs.TriggerPropertiesArgs;
import com.pulumi.azurenative.containerregistry.inputs.UserIdentityPropertiesArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.azure.BuiltInRole;
import io.ashlar.azure.UniqueName;
import io.ashlar.core.Protection;
import io.ashlar.encryption.KeyIdentityRef;
import io.ashlar.encryption.plan.KeyAccess;
import io.ashlar.registry.ContainerRegistry;
import io.ashlar.registry.ContainerRegistryArgs;
import io.ashlar.registry.ContainerRegistryDriver;
import io.ashlar.registry.ContainerRegistryHandles;
import io.ashlar.registry.plan.AzureRegistryPlan;
import io.ashlar.registry.plan.AzureRegistryPlan.CleanUpPlan;
import io.ashlar.registry.plan.AzureRegistryPlan.PullPlan;
import io.ashlar.registry.plan.ContainerRegistryPlan;
import io.ashlar.registry.plan.RegistryOffering;
import io.ashlar.registry.plan.RegistryOffering.KeyNeed;
import io.ashlar.registry.plan.RegistryOffering.Words;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes one registry of the Premium tier, about $50 a month with 500 GiB
 * (https://azure.microsoft.com/pricing/details/container-registry/).
 */
public final class AzureContainerRegistryDriver implements ContainerRegistryDriver {
    /** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftcontainerregistry. */
    private static final int LONGEST_REGISTRY_NAME = 50;

    /** An hour in which nobody pushes, in UTC. */
    private static final String EVERY_NIGHT = "0 3 * * *";

    private final AzureScope scope;
    private final AzureContainerRegistryOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzureContainerRegistryDriver(AzureScope scope) {
        this(scope, AzureContainerRegistryOptions.none());
    }

    /** A driver with options. */
    public AzureContainerRegistryDriver(AzureScope scope, AzureContainerRegistryOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public RegistryOffering offering() {
        return new RegistryOffering(
                "Azure",
                new Words(Pattern.compile(".*"), "", ""),
                new Words(
                        Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
                        "an identity is named by its object id, a UUID",
                        "Give the principal's object id, not its application id or name."),
                options.key());
    }

    @Override
    public KeyAccess keyAccess() {
        return options.key() == KeyNeed.ALWAYS ? KeyAccess.THROUGH_IDENTITY : KeyAccess.BY_THEMSELVES;
    }

    @Override
    public ContainerRegistryHandles provision(
            ContainerRegistryPlan plan, ContainerRegistryArgs args, ContainerRegistry parent) {
        AzureRegistryPlan own = AzureRegistryPlan.of(parent.pulumiResourceName(), plan);
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        Registry registry = registry(plan, own, args, parent);
        own.cleanUps().forEach(cleanUp -> task(cleanUp, args, registry, child));
        own.pulls().forEach(pull -> pull(pull, registry, child));
        if (plan.protection() == Protection.PROTECTED) {
            lock(own, registry, child);
        }
        Map<String, String> fullNames = new TreeMap<>();
        plan.repositories().forEach(repository -> fullNames.put(repository.key(), repository.fullName()));
        return new AzureContainerRegistryHandles(registry, fullNames);
    }

    /** Its name comes again when it is made again, so the old one has to go first. */
    private Registry registry(
            ContainerRegistryPlan plan, AzureRegistryPlan own, ContainerRegistryArgs args, ContainerRegistry parent) {
        RegistryArgs.Builder builder = RegistryArgs.builder()
                .resourceGroupName(scope.resourceGroup())
                .location(scope.location())
                .registryName(UniqueName.compact(LONGEST_REGISTRY_NAME, own.registryStem(), scope))
                .sku(SkuArgs.builder().name("Premium").build())
                .adminUserEnabled(false)
                .zoneRedundancy("Enabled")
                .publicNetworkAccess("Enabled")
                .networkRuleBypassOptions("AzureServices")
                .policies(PoliciesArgs.builder()
                        .retentionPolicy(RetentionPolicyArgs.builder()
                                .status("enabled")
                                .days(plan.deleteUntaggedAfterDays())
                                .build())
                        .build())
                .tags(args.tags().values());
        if (options.key() == KeyNeed.ALWAYS) {
            encrypt(builder, args);
        }
        return new Registry(
                own.registryName(),
                options.registry().apply(builder).build(),
                CustomResourceOptions.builder()
                        .parent(parent)
                        .protect(plan.protection() == Protection.PROTECTED)
                        .deleteBeforeReplace(true)
                        .build());
    }

    private static void encrypt(RegistryArgs.Builder builder, ContainerRegistryArgs args) {
        KeyIdentityRef identity = args.encryptionKey().identity().orElseThrow();
        builder.identity(IdentityPropertiesArgs.builder()
                        .type(ResourceIdentityType.UserAssigned)
                        .userAssignedIdentities(identity.id()
                                .applyValue(id -> Map.of(
                                        id, UserIdentityPropertiesArgs.builder().build())))
                        .build())
                .encryption(EncryptionPropertyArgs.builder()
                        .status("enabled")
                        .keyVaultProperties(KeyVaultPropertiesArgs.builder()
                                .keyIdentifier(args.encryptionKey().keyId())
                                .identity(identity.clientId())
                                .build())
                        .build());
    }

    private void task(CleanUpPlan cleanUp, ContainerRegistryArgs args, Registry registry, CustomResourceOptions child) {
        new Task(
                cleanUp.name(),
                TaskArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .registryName(registry.name())
                        .taskName(cleanUp.taskName())
                        .status("Enabled")
                        .platform(PlatformPropertiesArgs.builder().os("Linux").build())
                        .step(EncodedTaskStepArgs.builder()
                                .type("EncodedTask")
                                .encodedTaskContent(Base64.getEncoder()
                                        .encodeToString(cleanUp.task().getBytes(StandardCharsets.UTF_8)))
                                .build())
                        .trigger(TriggerPropertiesArgs.builder()
                                .timerTriggers(TimerTriggerArgs.builder()
                                        .name("every-night")
                                        .schedule(EVERY_NIGHT)
                                        .status("Enabled")
                                        .build())
                                .build())
                        .tags(args.tags().values())
                        .build(),
                child);
    }

    private void pull(PullPlan pull, Registry registry, CustomResourceOptions child) {
        new RoleAssignment(
                pull.name(),
                RoleAssignmentArgs.builder()
                        .scope(registry.id())
                        .principalId(pull.principalId())
                        .principalType("ServicePrincipal")
                        .roleDefinitionId(BuiltInRole.ACR_PULL.definitionId(scope))
                        .build(),
                child);
    }

    /** Deleting a registry takes its images along; so Azure itself refuses. */
    private static void lock(AzureRegistryPlan own, Registry registry, CustomResourceOptions child) {
        new ManagementLockByScope(
                own.lockName(),
                ManagementLockByScopeArgs.builder()
                        .scope(registry.id())
                        .level("CanNotDelete")
                        .notes("Deleting this registry deletes all images in it")
                        .build(),
                child);
    }
}
