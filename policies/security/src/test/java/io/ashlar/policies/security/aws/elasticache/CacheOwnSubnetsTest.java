package io.ashlar.policies.security.aws.elasticache;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class CacheOwnSubnetsTest {
    private static final CacheOwnSubnets RULE = new CacheOwnSubnets();
    private static final String GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";
    private static final String CLUSTER = "aws:elasticache/cluster:Cluster";

    @Test
    void a_group_of_its_own_passes_also_while_it_is_being_made() {
        given(GROUP).with("subnetGroupName", "cache").expect(RULE, PASS);
        given(GROUP).unknown("subnetGroupName").expect(RULE, PASS);
    }

    @Test
    void the_default_group_fails() {
        given(GROUP).expect(RULE, FAIL, "subnetGroupName is not set or default: name a group of private subnets");
        given(CLUSTER).with("subnetGroupName", "default").expect(RULE, FAIL);
    }

    @Test
    void a_member_of_a_group_is_not_asked() {
        given(CLUSTER).with("replicationGroupId", "cache").expect(RULE, NOT_APPLICABLE, "its replication group has it");
    }
}
