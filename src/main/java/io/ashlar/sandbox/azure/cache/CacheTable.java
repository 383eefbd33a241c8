package io.ashlar.sandbox.azure.cache;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.azure.arm.Identities;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.FunctionModel.Call;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.value.Properties;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The types whose tokens begin with {@code azure-native:cache:}. */
public final class CacheTable implements ModelTable {
    private static final String CLUSTER = "azure-native:cache:RedisEnterprise";
    private static final String DATABASE = "azure-native:cache:Database";
    private static final String KIND = "Microsoft.Cache/redisEnterprise";

    /** https://learn.microsoft.com/azure/redis/overview#choosing-the-right-tier. */
    private static final String SIZES = "Balanced_B(0|1|3|5|10|20|50|100|150|250|350|500|700|1000)"
            + "|MemoryOptimized_M(10|20|50|100|150|250|350|500|700|1000|1500|2000)"
            + "|ComputeOptimized_X(3|5|10|20|50|100|150|250|350|500|700)"
            + "|FlashOptimized_A(250|500|700|1000|1500|2000|4500)";

    @Override
    public List<ResourceModel> resources() {
        return List.of(cluster(), database(), classic());
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(new FunctionModel(
                "azure-native:cache:listDatabaseKeys",
                "https://learn.microsoft.com/rest/api/redis/redisenterprisecache/databases/list-keys",
                CacheTable::keys));
    }

    private static Properties keys(Call call) {
        String id = Arm.id(
                call.provider().scope().account(),
                KIND + "/databases",
                call.arguments(),
                List.of("clusterName", "databaseName"));
        CloudResource database = call.cloud()
                .find(call.provider().scope(), DATABASE, "id", id)
                .orElseThrow(() -> Refusal.notFound("ResourceNotFound", "The Resource '" + id + "' was not found."));
        return Properties.of(
                Map.of("primaryKey", key(database, "primary"), "secondaryKey", key(database, "secondary")));
    }

    private static String key(CloudResource database, String which) {
        String text = new Seed(database.id() + which).letters(32);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** https://learn.microsoft.com/rest/api/redis/redisenterprisecache/redis-enterprise/create: CustomerManagedKeyEncryption. */
    private static void encryption(Properties inputs, Findings findings) {
        String path = "encryption.customerManagedKeyEncryption";
        if (!inputs.has(path) || inputs.isUnknown("encryption")) {
            return;
        }
        if (!inputs.has(path + ".keyEncryptionKeyUrl")) {
            findings.add(path + ".keyEncryptionKeyUrl", "'" + path + ".keyEncryptionKeyUrl' must be given");
        }
        inputs.text(path + ".keyEncryptionKeyIdentity.userAssignedIdentityResourceId")
                .filter(identity -> !inputs.isUnknown("identity")
                        && !inputs.texts("identity.userAssignedIdentities").contains(identity))
                .ifPresent(identity -> findings.add(
                        "identity.userAssignedIdentities",
                        "the identity that uses the key must be one of the cluster's"
                                + " 'identity.userAssignedIdentities'"));
    }

    private static ResourceModel cluster() {
        return Arm.resource(CLUSTER, KIND, "clusterName")
                .source("https://learn.microsoft.com/azure/redis/overview")
                .source("https://learn.microsoft.com/azure/azure-cache-for-redis/retirement-faq")
                .with(Arm::regional)
                .computed(
                        "hostName",
                        cluster -> cluster.text("clusterName").orElse("") + "."
                                + Arm.location(cluster).orElse("") + ".redis.azure.net")
                .computed("redisVersion", cluster -> "7.4")
                .computed("resourceState", cluster -> "Running")
                .defaultsTo("minimumTlsVersion", "1.2")
                .replaceOn("zones")
                .rule("clusterName", ArmNames.dashed(1, 60))
                .rule("clusterName", Rules.without("--", "have two dashes side by side"))
                .rule("minimumTlsVersion", Rules.oneOf("1.2"))
                .rule(
                        "sku.name",
                        Rules.without(
                                "^Enterprise",
                                "be an Enterprise size: creation of new Azure Cache for Redis Enterprise resources is"
                                        + " no longer supported; create Azure Managed Redis instead, e.g. Balanced_B5"),
                        Rules.matches("Enterprise.*|" + SIZES, "a size of Azure Managed Redis like Balanced_B5"))
                .check(CacheTable::managedSizes)
                .check(CacheTable::encryption)
                .with(Identities::listed)
                .uniqueWorldwide("hostName", "NameNotAvailable", "The cluster name is not available: {value}.")
                .takesAlongWhatRefersBy("clusterName")
                .build();
    }

    /** Azure Managed Redis decides on capacity and zones by itself. */
    private static void managedSizes(Properties inputs, Findings findings) {
        boolean managed = inputs.text("sku.name")
                .filter(name -> !name.startsWith("Enterprise"))
                .isPresent();
        if (managed && inputs.has("sku.capacity")) {
            findings.add("sku.capacity", "'sku.capacity' cannot be set for Azure Managed Redis: the size says it all");
        }
        if (managed && !inputs.texts("zones").isEmpty()) {
            findings.add(
                    "zones", "'zones' cannot be set for Azure Managed Redis: it is zone redundant where zones are");
        }
    }

    private static ResourceModel database() {
        return Arm.child(DATABASE, KIND + "/databases", CLUSTER, "clusterName", "databaseName")
                .source("https://learn.microsoft.com/azure/redis/architecture")
                .source("https://learn.microsoft.com/azure/redis/redis-modules")
                .defaultsTo("clientProtocol", "Encrypted")
                .defaultsTo("clusteringPolicy", "OSSCluster")
                .defaultsTo("evictionPolicy", "VolatileLRU")
                .defaultsTo("port", 10_000)
                .computed("resourceState", database -> "Running")
                .replaceOn("clientProtocol", "clusteringPolicy", "modules", "port", "geoReplication.groupNickname")
                .rule("databaseName", Rules.oneOf("default"))
                .rule("port", Rules.oneOf(10_000))
                .rule("modules[].name", Rules.oneOf("RedisBloom", "RediSearch", "RedisJSON", "RedisTimeSeries"))
                .check(CacheTable::modules)
                .check((inputs, findings) -> {
                    if (inputs.isTrue("persistence.aofEnabled") && inputs.isTrue("persistence.rdbEnabled")) {
                        findings.add("persistence.rdbEnabled", "AOF and RDB persistence exclude each other");
                    }
                    if (inputs.isTrue("persistence.rdbEnabled") && !inputs.has("persistence.rdbFrequency")) {
                        findings.add("persistence.rdbFrequency", "'persistence.rdbFrequency' must be given");
                    }
                    if (inputs.isTrue("persistence.aofEnabled") && !inputs.has("persistence.aofFrequency")) {
                        findings.add("persistence.aofFrequency", "'persistence.aofFrequency' must be given");
                    }
                })
                .build();
    }

    private static void modules(Properties inputs, Findings findings) {
        Set<String> modules = inputs.objects("modules").stream()
                .flatMap(module -> module.text("name").stream())
                .collect(Collectors.toSet());
        if (modules.contains("RediSearch")
                && !inputs.text("evictionPolicy").orElse("VolatileLRU").equals("NoEviction")) {
            findings.add("evictionPolicy", "'evictionPolicy' must be NoEviction with the module RediSearch");
        }
        if (modules.contains("RediSearch")
                && !inputs.text("clusteringPolicy").orElse("OSSCluster").equals("EnterpriseCluster")) {
            findings.add("clusteringPolicy", "'clusteringPolicy' must be EnterpriseCluster with the module RediSearch");
        }
    }

    /** Caches that stand already can be changed; there are no new ones. */
    private static ResourceModel classic() {
        return Arm.resource("azure-native:cache:Redis", "Microsoft.Cache/Redis", "name")
                .source("https://learn.microsoft.com/azure/azure-cache-for-redis/retirement-faq")
                .with(Arm::regional)
                .rule("name", ArmNames.dashed(1, 63))
                .admit(cache -> {
                    if (cache.isNew()) {
                        throw Refusal.invalid(
                                "BadRequest",
                                "Creation of new Azure Cache for Redis resources is no longer supported since 1 October"
                                        + " 2026. Azure Cache for Redis is retiring, please create Azure Managed Redis"
                                        + " instead (azure-native:cache:RedisEnterprise).");
                    }
                })
                .build();
    }
}
