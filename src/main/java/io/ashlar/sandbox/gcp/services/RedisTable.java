package io.ashlar.sandbox.gcp.services;

import io.ashlar.sandbox.gcp.compute.Networks;
import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types whose tokens begin with {@code gcp:redis/}. */
public final class RedisTable implements ModelTable {
    private static final List<String> VERSIONS =
            List.of("REDIS_3_2", "REDIS_4_0", "REDIS_5_0", "REDIS_6_X", "REDIS_7_0", "REDIS_7_2");

    @Override
    public List<ResourceModel> resources() {
        return List.of(Gcp.resource(
                        "gcp:redis/instance:Instance",
                        "Instance",
                        "projects/{project}/locations/{region}/instances/{name}")
                .source(
                        "https://cloud.google.com/memorystore/docs/redis/reference/rest/v1/projects.locations.instances")
                .source("https://cloud.google.com/memorystore/docs/redis/redis-tiers")
                .with(Gcp::regional)
                .autoNamed("name", 40)
                .computed("host", instance -> "10.30." + Integer.parseInt(instance.hex("host", 2), 16) + ".3")
                .computed(
                        "port",
                        instance -> instance.text("transitEncryptionMode")
                                        .orElse("")
                                        .equals("SERVER_AUTHENTICATION")
                                ? 6378
                                : 6379)
                .computed("authString", instance -> instance.inputs().isTrue("authEnabled") ? instance.letters(36) : "")
                .computed(
                        "serverCaCerts",
                        instance -> instance.text("transitEncryptionMode")
                                        .orElse("")
                                        .equals("SERVER_AUTHENTICATION")
                                ? List.of(Map.of(
                                        "cert",
                                                "-----BEGIN CERTIFICATE-----\n" + instance.letters(64)
                                                        + "\n-----END CERTIFICATE-----",
                                        "serialNumber", "0",
                                        "expireTime", "2036-11-18T00:00:00Z"))
                                : List.of())
                .computed("createTime", instance -> "2026-11-21T00:00:00Z")
                .defaultsTo("tier", "BASIC")
                .defaultsTo("redisVersion", "REDIS_7_0")
                .defaultsTo("connectMode", "DIRECT_PEERING")
                .defaultsTo("transitEncryptionMode", "DISABLED")
                .replaceOn(
                        "name",
                        "tier",
                        "authorizedNetwork",
                        "connectMode",
                        "transitEncryptionMode",
                        "customerManagedKey",
                        "locationId",
                        "alternativeLocationId",
                        "reservedIpRange")
                .means("authorizedNetwork", Gcp::last)
                .rule("name", Gcp.rfc1035(1, 40))
                .rule("tier", Rules.oneOf("BASIC", "STANDARD_HA"))
                .rule("memorySizeGb", Rules.between(1, 300))
                .rule("replicaCount", Rules.between(0, 5))
                .rule("redisVersion", Rules.oneOf(VERSIONS.toArray()))
                .rule("connectMode", Rules.oneOf("DIRECT_PEERING", "PRIVATE_SERVICE_ACCESS"))
                .rule("transitEncryptionMode", Rules.oneOf("SERVER_AUTHENTICATION", "DISABLED"))
                .rule("persistenceConfig.persistenceMode", Rules.oneOf("DISABLED", "RDB"))
                .rule("locationId", GcpRegions.zone())
                .rule("alternativeLocationId", GcpRegions.zone())
                .check(RedisTable::tiers)
                .refersTo("authorizedNetwork", Networks.inNetwork().except("default|.*/networks/default"))
                .admit(RedisTable::networkIsConnected)
                .admit(RedisTable::versionOnlyRises)
                .admit(RedisTable::readersStay)
                .build());
    }

    private static void tiers(Properties inputs, Findings findings) {
        boolean basic = inputs.text("tier").orElse("BASIC").equals("BASIC") && !inputs.isUnknown("tier");
        boolean replicas = isForReaders(inputs);
        if (basic && (replicas || inputs.number("replicaCount").orElse(0) > 0)) {
            findings.add("tier", "read replicas need the tier STANDARD_HA");
        }
        // https://cloud.google.com/memorystore/docs/redis/reference/rest/v1/projects.locations.instances, replicaCount.
        boolean standard = inputs.text("tier").orElse("").equals("STANDARD_HA");
        long count = inputs.number("replicaCount").orElse(standard ? 1 : 0);
        if (standard && !replicas && count != 1) {
            findings.add("replicaCount", "'replicaCount' must be 1 for the tier STANDARD_HA without read replicas");
        }
        if (standard && replicas && count < 1) {
            findings.add("replicaCount", "'replicaCount' must be 1 to 5 with read replicas");
        }
        if (replicas && inputs.number("memorySizeGb").orElse(5) < 5) {
            findings.add("memorySizeGb", "'memorySizeGb' must be at least 5 with read replicas");
        }
        if (basic && inputs.has("alternativeLocationId")) {
            findings.add("alternativeLocationId", "'alternativeLocationId' is for the tier STANDARD_HA");
        }
        if (inputs.text("persistenceConfig.persistenceMode").orElse("").equals("RDB")
                && !inputs.has("persistenceConfig.rdbSnapshotPeriod")) {
            findings.add("persistenceConfig.rdbSnapshotPeriod", "'rdbSnapshotPeriod' must be given with the mode RDB");
        }
    }

    private static void networkIsConnected(Subject instance) {
        boolean access = instance.text("connectMode").orElse("").equals("PRIVATE_SERVICE_ACCESS");
        Optional<CloudResource> network =
                instance.text("authorizedNetwork").flatMap(name -> Networks.networkOf(instance, name));
        if (access
                && network.isPresent()
                && instance.referrers(network.get(), Networks.CONNECTION).isEmpty()) {
            throw Refusal.invalid(
                    "failedPrecondition",
                    "Google private service access is not enabled. Enable privateServiceAccess and try again.");
        }
    }

    private static boolean isForReaders(Properties inputs) {
        return inputs.text("readReplicasMode").orElse("").equals("READ_REPLICAS_ENABLED");
    }

    /** https://cloud.google.com/memorystore/docs/redis/manage-read-replicas; secondaryIpRange in the reference of the API. */
    private static void readersStay(Subject instance) {
        if (instance.existing().isEmpty()) {
            return;
        }
        boolean before = isForReaders(instance.existing().get().inputs());
        boolean after = isForReaders(instance.inputs());
        if (before && !after) {
            throw Refusal.invalid("invalidArgument", "Read replicas cannot be disabled on an instance that has them.");
        }
        if (after && !before && !instance.inputs().has("secondaryIpRange")) {
            throw Refusal.invalid(
                    "invalidArgument",
                    "secondary_ip_range is required when read replicas are enabled on an existing instance.");
        }
    }

    private static void versionOnlyRises(Subject instance) {
        int before = instance.existing()
                .flatMap(existing -> existing.outputs().text("redisVersion"))
                .map(VERSIONS::indexOf)
                .orElse(-1);
        int after = instance.text("redisVersion").map(VERSIONS::indexOf).orElse(before);
        if (after < before) {
            throw Refusal.invalid("invalidArgument", "The version of an instance cannot be downgraded.");
        }
    }
}
