package io.ashlar.policies.cost;

import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Types;
import io.ashlar.policy.test.Given;
import java.util.Map;

/** Stacks for tests of sums. */
final class Some {
    private static final Map<String, String> VIRGINIA = Map.of("region", "us-east-1");

    private Some() {}

    static Given stack() {
        return given(Types.ROOT);
    }

    /** A control plane: $73.00 a month. */
    static Given cluster() {
        return given("aws:eks/cluster:Cluster")
                .named("cluster")
                .with("version", "1.35")
                .madeBy("aws", VIRGINIA);
    }

    /** A database of this class: $52.56 a month for a db.t3.medium, and $2.30 for its storage. */
    static Given database() {
        return given("aws:rds/instance:Instance")
                .named("database")
                .with("engine", "postgres")
                .with("allocatedStorage", 20)
                .madeBy("aws", VIRGINIA);
    }

    /** Something that no price book holds. */
    static Given warehouse() {
        return given("aws:redshift/cluster:Cluster").named("warehouse").madeBy("aws", VIRGINIA);
    }
}
