package io.ashlar.sandbox.azure.keyvault;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModel.Companion;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types whose tokens begin with {@code azure-native:keyvault:}. */
public final class KeyvaultTable implements ModelTable {
    private static final String VAULT = "azure-native:keyvault:Vault";

    /** Not a type of the SDK: what the cloud lists as a deleted vault. */
    private static final String DELETED = "azure-native:keyvault:DeletedVault";

    private static final String KIND = "Microsoft.KeyVault/vaults";

    @Override
    public List<ResourceModel> resources() {
        return List.of(vault(), deleted(), key(), secret());
    }

    private static ResourceModel vault() {
        return Arm.resource(VAULT, KIND, "vaultName")
                .source("https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults/create-or-update")
                .source("https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview")
                .with(Arm::regional)
                .derived("properties", KeyvaultTable::properties)
                .replaceOn("properties.tenantId")
                .rule(
                        "vaultName",
                        Rules.length(3, 24),
                        Rules.matches(
                                "[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?",
                                "letters, digits and dashes, beginning with a letter and ending with a letter or digit"),
                        Rules.without("--", "have two dashes side by side"))
                .rule("properties.tenantId", ArmNames.uuid())
                .rule("properties.softDeleteRetentionInDays", Rules.between(7, 90))
                .rule("properties.accessPolicies[].objectId", Rules.matches("[0-9a-fA-F-]{36}|", "a UUID"))
                .check(KeyvaultTable::softDelete)
                .uniqueWorldwide(
                        "vaultName",
                        "VaultAlreadyExists",
                        "The vault name '{value}' is already in use. Vault names are globally unique so it is possible"
                                + " that the name is already taken.")
                .admit(KeyvaultTable::nameIsNotOfADeletedVault)
                .admit(KeyvaultTable::protectionStays)
                .takesAlongWhatRefersBy("vaultName")
                .leaves(vault -> List.of(
                        new Companion(DELETED, Arm.nameOf(vault.id()), Properties.of(Map.of("vaultId", vault.id())))))
                .build();
    }

    private static ResourceModel deleted() {
        return ResourceModel.of(DELETED)
                .source("https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults/list-deleted")
                .called("Microsoft.KeyVault/deletedVaults")
                .build();
    }

    private static void softDelete(Properties inputs, Findings findings) {
        if (inputs.isFalse("properties.enableSoftDelete")) {
            findings.add(
                    "properties.enableSoftDelete",
                    "'properties.enableSoftDelete' cannot be false: soft delete cannot be disabled any more");
        }
        if (inputs.isFalse("properties.enablePurgeProtection")) {
            findings.add(
                    "properties.enablePurgeProtection",
                    "'properties.enablePurgeProtection' cannot be set to false: leave it out, or enable it for good");
        }
        boolean roles = inputs.isTrue("properties.enableRbacAuthorization");
        if (!roles
                && !inputs.has("properties.accessPolicies")
                && !inputs.text("properties.createMode").orElse("").equals("recover")
                && !inputs.isUnknown("properties")) {
            findings.add(
                    "properties.accessPolicies",
                    "'properties.accessPolicies' must be given unless 'properties.enableRbacAuthorization' is true");
        }
    }

    private static void nameIsNotOfADeletedVault(Subject vault) {
        String name = vault.text("vaultName").orElse("");
        Optional<CloudResource> deleted = vault.cloud().findAnywhere(DELETED, "id", name);
        boolean recovers = vault.text("properties.createMode").orElse("").equals("recover");
        if (vault.isNew() && deleted.isPresent() && !recovers) {
            throw Refusal.conflict(
                    "ConflictError",
                    "A vault with the same name already exists in deleted state. You need to either recover or purge"
                            + " existing key vault. Follow this link https://go.microsoft.com/fwlink/?linkid=2149745 for"
                            + " more information on soft delete.");
        }
        if (vault.isNew() && deleted.isEmpty() && recovers) {
            throw Refusal.notFound(
                    "DeletedVaultNotFound",
                    "The deleted vault '" + name + "' was not found; there is nothing to recover.");
        }
    }

    private static void protectionStays(Subject vault) {
        Optional<CloudResource> existing = vault.existing();
        boolean wasOn = existing.filter(old -> old.inputs().isTrue("properties.enablePurgeProtection"))
                .isPresent();
        if (wasOn && !vault.inputs().isTrue("properties.enablePurgeProtection")) {
            throw Refusal.invalid(
                    "BadRequest",
                    "The property \"enablePurgeProtection\" cannot be set to false. Enabling the purge protection for a"
                            + " vault is an irreversible action.");
        }
        long before = existing.map(old -> old.outputs()
                        .number("properties.softDeleteRetentionInDays")
                        .orElse(90))
                .orElse(0L);
        long after =
                vault.inputs().number("properties.softDeleteRetentionInDays").orElse(90);
        if (existing.isPresent() && before != after) {
            throw Refusal.invalid(
                    "BadRequest",
                    "The property \"softDeleteRetentionInDays\" has been set already and it can't be modified.");
        }
    }

    private static Object properties(Subject vault) {
        if (vault.inputs().asMap().get("properties") == Unknown.VALUE) {
            return Unknown.VALUE;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("enableSoftDelete", true);
        properties.put("softDeleteRetentionInDays", 90);
        properties.put("publicNetworkAccess", "Enabled");
        properties.put("vaultUri", "https://" + vault.text("vaultName").orElse("") + ".vault.azure.net/");
        properties.put("provisioningState", "Succeeded");
        properties.putAll(vault.inputs().object("properties").asMap());
        return properties;
    }

    private static ResourceModelBuilder inVault(String type, String kind, String name) {
        return Arm.child("azure-native:keyvault:" + type, KIND + "/" + kind, VAULT, "vaultName", name)
                .rule(name, Rules.length(1, 127), Rules.matches("[A-Za-z0-9-]+", "letters, digits and dashes"));
    }

    private static Optional<CloudResource> vaultOf(Subject part) {
        return part.find(VAULT, Arm.id(part.scope().account(), KIND, part.inputs(), List.of("vaultName")));
    }

    private static ResourceModel key() {
        return inVault("Key", "keys", "keyName")
                .source("https://learn.microsoft.com/azure/key-vault/keys/about-keys-details")
                .computed("keyUri", key -> uri(key, "keyName", "keys"))
                .computed("keyUriWithVersion", key -> uri(key, "keyName", "keys") + "/" + key.hex(32))
                .computed("location", key -> vaultOf(key).flatMap(Arm::locationOf))
                .replaceOn("properties")
                .rule("properties.keySize", Rules.oneOf(2048, 3072, 4096))
                .check((inputs, findings) -> {
                    String kty = inputs.text("properties.kty").orElse("");
                    if (kty.startsWith("EC") && inputs.has("properties.keySize")) {
                        findings.add("properties.keySize", "'properties.keySize' is for RSA keys only");
                    }
                    if (kty.startsWith("RSA") && inputs.has("properties.curveName")) {
                        findings.add("properties.curveName", "'properties.curveName' is for EC keys only");
                    }
                })
                .admit(key -> {
                    boolean hardware = key.text("properties.kty").orElse("").endsWith("-HSM");
                    boolean premium = vaultOf(key)
                            .filter(vault -> vault.inputs()
                                    .text("properties.sku.name")
                                    .orElse("")
                                    .equals("premium"))
                            .isPresent();
                    if (hardware && !premium) {
                        throw Refusal.invalid(
                                "BadParameter", "HSM keys are not supported by this vault: its sku must be premium.");
                    }
                })
                .build();
    }

    private static String uri(Subject part, String name, String kind) {
        return "https://" + part.text("vaultName").orElse("") + ".vault.azure.net/" + kind + "/"
                + part.text(name).orElse("");
    }

    private static ResourceModel secret() {
        return inVault("Secret", "secrets", "secretName")
                .source("https://learn.microsoft.com/azure/key-vault/secrets/about-secrets")
                .computed("location", secret -> vaultOf(secret).flatMap(Arm::locationOf))
                .derived("properties", secret -> {
                    if (secret.inputs().asMap().get("properties") == Unknown.VALUE) {
                        return Unknown.VALUE;
                    }
                    Map<String, Object> properties = new LinkedHashMap<>(
                            secret.inputs().object("properties").asMap());
                    // The API never gives a value back.
                    properties.remove("value");
                    properties.put("secretUri", uri(secret, "secretName", "secrets"));
                    properties.put("secretUriWithVersion", uri(secret, "secretName", "secrets") + "/" + secret.hex(32));
                    return properties;
                })
                .rule("properties.value", Rules.length(0, 25_600))
                .build();
    }
}
