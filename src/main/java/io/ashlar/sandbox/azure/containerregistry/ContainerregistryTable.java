package io.ashlar.sandbox.azure.containerregistry;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The types whose tokens begin with {@code azure-native:containerregistry:}. */
public final class ContainerregistryTable implements ModelTable {
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
        return List.of(registry());
    }

    private static ResourceModel registry() {
        return Arm.resource(
                        "azure-native:containerregistry:Registry",
                        "Microsoft.ContainerRegistry/registries",
                        "registryName")
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
                .uniqueWorldwide(
                        "registryName", "AlreadyInUse", "The registry DNS name {value}.azurecr.io is already in use.")
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
