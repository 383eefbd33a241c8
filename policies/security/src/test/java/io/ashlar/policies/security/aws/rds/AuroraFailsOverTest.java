package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class AuroraFailsOverTest {
    private static final AuroraFailsOver RULE = new AuroraFailsOver();
    private static final String CLUSTER = "aws:rds/cluster:Cluster";
    private static final String CLUSTER_INSTANCE = "aws:rds/clusterInstance:ClusterInstance";

    private static Given member(String name) {
        return given(CLUSTER_INSTANCE).named(name).with("clusterIdentifier", "orders");
    }

    @Test
    void two_instances_pass() {
        given(CLUSTER)
                .with("id", "orders")
                .beside(member("a"))
                .beside(member("b"))
                .expect(RULE, PASS);
    }

    @Test
    void a_lone_instance_fails() {
        given(CLUSTER)
                .with("id", "orders")
                .unknown("dbClusterInstanceClass")
                .unknown("replicationSourceIdentifier")
                .beside(member("a"))
                .expect(RULE, FAIL, "the cluster has 1 of at least 2 instances: one must be able to take over");
    }

    @Test
    void a_Multi_AZ_cluster_has_its_standbys_built_in() {
        given(CLUSTER).with("dbClusterInstanceClass", "db.r6gd.large").expect(RULE, PASS);
    }

    @Test
    void a_replica_is_not_asked() {
        given(CLUSTER)
                .with("replicationSourceIdentifier", "orders")
                .expect(RULE, NOT_APPLICABLE, "a replica takes this over from its source");
    }

    @Test
    void members_of_who_knows_what_leave_it_unknown() {
        given(CLUSTER)
                .with("id", "orders")
                .beside(given(CLUSTER_INSTANCE).unknown("clusterIdentifier"))
                .expect(RULE, UNKNOWN, "clusterIdentifier of aws:rds/clusterInstance:ClusterInstance");
    }
}
