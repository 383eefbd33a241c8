package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RdsTlsForcedTest {
    private static final RdsTlsForced RULE = new RdsTlsForced();
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CLUSTER = "aws:rds/cluster:Cluster";

    private static Given postgres(String version) {
        return given(INSTANCE).with("engine", "postgres").with("engineVersion", version);
    }

    private static Given group(String type, String parameter, String value) {
        return given(type)
                .named("rules")
                .with("name", "rules")
                .with("parameters", List.of(Map.of("name", parameter, "value", value)));
    }

    private static final String GROUP = "aws:rds/parameterGroup:ParameterGroup";
    private static final String CLUSTER_GROUP = "aws:rds/clusterParameterGroup:ClusterParameterGroup";

    @Test
    void a_parameter_group_that_forces_TLS_passes() {
        postgres("14")
                .with("parameterGroupName", "rules")
                .beside(group(GROUP, "rds.force_ssl", "1"))
                .expect(RULE, PASS);
        given(CLUSTER)
                .with("engine", "aurora-mysql")
                .with("dbClusterParameterGroupName", "rules")
                .beside(group(CLUSTER_GROUP, "require_secure_transport", "ON"))
                .expect(RULE, PASS);
    }

    @Test
    void a_parameter_group_that_turns_it_off_fails() {
        postgres("17.5")
                .with("parameterGroupName", "rules")
                .beside(group(GROUP, "rds.force_ssl", "0"))
                .expect(
                        RULE,
                        FAIL,
                        "rds.force_ssl is 0 in the parameter group: connections without TLS must be refused");
    }

    @Test
    void PostgreSQL_15_and_later_force_TLS_by_default_before_it_nothing_does() {
        postgres("15").expect(RULE, PASS);
        given(INSTANCE).with("engine", "postgres").expect(RULE, PASS);
        postgres("14.18")
                .expect(
                        RULE,
                        FAIL,
                        "rds.force_ssl is not set in the parameter group: connections without TLS must be refused");
        given(INSTANCE)
                .with("engine", "mysql")
                .with("parameterGroupName", "default.mysql8.4")
                .expect(
                        RULE,
                        FAIL,
                        "require_secure_transport is not set in the parameter group: connections without TLS must be"
                                + " refused");
        given(CLUSTER).with("engine", "aurora-postgresql").expect(RULE, FAIL);
    }

    @Test
    void a_group_of_another_stack_and_other_engines_are_not_judged() {
        postgres("14")
                .with("parameterGroupName", "shared")
                .expect(RULE, NOT_APPLICABLE, "its parameter group is not in this stack");
        given(INSTANCE)
                .with("engine", "oracle-ee")
                .expect(RULE, NOT_APPLICABLE, "the engine 'oracle-ee' has no such parameter");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        Given unknown = given(GROUP).named("rules").with("name", "rules").unknown("parameters");
        postgres("14").with("parameterGroupName", "rules").beside(unknown).expect(RULE, UNKNOWN, "parameters");
        given(INSTANCE).unknown("engine").expect(RULE, UNKNOWN, "engine");
    }
}
