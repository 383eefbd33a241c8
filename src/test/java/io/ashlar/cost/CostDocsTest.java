package io.ashlar.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.cost.pricing.Costed;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The tables of docs/cost.md are what the estimates say.
 *
 * <p>{@code -Dtable=write} writes them anew.
 */
class CostDocsTest {
    private static final Path PAGE = Path.of("docs/cost.md");
    private static final Map<String, Integer> FORMER = new LinkedHashMap<>();

    static {
        FORMER.put("dev", 70);
        FORMER.put("staging", 230);
        FORMER.put("production", 890);
    }

    /** What the former figures were made of, by the articles of the book. */
    private static final Map<String, String> NAMED = Map.of(
            "ec2", "nodes",
            "rds/postgres", "database",
            "rds/gp3", "database storage",
            "rds/backup", "database backups and their copies",
            "elasticache/valkey", "cache",
            "elasticache/backup", "cache",
            "elb/alb", "load balancer",
            "elb/alb-unit", "load balancer",
            "logs/ingested", "logs",
            "logs/stored", "logs");

    private static final Map<String, String> UNNAMED = Map.of(
            "eks/cluster", "Kubernetes control plane",
            "vpc/nat", "NAT gateways with data",
            "vpc/nat-data", "NAT gateways with data",
            "vpc/public-ipv4", "public addresses",
            "vpc/endpoint", "interface endpoints",
            "vpc/endpoint-data", "interface endpoints",
            "ebs/gp3", "disks of nodes and monitoring, with snapshots",
            "ebs/snapshot", "disks of nodes and monitoring, with snapshots",
            "cloudwatch/metric", "metrics, alarms and Container Insights",
            "cloudwatch/observations", "metrics, alarms and Container Insights");

    /** What dev would share with staging: a cluster, a network, alarms and a backup plan; its key it keeps. */
    private static final String[] ITS_OWN = {
        "dev-access",
        "dev-addon",
        "dev-cluster",
        "dev-control",
        "dev-identity",
        "dev-launch",
        "dev-node",
        "dev-pool",
        "network-",
        "monitoring-",
        "backup-"
    };

    private record Option(String what, UnaryOperator<List<Costed>> change) {}

    @Test
    void the_page_holds_the_gap_between_the_former_figures_and_the_estimates() throws IOException {
        StringBuilder table = new StringBuilder();
        for (Map.Entry<String, Integer> former : FORMER.entrySet()) {
            Estimate estimate = StackFile.root(former.getKey()).estimate();
            Map<String, BigDecimal> named = new LinkedHashMap<>();
            Map<String, BigDecimal> unnamed = new LinkedHashMap<>();
            estimate.lines().filter(line -> line.price().isPresent()).forEach(line -> {
                String article = article(line);
                String item = NAMED.get(article);
                (item == null ? unnamed : named)
                        .merge(
                                item == null ? UNNAMED.getOrDefault(article, "everything else") : item,
                                line.monthly().expected(),
                                BigDecimal::add);
            });
            BigDecimal sum = named.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            table.append("### %s: $%d once, $%s by the price book\n"
                    .formatted(
                            former.getKey(),
                            former.getValue(),
                            usd(estimate.monthly().expected())));
            table.append("| What | Dollars a month |\n|---|--:|\n");
            rows(named, table);
            table.append("| **nodes, data, load balancer and logs** | **%s** |\n".formatted(usd(sum)));
            rows(unnamed, table);
            table.append("| **all of it** | **%s** |\n| **gap** | **%s** |\n\n"
                    .formatted(
                            usd(estimate.monthly().expected()),
                            usd(estimate.monthly().expected().subtract(BigDecimal.valueOf(former.getValue())))));
        }
        holds("gap", "CostDocsTest", table.toString());
    }

    @Test
    void the_page_holds_what_would_fit() throws IOException {
        StringBuilder table = new StringBuilder();
        for (Map.Entry<String, List<Option>> stack : options().entrySet()) {
            String name = stack.getKey();
            BigDecimal before = StackFile.root(name).estimate().monthly().expected();
            table.append("| %s, $%s today | Dollars a month | Saves |\n|---|--:|--:|\n".formatted(name, usd(before)));
            List<Costed> all = StackFile.root(name).resources();
            for (Option option : stack.getValue()) {
                BigDecimal cost =
                        cost(name, option.change().apply(StackFile.root(name).resources()));
                all = option.change().apply(all);
                table.append("| %s | %s | %s |\n".formatted(option.what(), usd(cost), usd(before.subtract(cost))));
            }
            BigDecimal cost = cost(name, all);
            table.append("| **all of these**, against $%d once | **%s** | **%s** |\n\n"
                    .formatted(Objects.requireNonNull(FORMER.get(name)), usd(cost), usd(before.subtract(cost))));
            assertThat(cost).isLessThanOrEqualTo(BigDecimal.valueOf(Objects.requireNonNull(FORMER.get(name))));
        }
        holds("options", "CostDocsTest", table.toString());
    }

    private static Map<String, List<Option>> options() {
        Map<String, List<Option>> options = new LinkedHashMap<>();
        options.put(
                "dev",
                List.of(new Option(
                        "a namespace in staging's cluster: no cluster, network, monitoring or backup of its own",
                        without(ITS_OWN))));
        options.put(
                "staging",
                List.of(
                        new Option("`nodePools.system.capacity: spot`", with("NodeGroup", "capacityType", "SPOT")),
                        new Option(
                                "`postgres.instanceClass: db.t4g.micro`",
                                with("rds/instance", "instanceClass", "db.t4g.micro")),
                        new Option("`redis: {nodeType: cache.t4g.micro, replicas: 0}`", all -> with(
                                        "replicationGroup", "numCacheClusters", 1.0)
                                .apply(with("replicationGroup", "nodeType", "cache.t4g.micro")
                                        .apply(all))),
                        new Option(
                                "`nodePools.system.desired: 2`",
                                with(
                                        "NodeGroup",
                                        "scalingConfig",
                                        Map.of("minSize", 2.0, "desiredSize", 2.0, "maxSize", 6.0))),
                        new Option("no Container Insights", without("monitoring-logs-agent")),
                        new Option(
                                "reached from inside only: an internal load balancer",
                                with("loadBalancer", "internal", true))));
        options.put(
                "production",
                List.of(
                        new Option(
                                "`network.interfaceEndpoints: []`",
                                without("vpcEndpointSubnetAssociation", "network-endpoint")),
                        new Option("`network.nat: single`", without("us-east-1b", "us-east-1c")),
                        new Option(
                                "`redis.replicas: 0`, as the figure has it",
                                with("replicationGroup", "numCacheClusters", 1.0)),
                        new Option("no copies in another region", without("backup-plan", "production-copies-key")),
                        new Option("`nodePools.system.capacity: spot-70` (row C8)", CostDocsTest::mixed)));
        return options;
    }

    private static UnaryOperator<List<Costed>> without(String... parts) {
        return all -> all.stream()
                .filter(resource -> resource.type().startsWith("pulumi:")
                        || List.of(parts).stream().noneMatch(part -> matches(resource, part)))
                .toList();
    }

    /**
     * What is named is a type, or how a name begins. Zones end the names of many resources, of which only gateways and their addresses go
     * with them.
     */
    private static boolean matches(Costed resource, String part) {
        return part.startsWith("us-east-1")
                ? resource.name().endsWith(part) && resource.name().startsWith("network-nat")
                : resource.type().contains(part) || resource.name().startsWith(part);
    }

    private static UnaryOperator<List<Costed>> with(String type, String property, Object value) {
        return all -> all.stream()
                .map(resource -> resource.type().contains(type) ? set(resource, property, value) : resource)
                .toList();
    }

    /** The pool as two groups: 30 % on demand, 70 % spot. */
    private static List<Costed> mixed(List<Costed> all) {
        List<Costed> mixed = new ArrayList<>();
        for (Costed resource : all) {
            if (resource.type().endsWith(":NodeGroup")) {
                mixed.add(set(resource, "scalingConfig", Map.of("minSize", 1.0, "desiredSize", 1.5, "maxSize", 3.0)));
                Costed spot = set(
                        set(resource, "scalingConfig", Map.of("minSize", 2.0, "desiredSize", 3.5, "maxSize", 7.0)),
                        "capacityType",
                        "SPOT");
                mixed.add(new Costed(
                        spot.urn() + "-spot",
                        spot.type(),
                        spot.properties(),
                        spot.parent(),
                        spot.region(),
                        spot.references()));
            } else {
                mixed.add(resource);
            }
        }
        return mixed;
    }

    private static Costed set(Costed resource, String property, Object value) {
        Map<String, Object> properties = new HashMap<>(resource.properties());
        properties.put(property, value);
        return new Costed(
                resource.urn(),
                resource.type(),
                properties,
                resource.parent(),
                resource.region(),
                resource.references());
    }

    private static BigDecimal cost(String stack, List<Costed> resources) throws IOException {
        return Estimator.on(Priced.TODAY)
                .with(StackFile.root(stack).usage().lenient())
                .estimate(stack, resources)
                .monthly()
                .expected();
    }

    private static String article(Line line) {
        return line.price().orElseThrow().sku().replaceFirst("^(ec2|rds/postgres|elasticache/valkey)/.*", "$1");
    }

    private static void rows(Map<String, BigDecimal> sums, StringBuilder table) {
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder()))
                .forEach(row -> table.append("| %s | %s |\n".formatted(row.getKey(), usd(row.getValue()))));
    }

    static String usd(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    /** Holds a generated part of the page against what it should say; {@code -Dtable=write} writes it. */
    static void holds(String part, String author, String text) throws IOException {
        String begin = "<!-- " + part + ": generated by " + author + " -->\n";
        String page = Files.readString(PAGE);
        int start = page.indexOf(begin) + begin.length();
        int end = page.indexOf("<!-- end of " + part + " -->");
        if (System.getProperty("table", "").equals("write")) {
            Files.writeString(PAGE, page.substring(0, start) + text + page.substring(end));
        }
        assertThat(Files.readString(PAGE)).contains(begin + text + "<!-- end of " + part + " -->");
    }
}
