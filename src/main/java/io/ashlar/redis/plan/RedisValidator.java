package io.ashlar.redis.plan;

import io.ashlar.core.DailyWindow;
import io.ashlar.core.LogRetention;
import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.core.WeeklyWindow;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds everything that keeps a {@link RedisSpec} from being planned; codes RED-001 to RED-015. */
public final class RedisValidator {
    private static final Pattern NODE_TYPE = Pattern.compile("cache\\.([a-z0-9]+)\\.[a-z0-9]+");
    private static final Pattern PARAMETER = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern USER = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    private final String name;
    private final RedisSpec spec;
    private final RedisOffering offering;
    private final Problems problems;

    private RedisValidator(String name, RedisSpec spec, RedisOffering offering, Problems problems) {
        this.name = name;
        this.spec = spec;
        this.offering = offering;
        this.problems = problems;
    }

    /**
     * Checks what was asked of the Redis of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, RedisSpec spec, RedisOffering offering) {
        Problems problems = Problems.of("Redis", name);
        Names.check(name, problems);
        new RedisValidator(name, spec, offering, problems).run();
        problems.throwIfAny();
    }

    private void run() {
        problems.require(
                !name.contains("--"),
                "RED-001",
                "name",
                "\"" + name + "\"",
                "a server's identifier has no two dashes in a row",
                "Leave one out.");
        spec.software().version().ifPresent(this::version);
        spec.capacity().nodeType().ifPresent(this::nodeType);
        topology(RedisPlanner.topology(spec));
        spec.durability()
                .snapshotDays()
                .ifPresent(days -> problems.require(
                        days >= 0 && days <= offering.mostSnapshotDays(),
                        "RED-006",
                        "snapshotDays",
                        days,
                        "snapshots are kept for 0 (none) to %d days".formatted(offering.mostSnapshotDays()),
                        "Choose a number in that range."));
        windows();
        spec.upkeep()
                .logRetentionDays()
                .ifPresent(days -> LogRetention.check(days, "RED-010", "logRetentionDays", problems));
        parameters();
        access();
    }

    private void version(String given) {
        List<String> offered = offering.versionsOf(spec.software().engine());
        problems.require(
                offered.contains(given),
                "RED-002",
                "version",
                "\"" + given + "\"",
                "%s offers %s %s"
                        .formatted(offering.service(), spec.software().engine().key(), String.join(", ", offered)),
                "Choose one of them.");
    }

    private void nodeType(String given) {
        Matcher matcher = NODE_TYPE.matcher(given);
        problems.require(
                matcher.matches() && offering.families().contains(matcher.group(1)),
                "RED-003",
                "nodeType",
                "\"" + given + "\"",
                "%s has nodes of cache.<family>.<size> with a family of %s"
                        .formatted(offering.service(), String.join(", ", offering.families())),
                "Choose one of them, such as cache.t4g.small.");
    }

    private void topology(Topology topology) {
        problems.require(
                topology.replicas() >= 0 && topology.replicas() <= offering.mostReplicas(),
                "RED-004",
                "replicas",
                topology.replicas(),
                "a shard has 0 to %d replicas".formatted(offering.mostReplicas()),
                "Choose a number in that range; 1 or more survive the loss of a zone.");
        long nodes = (long) topology.shards() * (1L + Math.max(0, topology.replicas()));
        problems.require(
                topology.shards() >= 1 && nodes <= offering.mostNodes(),
                "RED-005",
                "shards",
                topology.shards(),
                "there is at least 1 shard, and all shards together have at most %d nodes (here %d)"
                        .formatted(offering.mostNodes(), nodes),
                "Take fewer shards, fewer replicas, or larger nodes.");
    }

    private void windows() {
        int shortest = offering.shortestWindowMinutes();
        Optional<DailyWindow> snapshots = DailyWindow.parse(spec.upkeep().snapshotWindow());
        problems.require(
                snapshots.isPresent() && snapshots.get().minutes() >= shortest,
                "RED-007",
                "snapshotWindow",
                "\"" + spec.upkeep().snapshotWindow() + "\"",
                "it is a time of the day in UTC of at least %d minutes".formatted(shortest),
                "Write it like 02:00-03:00.");
        Optional<WeeklyWindow> maintenance = WeeklyWindow.parse(spec.upkeep().maintenanceWindow());
        problems.require(
                maintenance.isPresent() && maintenance.get().minutes() >= shortest,
                "RED-008",
                "maintenanceWindow",
                "\"" + spec.upkeep().maintenanceWindow() + "\"",
                "it is a time of the week in UTC of at least %d minutes".formatted(shortest),
                "Write it like sun:05:00-sun:06:00.");
        if (snapshots.isPresent() && maintenance.isPresent()) {
            problems.require(
                    !maintenance.get().overlaps(snapshots.get()),
                    "RED-009",
                    "maintenanceWindow",
                    maintenance.get(),
                    "it overlaps the snapshot window " + snapshots.get(),
                    "Move one of the two.");
        }
    }

    private void parameters() {
        spec.software().parameters().forEach((parameter, value) -> {
            problems.require(
                    PARAMETER.matcher(parameter).matches() && !value.isBlank(),
                    "RED-011",
                    "parameters",
                    "\"" + parameter + "\" = \"" + value + "\"",
                    "a parameter has a lower-case name with dashes and a value",
                    "See the engine's parameters for its name.");
            problems.require(
                    !parameter.equals(RedisPlanner.CLUSTER_ENABLED),
                    "RED-012",
                    "parameters." + parameter,
                    value,
                    "the topology decides it",
                    "Use Topology.sharded instead.");
        });
    }

    private void access() {
        String user = spec.access().user();
        problems.require(
                USER.matcher(user).matches() && !user.equals("default"),
                "RED-013",
                "user",
                "\"" + user + "\"",
                "a user's name is 1 to 32 lower-case letters, digits and dashes, begins with a letter and is not"
                        + " \"default\", who is switched off",
                "Rename it.");
        spec.missing()
                .forEach(argument -> problems.add(
                        "RED-015",
                        argument,
                        "missing",
                        "a server lies in a network and is encrypted with the environment's key",
                        "Give the environment's Network and EncryptionKey."));
        problems.require(
                !spec.access().clients().isEmpty() || spec.missing().contains("network"),
                "RED-014",
                "clients",
                "no block",
                "somebody must reach the server",
                "Name a tier that the network has, such as SubnetTier.PRIVATE.");
    }
}
