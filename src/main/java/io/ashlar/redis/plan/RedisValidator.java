package io.ashlar.redis.plan;

import io.ashlar.core.LogRetention;
import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.core.UpkeepWindows;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds everything that keeps a {@link RedisSpec} from being planned; codes RED-001 to RED-019. */
public final class RedisValidator {
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
        offering.closed()
                .ifPresent(closed ->
                        problems.add("RED-019", closed.argument(), offering.service(), closed.why(), closed.remedy()));
        engine();
        spec.capacity().nodeType().ifPresent(this::nodeType);
        topology(RedisPlanner.topology(spec, offering));
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
        offering.lacks().check(spec.asked(), "RED-018", problems);
    }

    private void engine() {
        RedisEngine engine = RedisPlanner.engine(spec, offering);
        List<String> versions = offering.engines().versionsOf(engine);
        if (versions.isEmpty()) {
            problems.add(
                    "RED-016",
                    "engine",
                    engine.key(),
                    "%s offers %s"
                            .formatted(
                                    offering.service(),
                                    offering.engines().versions().keySet().stream()
                                            .map(RedisEngine::key)
                                            .collect(Collectors.joining(", "))),
                    "Choose one of them, or leave it out.");
            return;
        }
        spec.software()
                .version()
                .ifPresent(given -> problems.require(
                        versions.contains(given),
                        "RED-002",
                        "version",
                        "\"" + given + "\"",
                        "%s offers %s %s".formatted(offering.service(), engine.key(), String.join(", ", versions)),
                        "Choose one of them."));
    }

    private void nodeType(String given) {
        problems.require(
                offering.nodeTypes().offers(given),
                "RED-003",
                "nodeType",
                "\"" + given + "\"",
                "%s has %s".formatted(offering.service(), offering.nodeTypes().said()),
                "Choose one of them, such as %s.".formatted(offering.nodeTypes().example()));
    }

    private void topology(Topology topology) {
        RedisOffering.Kind kind = offering.nodeTypes().kind(RedisPlanner.nodeType(spec, offering));
        problems.require(
                kind.offers(topology.replicas()),
                "RED-004",
                "replicas",
                topology.replicas(),
                "a shard has %d to %d replicas".formatted(kind.leastReplicas(), kind.mostReplicas()),
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
        new UpkeepWindows(
                        "snapshotWindow",
                        spec.upkeep().snapshotWindow().orElse(RedisDefaults.SNAPSHOT_WINDOW),
                        spec.upkeep().maintenanceWindow().orElse(RedisDefaults.MAINTENANCE_WINDOW))
                .check(
                        offering.snapshotWindow(),
                        offering.maintenanceWindow(),
                        new UpkeepWindows.Codes("RED-007", "RED-008", "RED-009"),
                        problems);
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
            offering.parameters()
                    .ifPresent(allowed -> problems.require(
                            allowed.contains(parameter),
                            "RED-017",
                            "parameters." + parameter,
                            value,
                            "%s lets only %s be set".formatted(offering.service(), String.join(", ", allowed)),
                            "Leave it out."));
        });
    }

    private void access() {
        spec.access()
                .user()
                .ifPresent(user -> problems.require(
                        USER.matcher(user).matches() && !user.equals("default"),
                        "RED-013",
                        "user",
                        "\"" + user + "\"",
                        "a user's name is 1 to 32 lower-case letters, digits and dashes, begins with a letter and is"
                                + " not \"default\", who is switched off",
                        "Rename it."));
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
