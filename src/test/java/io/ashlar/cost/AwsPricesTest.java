package io.ashlar.cost;

import static io.ashlar.cost.Priced.urn;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.cost.pricing.Unknown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What AWS charges for, type by type, with whole amounts. */
class AwsPricesTest {
    private static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    private static final String DATABASE = "aws:rds/instance:Instance";

    private static Priced virginia() {
        return Priced.in("us-east-1");
    }

    @Test
    void a_nat_gateway_costs_by_the_hour_and_by_what_goes_through_it() {
        assertThat(virginia()
                        .with("aws:ec2/natGateway:NatGateway", "nat", Map.of())
                        .lines("nat"))
                .containsExactly(
                        "NAT gateway · priced · 32.85",
                        "data processed · by usage · 0.45/4.50/45.00 [processedGb assumed]");
    }

    @Test
    void a_multi_az_database_costs_twice_and_its_storage_may_grow() {
        assertThat(virginia()
                        .with(
                                DATABASE,
                                "db",
                                Map.of(
                                        "engine",
                                        "postgres",
                                        "engineVersion",
                                        "17",
                                        "instanceClass",
                                        "db.t3.large",
                                        "multiAz",
                                        true,
                                        "storageType",
                                        "gp3",
                                        "allocatedStorage",
                                        500.0,
                                        "maxAllocatedStorage",
                                        1000.0,
                                        "backupRetentionPeriod",
                                        30.0))
                        .lines("db"))
                .containsExactly(
                        "instance (db.t3.large) · priced · 211.70 [Multi-AZ: the standby costs as much as the primary]",
                        "storage (gp3) · priced · 115.00/115.00/230.00 [Multi-AZ: the standby costs as much as the"
                                + " primary]",
                        "backups beyond the size of the storage · by usage · 0.00/0.00/28.50 [backupGb assumed]");
    }

    @Test
    void a_read_replica_has_the_engine_and_the_storage_of_its_primary() {
        assertThat(virginia()
                        .with(
                                DATABASE,
                                "db",
                                Map.of("engine", "postgres", "instanceClass", "db.t3.large", "allocatedStorage", 100.0))
                        .with(
                                DATABASE,
                                "replica",
                                Map.of("instanceClass", "db.t3.medium", "replicateSourceDb", Unknown.UNKNOWN),
                                Map.of("replicateSourceDb", urn(DATABASE, "db")))
                        .lines("replica"))
                .containsExactly("instance (db.t3.medium) · priced · 52.56", "storage (gp2) · priced · 11.50");
    }

    @Test
    void an_instance_class_that_is_not_known_yet_is_assumed_and_said_to_be() {
        assertThat(virginia()
                        .with(DATABASE, "db", Map.of("engine", "postgres", "instanceClass", Unknown.UNKNOWN))
                        .lines("db"))
                .containsExactly(
                        "instance (db.t3.medium) · priced · 52.56 [instanceClass is not known yet: db.t3.medium"
                                + " assumed]",
                        "storage (gp2) · priced · 2.30 [instanceClass is not known yet: db.t3.medium assumed]");
    }

    @Test
    void a_database_version_past_its_standard_support_costs_by_processor() {
        Map<String, Object> old =
                Map.of("engine", "postgres", "engineVersion", "13.21", "instanceClass", "db.t3.medium");

        assertThat(virginia().with(DATABASE, "db", old).lines("db"))
                .contains("extended support of postgres 13 · priced · 146.00");
    }

    @Test
    void a_node_group_costs_between_its_bounds_with_the_disks_and_metrics_of_its_template() {
        assertThat(virginia()
                        .with(
                                TEMPLATE,
                                "template",
                                Map.of(
                                        "monitoring",
                                        Map.of("enabled", true),
                                        "blockDeviceMappings",
                                        List.of(Map.of("ebs", Map.of("volumeSize", 50.0, "volumeType", "gp3")))))
                        .with(
                                "aws:eks/nodeGroup:NodeGroup",
                                "pool",
                                Map.of(
                                        "instanceTypes", List.of("t3.large"),
                                        "launchTemplate", Map.of("id", Unknown.UNKNOWN),
                                        "scalingConfig", Map.of("minSize", 3.0, "desiredSize", 5.0, "maxSize", 10.0)),
                                Map.of("launchTemplate", urn(TEMPLATE, "template")))
                        .lines("pool"))
                .containsExactly(
                        "instances (t3.large) · priced · 182.21/303.68/607.36",
                        "disk (gp3) · priced · 12.00/20.00/40.00",
                        "detailed monitoring · priced · 6.30/10.50/21.00");
    }

    @Test
    void spot_capacity_costs_a_share_that_nobody_knows_between_a_tenth_and_all() {
        assertThat(virginia()
                        .with(
                                "aws:eks/nodeGroup:NodeGroup",
                                "pool",
                                Map.of(
                                        "capacityType", "SPOT",
                                        "instanceTypes", List.of("m5.large"),
                                        "scalingConfig", Map.of("minSize", 2.0, "desiredSize", 2.0, "maxSize", 2.0)))
                        .lines("pool"))
                .containsExactly(
                        "spot instances (m5.large) · priced · 14.02/56.06/140.16 [spot at 10 to 100 % of the list"
                                + " price, 40 % assumed]",
                        "disk (gp2) · priced · 4.00");
    }

    @Test
    void a_mixed_group_divides_what_is_above_its_base() {
        assertThat(virginia()
                        .with(TEMPLATE, "template", Map.of("instanceType", "m5.large"))
                        .with(
                                "aws:autoscaling/group:Group",
                                "group",
                                Map.of(
                                        "minSize",
                                        10.0,
                                        "desiredCapacity",
                                        10.0,
                                        "maxSize",
                                        10.0,
                                        "mixedInstancesPolicy",
                                        Map.of(
                                                "instancesDistribution",
                                                Map.of("onDemandPercentageAboveBaseCapacity", 30.0))),
                                Map.of("mixedInstancesPolicy", urn(TEMPLATE, "template")))
                        .lines("group"))
                .containsExactly(
                        "instances (m5.large) · priced · 210.24",
                        "spot instances (m5.large) · priced · 49.06/196.22/490.56 [spot at 10 to 100 % of the list"
                                + " price, 40 % assumed]");
    }

    @Test
    void a_control_plane_past_its_standard_support_costs_six_times_as_much_unless_it_is_to_leave() {
        Priced stack = virginia()
                .with("aws:eks/cluster:Cluster", "new", Map.of("version", "1.35"))
                .with("aws:eks/cluster:Cluster", "old", Map.of("version", "1.32"))
                .with(
                        "aws:eks/cluster:Cluster",
                        "leaving",
                        Map.of("version", "1.32", "upgradePolicy", Map.of("supportType", "STANDARD")));

        assertThat(stack.lines("new")).containsExactly("control plane · priced · 73.00");
        assertThat(stack.lines("old")).containsExactly("control plane in extended support (1.32) · priced · 438.00");
        assertThat(stack.lines("leaving")).containsExactly("control plane · priced · 73.00");
    }

    @Test
    void a_public_load_balancer_has_an_address_in_each_zone_and_an_internal_one_has_none() {
        assertThat(virginia()
                        .with("aws:lb/loadBalancer:LoadBalancer", "in", Map.of("internal", true))
                        .with("aws:lb/loadBalancer:LoadBalancer", "out", Map.of("subnets", List.of("a", "b", "c")))
                        .lines("out"))
                .containsExactly(
                        "application load balancer · priced · 16.43",
                        "capacity units · by usage · 0.00/5.84/29.20 [capacityUnits assumed]",
                        "public IPv4 address in each zone · priced · 10.95",
                        "data to the internet · by usage · 0.90/9.00/90.00 [internetGb assumed]");
        assertThat(virginia()
                        .with("aws:lb/loadBalancer:LoadBalancer", "in", Map.of("internal", true))
                        .lines("in"))
                .hasSize(2);
    }

    @Test
    void a_cache_costs_by_node_and_valkey_less_than_redis() {
        Priced stack = virginia()
                .with(
                        "aws:elasticache/replicationGroup:ReplicationGroup",
                        "valkey",
                        Map.of("engine", "valkey", "nodeType", "cache.t3.medium", "numCacheClusters", 3.0))
                .with(
                        "aws:elasticache/replicationGroup:ReplicationGroup",
                        "redis",
                        Map.of(
                                "engine",
                                "redis",
                                "nodeType",
                                "cache.t3.medium",
                                "numNodeGroups",
                                1.0,
                                "replicasPerNodeGroup",
                                2.0));

        assertThat(stack.lines("valkey")).containsExactly("nodes (cache.t3.medium) · priced · 119.14");
        assertThat(stack.lines("redis")).containsExactly("nodes (cache.t3.medium) · priced · 148.92");
    }

    @Test
    void fargate_tasks_cost_by_processor_and_memory_within_the_bounds_of_their_scaling() {
        String task = "aws:ecs/taskDefinition:TaskDefinition";
        assertThat(virginia()
                        .with(task, "task", Map.of("cpu", "1024", "memory", "2048"))
                        .with(
                                "aws:appautoscaling/target:Target",
                                "scaling",
                                Map.of("minCapacity", 4.0, "maxCapacity", 16.0, "resourceId", "service/main/web"))
                        .with(
                                "aws:ecs/service:Service",
                                "service",
                                Map.of(
                                        "name",
                                        "web",
                                        "launchType",
                                        "FARGATE",
                                        "desiredCount",
                                        4.0,
                                        "taskDefinition",
                                        Unknown.UNKNOWN),
                                Map.of("taskDefinition", urn(task, "task")))
                        .lines("service"))
                .containsExactly(
                        "task processors · priced · 118.20/118.20/472.81", "task memory · priced · 25.96/25.96/103.84");
    }

    @Test
    void copies_in_another_region_are_kept_in_full_of_what_the_plan_selects() {
        assertThat(virginia()
                        .with(DATABASE, "in", Map.of("allocatedStorage", 500.0, "tags", Map.of("backup", "yes")))
                        .with(DATABASE, "out", Map.of("allocatedStorage", 900.0))
                        .with(
                                "aws:backup/selection:Selection",
                                "selection",
                                Map.of("selectionTags", List.of(Map.of("key", "backup", "value", "yes"))))
                        .with(
                                "aws:backup/plan:Plan",
                                "plan",
                                Map.of(
                                        "rules",
                                        List.of(Map.of(
                                                "copyActions",
                                                List.of(Map.of("lifecycle", Map.of("deleteAfter", 30.0)))))))
                        .lines("plan"))
                .containsExactly(
                        "copies in another region · by usage · 0.00/38.00/76.00 [kept for 30 days, copiedGb assumed]",
                        "data to another region · by usage · 0.00/3.00/6.00 [copiedToRegionGb assumed]");
    }

    @Test
    void what_is_free_says_why_and_what_nobody_knows_is_never_zero() {
        Priced stack = virginia()
                .with("aws:iam/role:Role", "role", Map.of())
                .with("aws:ec2/vpcEndpoint:VpcEndpoint", "gateway", Map.of("vpcEndpointType", "Gateway"))
                .with("aws:redshift/cluster:Cluster", "warehouse", Map.of())
                .with("aws:ec2/instance:Instance", "odd", Map.of("instanceType", "z9.huge"));

        assertThat(stack.lines("role")).containsExactly("free · free · 0.00 [permissions cost nothing]");
        assertThat(stack.lines("gateway")).containsExactly("free · free · 0.00 [gateway endpoints cost nothing]");
        assertThat(stack.lines("warehouse"))
                .containsExactly("all of it · unpriced · 0.00 [there is no pricer for aws:redshift/cluster:Cluster]");
        assertThat(stack.lines("odd"))
                .containsExactly(
                        "instances (z9.huge) · unpriced · 0.00 [the book has no price of ec2/z9.huge in us-east-1]",
                        "disk (gp2) · priced · 0.80");
        assertThat(stack.estimate().unpriced()).hasSize(2);
        assertThat(stack.estimate().coverage()).isEqualByComparingTo("0");
    }
}
