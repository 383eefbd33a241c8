package io.ashlar.kubernetes.plan;

import io.ashlar.kubernetes.plan.KubernetesClusterPlan.NodeGroupPlan;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * What a cloud calls a pool that must be named. The name ends in digits made from what the cloud cannot change in place, so
 * that a pool that has to be replaced gets another name, and the new nodes come up before the old ones leave.
 */
final class PoolName {
    private PoolName() {}

    /**
     * Digits that change with the machines of a group, its disks and how they are bought.
     *
     * @param count how many, 8 at most
     */
    static String digits(NodeGroupPlan group, int count) {
        CRC32 sum = new CRC32();
        sum.update("%s %s %d %s"
                .formatted(group.key(), group.instanceTypes().get(0), group.diskGib(), group.purchase())
                .getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue()).substring(0, count);
    }
}
