package io.ashlar.cost.refresh;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The bulk price list of AWS: products with attributes, and apart from them their terms.
 *
 * @see <a href="https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/using-the-aws-price-list-bulk-api.html">Price list</a>
 */
final class AwsPriceList {
    /** Engines of RDS and Aurora by the feed's name. */
    private static final Map<String, String> ENGINES = Map.of(
            "PostgreSQL", "rds/postgres/",
            "MySQL", "rds/mysql/",
            "MariaDB", "rds/mariadb/",
            "Aurora PostgreSQL", "aurora/postgresql/",
            "Aurora MySQL", "aurora/mysql/");

    /** Articles that their usage type names alone, without the region's prefix. */
    private static final Map<String, String> BY_USAGE = Map.ofEntries(
            Map.entry("AmazonEKS-Hours:perCluster", "eks/cluster"),
            Map.entry("AmazonEKS-Hours:extendedSupport", "eks/cluster-extended"),
            Map.entry("NatGateway-Hours", "vpc/nat"),
            Map.entry("NatGateway-Bytes", "vpc/nat-data"),
            Map.entry("PublicIPv4:InUseAddress", "vpc/public-ipv4"),
            Map.entry("VpcEndpoint-Hours", "vpc/endpoint"),
            Map.entry("VpcEndpoint-Bytes", "vpc/endpoint-data"),
            Map.entry("RDS:GP3-Storage", "rds/gp3"),
            Map.entry("RDS:ChargedBackupUsage", "rds/backup"),
            Map.entry("EBS:VolumeUsage.gp3", "ebs/gp3"),
            Map.entry("EBS:VolumeUsage.gp2", "ebs/gp2"),
            Map.entry("EBS:SnapshotUsage", "ebs/snapshot"),
            Map.entry("TimedStorage-ByteHrs", "s3/standard"),
            Map.entry("KMS-Keys", "kms/key"));

    private AwsPriceList() {}

    static List<Quote> quotes(JsonNode root) {
        List<Quote> quotes = new ArrayList<>();
        root.path("products").forEach(product -> sku(product).ifPresent(article -> {
            String region = product.path("attributes").path("regionCode").asText();
            JsonNode terms =
                    root.path("terms").path("OnDemand").path(product.path("sku").asText());
            terms.forEach(term -> term.path("priceDimensions").forEach(dimension -> {
                BigDecimal usd = decimal(dimension.path("pricePerUnit").path("USD"));
                if (usd.signum() > 0) {
                    quotes.add(new Quote(article, region, decimal(dimension.path("beginRange")), usd));
                }
            }));
        }));
        return quotes;
    }

    private static Optional<String> sku(JsonNode product) {
        JsonNode attributes = product.path("attributes");
        return switch (product.path("productFamily").asText()) {
            case "Compute Instance" -> machine(attributes);
            case "Database Instance" -> database(attributes);
            case "Cache Instance" -> cache(attributes);
            case "Load Balancer-Application" -> balancer(attributes, "alb");
            case "Load Balancer-Network" -> balancer(attributes, "nlb");
            default -> Optional.ofNullable(BY_USAGE.get(usage(attributes)));
        };
    }

    /** Linux on demand on shared hardware; the feed lists reservations and licences as products, too. */
    private static Optional<String> machine(JsonNode attributes) {
        boolean plain = is(attributes, "operatingSystem", "Linux")
                && is(attributes, "tenancy", "Shared")
                && is(attributes, "capacitystatus", "Used")
                && is(attributes, "preInstalledSw", "NA");
        return plain ? Optional.of("ec2/" + attributes.path("instanceType").asText()) : Optional.empty();
    }

    private static Optional<String> database(JsonNode attributes) {
        boolean single = is(attributes, "deploymentOption", "Single-AZ")
                && usage(attributes)
                        .equals("InstanceUsage:"
                                + attributes.path("instanceType").asText());
        return single
                ? Optional.ofNullable(
                                ENGINES.get(attributes.path("databaseEngine").asText()))
                        .map(engine -> engine + attributes.path("instanceType").asText())
                : Optional.empty();
    }

    /** The usage type must be exact: extended support and durable writes are products of the same family. */
    private static Optional<String> cache(JsonNode attributes) {
        String type = attributes.path("instanceType").asText();
        return usage(attributes).equals("NodeUsage:" + type)
                ? Optional.of(
                        "elasticache/" + attributes.path("cacheEngine").asText().toLowerCase(Locale.ROOT) + "/" + type)
                : Optional.empty();
    }

    private static Optional<String> balancer(JsonNode attributes, String kind) {
        return switch (usage(attributes)) {
            case "LoadBalancerUsage" -> Optional.of("elb/" + kind);
            case "LCUUsage" -> Optional.of("elb/" + kind + "-unit");
            default -> Optional.empty();
        };
    }

    /** Regions other than the first have a prefix such as {@code EUW1-}; some articles have one there, too. */
    private static String usage(JsonNode attributes) {
        return attributes.path("usagetype").asText().replaceFirst("^[A-Z]{2,4}\\d?-", "");
    }

    private static boolean is(JsonNode attributes, String name, String value) {
        return attributes.path(name).asText().equals(value);
    }

    private static BigDecimal decimal(JsonNode text) {
        return text.asText().matches("\\d+(\\.\\d+)?") ? new BigDecimal(text.asText()) : BigDecimal.ZERO;
    }
}
