package io.ashlar.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.kubernetes.plan.Capacity;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.kubernetes.plan.SizeOwner;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.network.plan.NatStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The facts of one environment, read from its stack file. Whatever the components can check themselves (blocks, sizes,
 * versions) is checked by them in {@link PlatformArgs}; here is what only the file as a whole can get wrong.
 *
 * @param stack name of the stack
 * @param place where the environment lives ({@code ashlar:cloud}, and the cloud's own keys)
 * @param profile what the environment withstands
 * @param protection whether what keeps data may be deleted, if not as the profile says
 * @param owner the team that answers for it: the {@code owner} tag of everything
 * @param monthlyBudget US dollars a month
 * @param domain the environment's own DNS domain, if it has a public entrance
 * @param certificate the cloud's id of a certificate for it that is there already, if none is to be made
 * @param ingress the way into the cluster; without it a domain leads to a load balancer that the stack makes
 * @param network see {@link Network}
 * @param kubernetes see {@link Kubernetes}
 * @param postgres see {@link Postgres}; without it there is no database
 * @param redis see {@link Redis}; without it there is no cache
 * @param teams who has a namespace in the cluster, sorted by name
 * @param observability logs, traces and dashboards; without it there are metrics
 * @param repositories names of container image repositories
 * @param alerts e-mail address, or address of a service that takes alerts by HTTPS, of each alert tier
 * @param backupCopyRegion the region that backups are copied to
 */
public record StackConfig(
        String stack,
        Place place,
        Profile profile,
        Protection protection,
        String owner,
        int monthlyBudget,
        Optional<String> domain,
        Optional<String> certificate,
        Optional<IngressFacts> ingress,
        Network network,
        Kubernetes kubernetes,
        Optional<Postgres> postgres,
        Optional<Redis> redis,
        List<Team> teams,
        Optional<ObservabilityFacts> observability,
        List<String> repositories,
        Map<AlertTier, String> alerts,
        Optional<String> backupCopyRegion) {
    static final String NAMESPACE = "ashlar:";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PROFILES =
            Arrays.stream(Profile.values()).map(Profile::key).toList();
    private static final List<String> NATS =
            Arrays.stream(NatStrategy.values()).map(NatStrategy::key).toList();
    private static final List<String> PROTECTIONS =
            Arrays.stream(Protection.values()).map(Protection::key).toList();
    private static final List<String> CAPACITIES = List.of("on-demand", "spot", "spot-70");
    private static final List<String> SIZE_OWNERS = List.of("program", "autoscaler");

    /** Bounds that only keep nonsense out; the components know the clouds' own limits. */
    private static final int DOLLARS = 10_000_000;

    private static final int NODES = 100_000;
    private static final int DISK_GIB = 1_000_000;

    /**
     * Where it lives on the network.
     *
     * @param cidr block of the whole network
     * @param zones availability zones
     * @param nat how private subnets get out, if not as the profile says
     * @param natZone zone of a single NAT gateway, if not the first
     * @param subnetBlocks exact blocks by tier and zone; empty for the automatic plan
     * @param interfaceEndpoints services reached without leaving the network
     */
    public record Network(
            String cidr,
            List<String> zones,
            Optional<NatStrategy> nat,
            Optional<String> natZone,
            Map<String, Map<String, String>> subnetBlocks,
            List<String> interfaceEndpoints) {}

    /**
     * The cluster.
     *
     * @param version Kubernetes version, if not the library's default
     * @param publicAccessFrom blocks that reach the API from the internet; empty for none
     * @param administrators principals with full access, by a name of their own
     * @param viewers principals that may look at everything but secrets, by a name of their own
     * @param nodePools the node pools, sorted by name
     */
    public record Kubernetes(
            Optional<String> version,
            List<String> publicAccessFrom,
            Map<String, String> administrators,
            Map<String, String> viewers,
            List<NodePool> nodePools) {}

    /**
     * The database.
     *
     * @param instanceClass such as {@code db.t3.large}
     * @param storageGiB size at first
     * @param version PostgreSQL version, if not the library's default
     * @param readReplicas names of read replicas
     */
    public record Postgres(String instanceClass, int storageGiB, Optional<String> version, List<String> readReplicas) {}

    /**
     * The cache.
     *
     * @param nodeType such as {@code cache.t3.medium}
     * @param replicas copies beside the primary, if not as the profile says
     */
    public record Redis(String nodeType, Optional<Integer> replicas) {}

    /**
     * Reads the configuration.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public static StackConfig read(RawConfig raw) {
        return reading(raw).sound();
    }

    static ConfigReading reading(RawConfig raw) {
        Problems problems = Problems.of("Stack", raw.stack());
        ClearTextSecrets.report(raw, problems);
        ConfigSection ashlar = section(raw, NAMESPACE, problems);
        Profile profile = profile(ashlar);
        Place place = Place.read(ashlar, namespace -> section(raw, namespace, problems));
        List<Team> teams = ashlar.optionalSection("teams")
                .map(section -> Team.all(section, profile))
                .orElse(List.of());
        StackConfig config = new StackConfig(
                raw.stack(),
                place,
                profile,
                ashlar.optionalChoice("protection", Protection::of, PROTECTIONS).orElse(Protection.of(profile)),
                ashlar.text("owner"),
                ashlar.integer("monthlyBudget", 1, DOLLARS),
                ashlar.optionalText("domain"),
                ashlar.optionalText("certificate"),
                ashlar.optionalSection("ingress").map(ingress -> IngressFacts.read(ingress, ashlar)),
                network(ashlar.section("network")),
                kubernetes(ashlar.section("kubernetes")),
                ashlar.optionalSection("postgres").map(StackConfig::postgres),
                ashlar.optionalSection("redis").map(StackConfig::redis),
                teams,
                ashlar.optionalSection("observability").map(watching -> ObservabilityFacts.read(watching, teams)),
                ashlar.texts("repositories"),
                ashlar.optionalSection("alerts").map(StackConfig::alerts).orElse(Map.of()),
                ashlar.optionalSection("backup").flatMap(backup -> copyRegion(backup, place)));
        ashlar.rejectUnknownKeys();
        return new ConfigReading(config, problems);
    }

    private static Profile profile(ConfigSection ashlar) {
        if (!ashlar.has("profile")) {
            ashlar.text("profile");
        }
        return ashlar.optionalChoice("profile", Profile::of, PROFILES).orElse(Profile.PRODUCTION);
    }

    private static Network network(ConfigSection section) {
        Network network = new Network(
                section.text("cidr"),
                section.texts("zones"),
                section.optionalChoice("nat", NatStrategy::of, NATS),
                section.optionalText("natZone"),
                section.optionalSection("subnetBlocks").map(StackConfig::blocks).orElse(Map.of()),
                section.texts("interfaceEndpoints"));
        section.rejectUnknownKeys();
        return network;
    }

    private static Map<String, Map<String, String>> blocks(ConfigSection tiers) {
        Map<String, Map<String, String>> blocks = new TreeMap<>();
        tiers.keys().forEach(tier -> tiers.optionalSection(tier).ifPresent(zones -> blocks.put(tier, texts(zones))));
        return blocks;
    }

    private static Map<String, String> texts(ConfigSection section) {
        Map<String, String> texts = new TreeMap<>();
        section.keys().forEach(key -> section.optionalText(key).ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    private static Kubernetes kubernetes(ConfigSection section) {
        List<NodePool> pools = new ArrayList<>();
        ConfigSection byName = section.section("nodePools");
        byName.keys().forEach(name -> byName.optionalSection(name).ifPresent(pool -> pools.add(nodePool(name, pool))));
        Kubernetes kubernetes = new Kubernetes(
                section.optionalText("version"),
                section.texts("publicAccessFrom"),
                section.optionalSection("administrators")
                        .map(StackConfig::texts)
                        .orElse(Map.of()),
                section.optionalSection("viewers").map(StackConfig::texts).orElse(Map.of()),
                pools);
        section.rejectUnknownKeys();
        return kubernetes;
    }

    private static NodePool nodePool(String name, ConfigSection section) {
        NodePool pool = NodePool.named(name)
                .instanceTypes(section.texts("instanceTypes"))
                .between(section.integer("least", 0, NODES), section.integer("most", 1, NODES))
                .desired(section.integer("desired", 0, NODES))
                .capacity(section.optionalChoice("capacity", Capacity::of, CAPACITIES)
                        .orElse(Capacity.onDemand()));
        NodePool stored = section.optionalInteger("diskGiB", 1, DISK_GIB)
                .map(pool::diskGib)
                .orElse(pool);
        NodePool sized = section.optionalChoice("sizedBy", SizeOwner::of, SIZE_OWNERS)
                .map(stored::sizeOwner)
                .orElse(stored);
        section.rejectUnknownKeys();
        return sized;
    }

    private static Postgres postgres(ConfigSection section) {
        Postgres postgres = new Postgres(
                section.text("instanceClass"),
                section.integer("storageGiB", 1, DISK_GIB),
                section.optionalText("version"),
                section.texts("readReplicas"));
        section.rejectUnknownKeys();
        return postgres;
    }

    private static Redis redis(ConfigSection section) {
        Redis redis = new Redis(section.text("nodeType"), section.optionalInteger("replicas", 0, NODES));
        section.rejectUnknownKeys();
        return redis;
    }

    private static Map<AlertTier, String> alerts(ConfigSection section) {
        Map<AlertTier, String> alerts = new TreeMap<>();
        for (AlertTier tier : AlertTier.values()) {
            section.optionalText(tier.key()).ifPresent(address -> alerts.put(tier, address));
        }
        section.rejectUnknownKeys();
        return alerts;
    }

    private static Optional<String> copyRegion(ConfigSection section, Place place) {
        Optional<String> region = section.optionalText("copyRegion");
        region.ifPresent(copies -> section.problems()
                .require(
                        copies.matches(place.regions()) && !copies.equals(place.region()),
                        "STK-006",
                        section.path("copyRegion"),
                        "\"" + copies + "\"",
                        "copies lie in another region of the same cloud than what they are copies of",
                        "Name one that fails on its own, such as " + place.anotherRegion() + "."));
        section.rejectUnknownKeys();
        return region;
    }

    /** The keys of one namespace. A value that is JSON is read as JSON; any other is text. */
    private static ConfigSection section(RawConfig raw, String namespace, Problems problems) {
        Map<String, JsonNode> values = new TreeMap<>();
        raw.values().forEach((key, value) -> {
            if (key.startsWith(namespace)) {
                values.put(key.substring(namespace.length()), node(value));
            }
        });
        return new ConfigSection(namespace, values, problems);
    }

    private static JsonNode node(String value) {
        if (value.startsWith("{") || value.startsWith("[")) {
            try {
                return JSON.readTree(value);
            } catch (JsonProcessingException notJson) {
                return TextNode.valueOf(value);
            }
        }
        return TextNode.valueOf(value);
    }
}
