package io.ashlar.sandbox.azure.containerregistry;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The types whose tokens begin with {@code azure-native:containerregistry:}. */
public final class ContainerregistryTable implements ModelTable {
    private static final String KIND = "Microsoft.ContainerRegistry/registries";

    /** https://learn.microsoft.com/azure/container-registry/container-registry-skus: what only Premium has. */
    private static final Map<String, Predicate<Properties>> PREMIUM = Map.of(
            "zoneRedundancy", inputs -> inputs.text("zoneRedundancy").orElse("").equals("Enabled"),
            "publicNetworkAccess",
                    inputs -> inputs.text("publicNetworkAccess").orElse("").equals("Disabled"),
            "networkRuleSet", inputs -> inputs.has("networkRuleSet"),
            "dataEndpointEnabled", inputs -> inputs.isTrue("dataEndpointEnabled"),
            "encryption.status",
                    inputs -> inputs.text("encryption.status").orElse("").equals("enabled"),
            "policies.retentionPolicy.status",
                    inputs -> inputs.text("policies.retentionPolicy.status")
                            .orElse("")
                            .equals("enabled"),
            "policies.trustPolicy.status",
                    inputs -> inputs.text("policies.trustPolicy.status")
                            .orElse("")
                            .equals("enabled"));

    @Override
    public List<ResourceModel> resources() {
        return List.of(registry(), task());
    }

    private static ResourceModel registry() {
        return Arm.resource("azure-native:containerregistry:Registry", KIND, "registryName")
                .source("https://learn.microsoft.com/rest/api/containerregistry/registries/create")
                .source("https://learn.microsoft.com/azure/container-registry/container-registry-skus")
                .with(Arm::regional)
                .computed(
                        "loginServer",
                        registry -> registry.text("registryName").orElse("").toLowerCase(Locale.ROOT) + ".azurecr.io")
                .computed("creationDate", registry -> "2026-11-21T00:00:00Z")
                .defaultsTo("adminUserEnabled", false)
                .defaultsTo("publicNetworkAccess", "Enabled")
                .defaultsTo("zoneRedundancy", "Disabled")
                .replaceOn("zoneRedundancy", "encryption.status")
                .rule("registryName", Rules.length(5, 50), Rules.matches("[A-Za-z0-9]+", "letters and digits"))
                .rule("sku.name", Rules.oneOf("Basic", "Standard", "Premium"))
                .rule("policies.retentionPolicy.days", Rules.between(0, 365))
                .check(ContainerregistryTable::premium)
                .check((inputs, findings) -> {
                    boolean encrypted =
                            inputs.text("encryption.status").orElse("").equals("enabled");
                    if (encrypted && !inputs.has("identity") && !inputs.isUnknown("identity")) {
                        findings.add("identity", "'identity' must be given with a key of your own, which it reads");
                    }
                })
                .takesAlongWhatRefersBy("registryName")
                .admit(ContainerregistryTable::vaultIsOpen)
                .uniqueWorldwide(
                        "registryName", "AlreadyInUse", "The registry DNS name {value}.azurecr.io is already in use.")
                .build();
    }

    /** https://learn.microsoft.com/azure/container-registry/tutorial-customer-managed-keys: only a registry's own identity is trusted. */
    private static void vaultIsOpen(Subject registry) {
        Optional<String> vault = registry.text("encryption.keyVaultProperties.keyIdentifier")
                .filter(key -> registry.isNew())
                .map(key -> key.replaceFirst("^https://([^.]+)\\..*$", "$1"));
        boolean closed = vault.stream()
                .flatMap(name -> registry.all("azure-native:keyvault:Vault").stream()
                        .filter(one -> Arm.nameOf(one.id()).equals(name)))
                .anyMatch(one ->
                        one.inputs().text("properties.publicNetworkAccess").equals(Optional.of("Disabled"))
                                || one.inputs()
                                        .text("properties.networkAcls.defaultAction")
                                        .equals(Optional.of("Deny")));
        if (closed) {
            throw Refusal.invalid(
                    "CMK_ERROR",
                    "The key vault '" + vault.orElse("") + "' cannot be accessed by the registry: its firewall lets in"
                            + " trusted services by their own identity only, which a new registry does not have.");
        }
    }

    private static ResourceModel task() {
        return Arm.child(
                        "azure-native:containerregistry:Task",
                        KIND + "/tasks",
                        "azure-native:containerregistry:Registry",
                        "registryName",
                        "taskName")
                .source("https://learn.microsoft.com/rest/api/containerregistry/tasks/create")
                .source("https://learn.microsoft.com/azure/container-registry/container-registry-tasks-reference-yaml")
                .with(Arm::regional)
                .defaultsTo("status", "Enabled")
                .defaultsTo("timeout", 3600)
                .computed("creationDate", task -> "2026-11-21T00:00:00Z")
                .rule(
                        "taskName",
                        Rules.length(5, 50),
                        Rules.matches("[A-Za-z0-9_-]+", "letters, digits, underscores and dashes"))
                .rule("timeout", Rules.between(300, 28_800))
                .rule(
                        "trigger.timerTriggers[].schedule",
                        Rules.matches("\\S+( \\S+){4}", "a schedule of five fields like 0 3 * * *"))
                .check((inputs, findings) -> {
                    if (!inputs.isTrue("isSystemTask") && !inputs.has("step") && !inputs.isUnknown("step")) {
                        findings.add("step", "'step' must be given");
                    }
                    if (inputs.has("step") && !inputs.has("platform") && !inputs.isUnknown("platform")) {
                        findings.add("platform", "'platform' must be given with 'step'");
                    }
                })
                .build();
    }

    private static void premium(Properties inputs, Findings findings) {
        boolean premium =
                inputs.text("sku.name").filter(sku -> !sku.equals("Premium")).isEmpty();
        if (!premium) {
            PREMIUM.forEach((path, asksFor) -> {
                if (asksFor.test(inputs)) {
                    findings.add(
                            path,
                            "'" + path + "' needs the sku Premium, not "
                                    + inputs.text("sku.name").orElse(""));
                }
            });
        }
    }
}
