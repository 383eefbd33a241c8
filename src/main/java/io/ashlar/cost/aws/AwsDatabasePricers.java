package io.ashlar.cost.aws;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.KeptCopies;
import io.ashlar.cost.pricing.Lifecycles;
import io.ashlar.cost.pricing.MachineSizes;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Databases and caches.
 *
 * @see <a href="https://aws.amazon.com/rds/postgresql/pricing/">RDS for PostgreSQL pricing</a>
 * @see <a href="https://aws.amazon.com/rds/aurora/pricing/">Aurora pricing</a>
 * @see <a href="https://aws.amazon.com/elasticache/pricing/">ElastiCache pricing</a>
 */
final class AwsDatabasePricers {
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CLUSTER = "aws:rds/cluster:Cluster";

    private AwsDatabasePricers() {}

    static Map<String, Pricer> table() {
        return Map.of(
                INSTANCE,
                AwsDatabasePricers::instance,
                CLUSTER,
                AwsDatabasePricers::cluster,
                "aws:rds/clusterInstance:ClusterInstance",
                AwsDatabasePricers::clusterInstance,
                "aws:elasticache/replicationGroup:ReplicationGroup",
                AwsDatabasePricers::replicationGroup,
                "aws:elasticache/cluster:Cluster",
                AwsDatabasePricers::cacheCluster,
                "aws:dynamodb/table:Table",
                AwsDatabasePricers::table);
    }

    private static List<Charge> instance(Reader database) {
        Optional<Reader> primary = database.behind("replicateSourceDb", INSTANCE);
        String engine = database.text("engine")
                .or(() -> primary.flatMap(one -> one.text("engine")))
                .orElse("postgres");
        String instanceClass = database.text("instanceClass", "db.t3.medium");
        int copies = database.is("multiAz", false) ? 2 : 1;
        double gib = database.number(
                "allocatedStorage",
                primary.map(one -> one.number("allocatedStorage", 20)).orElse(20.0));
        double mostGib = Math.max(gib, database.known("maxAllocatedStorage").orElse(gib));
        String disk = database.text("storageType", "gp2");
        List<Charge> charges = new ArrayList<>();
        Charge machine = Charge.fixed(
                "instance (" + instanceClass + ")", "rds/" + engine + "/" + instanceClass, Range.of(copies));
        Charge storage = Charge.fixed(
                "storage (" + disk + ")", "rds/" + disk, Range.of(gib * copies, gib * copies, mostGib * copies));
        String twice = "Multi-AZ: the standby costs as much as the primary";
        charges.add(copies == 2 ? machine.because(twice) : machine);
        charges.add(copies == 2 ? storage.because(twice) : storage);
        provisionedSpeed(database, disk, gib).ifPresent(charges::add);
        double days = database.number("backupRetentionPeriod", 0);
        if (days > 0) {
            charges.add(Charge.usage(
                    "backups beyond the size of the storage", "rds/backup", "backupGb", KeptCopies.beyond(gib, days)));
        }
        if (database.is("manageMasterUserPassword", false)) {
            charges.add(Charge.one("secret of the master password", "secrets/secret"));
        }
        if (database.known("performanceInsightsRetentionPeriod").orElse(7.0) > 7) {
            charges.add(Charge.unpriced(
                    "Performance Insights beyond seven days", "its price depends on the instance class"));
        }
        extendedSupport(engine, instanceClass, copies, database).ifPresent(charges::add);
        if (database.is("publiclyAccessible", false)) {
            charges.add(Charge.fixed("public IPv4 address", "vpc/public-ipv4", Range.of(copies)));
        }
        return charges;
    }

    /** From 400 GiB gp3 has 12,000 IOPS for nothing, below 3,000: RDS User Guide, gp3 storage. */
    private static Optional<Charge> provisionedSpeed(Reader database, String disk, double gib) {
        double iops = database.known("iops").orElse(0.0);
        double included = disk.equals("gp3") ? gib < 400 ? 3000 : 12_000 : 0;
        return iops > included
                ? Optional.of(Charge.fixed("IOPS", "rds/" + disk + "-iops", Range.of(iops - included)))
                : Optional.empty();
    }

    /** Charged for each processor of each instance, unless the instance was told to leave with the version. */
    private static Optional<Charge> extendedSupport(String engine, String instanceClass, int copies, Reader database) {
        String version = database.text("engineVersion", "");
        String major = engine.equals("postgres")
                ? version.replaceFirst("\\..*", "")
                : version.replaceFirst("(\\d+\\.\\d+).*", "$1");
        boolean refused =
                database.text("engineLifecycleSupport", "").equals("open-source-rds-extended-support-disabled");
        if (refused || !Lifecycles.isExtended("rds-" + engine, major, database.today())) {
            return Optional.empty();
        }
        return Optional.of(MachineSizes.of(instanceClass.replaceFirst("^db\\.", ""))
                .map(size -> Charge.fixed(
                        "extended support of " + engine + " " + major,
                        "rds/extended-support",
                        Range.of(copies * size.processors())))
                .orElse(Charge.unpriced(
                        "extended support of " + engine + " " + major,
                        "the processors of " + instanceClass + " are not known here")));
    }

    private static List<Charge> cluster(Reader cluster) {
        boolean optimized = cluster.text("storageType", "aurora").equals("aurora-iopt1");
        String suffix = optimized ? "-io-optimized" : "";
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.usage("storage", "aurora/storage" + suffix, "storedGb", Range.of(10, 50, 500)));
        if (!optimized) {
            charges.add(Charge.usage("I/O operations", "aurora/io", "ios", Range.of(0, 10_000_000, 100_000_000)));
        }
        if (cluster.number("backupRetentionPeriod", 1) > 1) {
            charges.add(Charge.usage("backups beyond one day", "aurora/backup", "backupGb", Range.of(0, 50, 500)));
        }
        if (cluster.is("manageMasterUserPassword", false)) {
            charges.add(Charge.one("secret of the master password", "secrets/secret"));
        }
        return charges;
    }

    private static List<Charge> clusterInstance(Reader instance) {
        Optional<Reader> cluster = instance.behind("clusterIdentifier", CLUSTER);
        boolean optimized = cluster.map(found -> found.text("storageType", "aurora"))
                .orElse("aurora")
                .equals("aurora-iopt1");
        String instanceClass = instance.text("instanceClass", "db.t3.medium");
        if (instanceClass.equals("db.serverless")) {
            double least = cluster.map(found -> found.number("serverlessv2ScalingConfiguration.minCapacity", 0.5))
                    .orElse(0.5);
            double most = cluster.map(found -> found.number("serverlessv2ScalingConfiguration.maxCapacity", 1))
                    .orElse(1.0);
            return List.of(Charge.usage(
                    "capacity units",
                    optimized ? "aurora/unit-io-optimized" : "aurora/unit",
                    "capacityUnits",
                    Range.of(least, (least + most) / 2, most)));
        }
        String engine = instance.text("engine", "aurora-postgresql").replace("aurora-", "");
        return List.of(Charge.one("instance (" + instanceClass + ")", "aurora/" + engine + "/" + instanceClass));
    }

    private static List<Charge> replicationGroup(Reader group) {
        String engine = group.text("engine", "redis");
        String type = group.text("nodeType", "cache.t4g.micro");
        double shards = group.known("numNodeGroups").orElse(1.0);
        double nodes = group.known("numCacheClusters")
                .orElseGet(() -> group.isUnknown("numCacheClusters") && !group.has("replicasPerNodeGroup")
                        ? group.number("numCacheClusters", 1)
                        : shards * (1 + group.known("replicasPerNodeGroup").orElse(0.0)));
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed("nodes (" + type + ")", "elasticache/" + engine + "/" + type, Range.of(nodes)));
        snapshots(group).ifPresent(charges::add);
        return charges;
    }

    private static List<Charge> cacheCluster(Reader cluster) {
        if (cluster.has("replicationGroupId")) {
            return List.of(Charge.free("its nodes are charged with the replication group"));
        }
        String type = cluster.text("nodeType", "cache.t4g.micro");
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(
                "nodes (" + type + ")",
                "elasticache/" + cluster.text("engine", "memcached") + "/" + type,
                Range.of(cluster.number("numCacheNodes", 1))));
        snapshots(cluster).ifPresent(charges::add);
        return charges;
    }

    /** One snapshot of each cluster is kept for nothing. */
    private static Optional<Charge> snapshots(Reader cache) {
        double kept = cache.number("snapshotRetentionLimit", 0);
        return kept > 1
                ? Optional.of(Charge.usage(
                        "snapshots beyond the first",
                        "elasticache/backup",
                        "backupGb",
                        Range.of(0, kept - 1, 5 * (kept - 1))))
                : Optional.empty();
    }

    private static List<Charge> table(Reader table) {
        return List.of(
                Charge.usage("storage", "dynamodb/storage", "storedGb", Range.of(0, 1, 10)),
                Charge.usage("writes", "dynamodb/writes", "writes", Range.of(0, 1_000_000, 10_000_000)),
                Charge.usage("reads", "dynamodb/reads", "reads", Range.of(0, 1_000_000, 10_000_000)));
    }
}
