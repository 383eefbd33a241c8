package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import java.util.List;
import org.junit.jupiter.api.Test;

class RdsLogsExportedTest {
    private static final RdsLogsExported RULE = new RdsLogsExported();
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CLUSTER = "aws:rds/cluster:Cluster";

    @Test
    void exported_logs_pass() {
        given(INSTANCE)
                .with("enabledCloudwatchLogsExports", List.of("postgresql"))
                .expect(RULE, PASS);
    }

    @Test
    void no_exported_log_fails() {
        given(INSTANCE)
                .expect(
                        RULE,
                        FAIL,
                        "enabledCloudwatchLogsExports is empty: the database must send its logs to CloudWatch");
        given(CLUSTER).with("enabledCloudwatchLogsExports", List.of()).expect(RULE, FAIL);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(INSTANCE).unknown("enabledCloudwatchLogsExports").expect(RULE, UNKNOWN, "enabledCloudwatchLogsExports");
    }
}
