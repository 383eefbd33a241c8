package io.ashlar.cost.gcp;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Clusters, machines, disks, and containers without machines.
 *
 * @see <a href="https://cloud.google.com/kubernetes-engine/pricing">GKE pricing</a>
 * @see <a href="https://cloud.google.com/run/pricing">Cloud Run pricing</a>
 */
final class GcpComputePricers {
    private static final String CLUSTER = "gcp:container/cluster:Cluster";

    /** What GKE gives a node whose pool says nothing: https://cloud.google.com/sdk/gcloud/reference/container/node-pools/create. */
    private static final String USUAL_MACHINE = "e2-medium";

    private static final int USUAL_DISK_GB = 100;

    /** A regional pool has its number of nodes in each of three zones unless it names the zones. */
    private static final int USUAL_ZONES = 3;

    private GcpComputePricers() {}

    static Map<String, Pricer> table() {
        return Map.of(
                CLUSTER,
                GcpComputePricers::cluster,
                "gcp:container/nodePool:NodePool",
                GcpComputePricers::pool,
                "gcp:compute/instance:Instance",
                GcpComputePricers::instance,
                "gcp:compute/disk:Disk",
                disk -> List.of(disk(disk.text("type", "pd-standard"), disk.number("size", 10), Range.ONE)),
                "gcp:cloudrunv2/service:Service",
                GcpComputePricers::service);
    }

    private static List<Charge> cluster(Reader cluster) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.one("control plane", "gke/cluster"));
        if (cluster.is("enableAutopilot", false)) {
            charges.add(Charge.unpriced(
                    "pods of Autopilot", "they are charged by what they ask for, which this book does not hold"));
        } else if (!cluster.is("removeDefaultNodePool", false)) {
            double count = cluster.number("initialNodeCount", 0);
            if (count > 0) {
                charges.addAll(machines(cluster, Range.of(count * zones(cluster, cluster))));
            }
        }
        return charges;
    }

    private static List<Charge> pool(Reader pool) {
        Reader cluster = pool.behind("cluster", CLUSTER).orElse(pool);
        double zones = zones(pool, cluster);
        double count = pool.number("nodeCount", pool.number("initialNodeCount", 1));
        double least = pool.number("autoscaling.minNodeCount", count) * zones;
        double most = pool.number("autoscaling.maxNodeCount", count) * zones;
        if (pool.has("autoscaling.totalMaxNodeCount")) {
            least = pool.number("autoscaling.totalMinNodeCount", 0);
            most = pool.number("autoscaling.totalMaxNodeCount", least);
        }
        double expected = Math.min(Math.max(count * zones, least), Math.max(most, least));
        return machines(pool, Range.of(least, expected, Math.max(expected, most)));
    }

    private static List<Charge> machines(Reader pool, Range nodes) {
        String type = pool.text("nodeConfig.machineType", USUAL_MACHINE);
        boolean spot = pool.is("nodeConfig.spot", false) || pool.is("nodeConfig.preemptible", false);
        return List.of(
                Charge.fixed(
                        (spot ? "spot nodes (" : "nodes (") + type + ")",
                        (spot ? "compute-spot/" : "compute/") + type,
                        nodes),
                disk(
                        pool.text("nodeConfig.diskType", "pd-balanced"),
                        pool.number("nodeConfig.diskSizeGb", USUAL_DISK_GB),
                        nodes));
    }

    private static double zones(Reader pool, Reader cluster) {
        int named = pool.count("nodeLocations", cluster.count("nodeLocations", 0));
        if (named > 0) {
            return named;
        }
        boolean zonal = cluster.text("location", "").matches("[a-z]+-[a-z]+\\d+-[a-z]");
        return zonal ? 1 : USUAL_ZONES;
    }

    private static List<Charge> instance(Reader instance) {
        String type = instance.text("machineType", USUAL_MACHINE);
        boolean spot = instance.text("scheduling.provisioningModel", "STANDARD").equals("SPOT");
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.one("machine (" + type + ")", (spot ? "compute-spot/" : "compute/") + type));
        charges.add(disk(
                instance.text("bootDisk.initializeParams.type", "pd-standard"),
                instance.number("bootDisk.initializeParams.size", 10),
                Range.ONE));
        return charges;
    }

    private static Charge disk(String type, double gigabytes, Range count) {
        return Charge.fixed("disk (" + type + ")", "disk/" + type, count.times(gigabytes));
    }

    /** Between requests an instance that must stay is charged all the time; any other only while it answers. */
    private static List<Charge> service(Reader service) {
        double least = service.number("template.scaling.minInstanceCount", 0);
        double cpu = 1;
        double memory = 0.5;
        for (Reader container : service.blocks("template.containers")) {
            cpu = container
                    .text("resources.limits.cpu")
                    .map(GcpComputePricers::cores)
                    .orElse(cpu);
            memory = container
                    .text("resources.limits.memory")
                    .map(GcpComputePricers::gib)
                    .orElse(memory);
        }
        double always = least * 730 * 3600;
        double some = 100 * 3600;
        return List.of(
                Charge.usage("processor seconds", "run/vcpu", "vcpuSeconds", seconds(always, some, cpu)),
                Charge.usage("memory seconds", "run/memory", "gibSeconds", seconds(always, some, memory)),
                Charge.usage("requests", "run/requests", "requests", Range.of(0, 1_000_000, 10_000_000)));
    }

    private static Range seconds(double always, double some, double size) {
        return Range.of(always * size, Math.max(always, some) * size, Math.max(always * 2, some * 10) * size);
    }

    private static double cores(String text) {
        return text.endsWith("m")
                ? Double.parseDouble(text.substring(0, text.length() - 1)) / 1000
                : Double.parseDouble(text);
    }

    private static double gib(String text) {
        return text.endsWith("Gi")
                ? Double.parseDouble(text.substring(0, text.length() - 2))
                : Double.parseDouble(text.replaceAll("[A-Za-z]", "")) / 1024;
    }
}
