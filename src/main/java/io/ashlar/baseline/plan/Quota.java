package io.ashlar.baseline.plan;

import io.ashlar.core.Profile;
import java.util.Map;

/**
 * What a namespace may take in all.
 *
 * @param cpu requested processors
 * @param memoryGib requested memory; limits may be twice as much
 * @param pods pods
 * @param storageGib claimed disk space
 */
public record Quota(int cpu, int memoryGib, int pods, int storageGib) {

    /** What a team has in an environment of this profile. */
    public static Quota of(Profile profile) {
        return switch (profile) {
            case DEVELOPMENT -> new Quota(4, 8, 50, 100);
            case STAGING -> new Quota(8, 16, 100, 200);
            case PRODUCTION -> new Quota(32, 64, 200, 1000);
        };
    }

    /** https://kubernetes.io/docs/concepts/policy/resource-quotas/ */
    Map<String, Object> hard() {
        return Map.of(
                "requests.cpu",
                String.valueOf(cpu),
                "requests.memory",
                memoryGib + "Gi",
                "limits.cpu",
                String.valueOf(2 * cpu),
                "limits.memory",
                2 * memoryGib + "Gi",
                "pods",
                String.valueOf(pods),
                "requests.storage",
                storageGib + "Gi",
                // A load balancer costs money and opens the cluster: one way in is for all.
                "services.loadbalancers",
                "0",
                "services.nodeports",
                "0");
    }
}
