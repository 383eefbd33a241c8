package io.ashlar.sandbox.schema;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Values that the cloud takes and the SDK's list does not have yet. Each line says why; every other value outside an
 * SDK's list is an error.
 */
final class EnumLag {
    private static final Pattern CONTAINER_STREAMS = Pattern.compile(
            "Microsoft-(ContainerLog(V2)?|Container(Node)?Inventory|Kube(Events|NodeInventory|PodInventory|PVInventory"
                    + "|Services|MonAgentEvents|HealthReport)|PrometheusMetrics|ContainerInsights-Group-Default)");

    private static final Map<String, Pattern> ALLOWED = Map.ofEntries(
            // Besides its four names the API takes -1 and any IANA protocol number:
            // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
            Map.entry(
                    "com.pulumi.aws.ec2.enums.ProtocolType",
                    Pattern.compile("-1|icmpv6|\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5]")),
            // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Types.html
            Map.entry(
                    "com.pulumi.aws.rds.enums.InstanceType",
                    Pattern.compile("db\\.(serverless"
                            + "|[mr](6g|6gd|6i|7g|7i|8g|6id)\\.(large|xlarge|2xlarge|4xlarge|8xlarge|12xlarge|16xlarge|24xlarge)"
                            + "|t4g\\.(micro|small|medium|large|xlarge|2xlarge))")),
            // Multi-AZ DB clusters: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
            Map.entry(
                    "com.pulumi.aws.rds.enums.EngineType",
                    Pattern.compile("mysql|postgres|neptune|custom-sqlserver-.*")),
            // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html
            Map.entry("com.pulumi.aws.rds.enums.StorageType", Pattern.compile("gp3|io2")),
            // Generations newer than the SDK, in the sizes that all of them have:
            // https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-type-specifications.html
            Map.entry(
                    "com.pulumi.aws.ec2.enums.InstanceType",
                    Pattern.compile(
                            "[cmr](7g|7gd|7i|7a|8g|8gd)\\.(medium|large|xlarge|2xlarge|4xlarge|8xlarge|12xlarge|16xlarge|24xlarge)")),
            // https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html
            Map.entry("com.pulumi.aws.route53.enums.RecordType", Pattern.compile("DS|HTTPS|SSHFP|SVCB|TLSA")),
            // One name for the sizes of two services; the models of both know theirs:
            // https://learn.microsoft.com/azure/redis/overview
            Map.entry(
                    "com.pulumi.azurenative.cache.enums.SkuName",
                    Pattern.compile(
                            "Basic|Standard|Premium|(Balanced|MemoryOptimized|ComputeOptimized|FlashOptimized)_.+")),
            // The streams of Container Insights and of managed Prometheus:
            // https://learn.microsoft.com/azure/azure-monitor/containers/container-insights-data-collection-configure
            Map.entry("com.pulumi.azurenative.insights.enums.KnownDataFlowStreams", CONTAINER_STREAMS),
            Map.entry("com.pulumi.azurenative.insights.enums.KnownExtensionDataSourceStreams", CONTAINER_STREAMS),
            // https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-supported-versions
            Map.entry("com.pulumi.azurenative.dbforpostgresql.enums.ServerVersion", Pattern.compile("15|16|17")),
            // https://learn.microsoft.com/azure/aks/upgrade-os-version#migrate-to-azure-linux-30
            Map.entry(
                    "com.pulumi.azurenative.containerservice.enums.OSSKU",
                    Pattern.compile("AzureLinux3|Ubuntu2204|Ubuntu2404|Windows2025")));

    private EnumLag() {}

    static boolean allows(String enumName, String value) {
        Pattern allowed = ALLOWED.get(enumName);
        return allowed != null && allowed.matcher(value).matches();
    }
}
