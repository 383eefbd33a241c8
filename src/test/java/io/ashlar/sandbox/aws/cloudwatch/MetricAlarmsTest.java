package io.ashlar.sandbox.aws.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricAlarmsTest {
    private static final String TYPE = "aws:cloudwatch/metricAlarm:MetricAlarm 'alarm'";

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-west-1");

    private static MetricAlarmArgs.Builder cpu() {
        return MetricAlarmArgs.builder()
                .namespace("AWS/RDS")
                .metricName("CPUUtilization")
                .dimensions(Map.of("DBInstanceIdentifier", "main"))
                .statistic("Average")
                .comparisonOperator("GreaterThanThreshold")
                .threshold(90.0)
                .period(60)
                .evaluationPeriods(5);
    }

    private void alarm(MetricAlarmArgs.Builder builder) {
        cloud.run(context -> new MetricAlarm("alarm", builder.build()));
    }

    @Test
    void an_alarm_is_known_by_its_name() {
        alarm(cpu());

        assertThat(cloud.named("alarm").id()).matches("alarm-[0-9a-f]{7}");
        assertThat(cloud.named("alarm").state().text("arn"))
                .hasValue("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:"
                        + cloud.named("alarm").id());
        assertThat(cloud.named("alarm").state().isTrue("actionsEnabled")).isTrue();
    }

    @Test
    void a_percentile_goes_with_no_other_statistic() {
        assertThatThrownBy(() -> alarm(cpu().extendedStatistic("p95")))
                .hasMessage(TYPE
                        + ":\n  One of `statistic` or `extended_statistic` must be set for a cloudwatch metric alarm");
    }

    @Test
    void a_period_is_a_multiple_of_a_minute() {
        assertThatThrownBy(() -> alarm(cpu().period(45)))
                .hasMessageContaining("must be 10, 20, 30 or a multiple of 60");
    }

    @Test
    void an_alarm_looks_back_a_day_at_most() {
        assertThatThrownBy(() -> alarm(cpu().period(300).evaluationPeriods(289)))
                .hasMessage(TYPE
                        + ":\n  Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be"
                        + " <= 86400).");
    }

    @Test
    void hours_can_be_looked_at_for_a_week() {
        alarm(cpu().period(3600).evaluationPeriods(168));

        assertThat(cloud.counts()).containsEntry("aws:cloudwatch/metricAlarm:MetricAlarm", 1L);
    }

    @Test
    void no_more_data_points_than_periods_can_breach() {
        assertThatThrownBy(() -> alarm(cpu().datapointsToAlarm(6)))
                .hasMessage(TYPE + ":\n  'datapointsToAlarm' is 6: must not exceed 'evaluationPeriods', which is 5");
    }

    @Test
    void a_comparison_is_one_of_seven() {
        assertThatThrownBy(() -> alarm(cpu().comparisonOperator("GreaterThanTreshold")))
                .hasMessage(TYPE + ":\n  'comparisonOperator' is 'GreaterThanTreshold': must be one of"
                        + " GreaterThanOrEqualToThreshold, GreaterThanThreshold, LessThanThreshold,"
                        + " LessThanOrEqualToThreshold, LessThanLowerOrGreaterThanUpperThreshold, LessThanLowerThreshold,"
                        + " GreaterThanUpperThreshold. Did you mean 'GreaterThanThreshold'?");
    }

    @Test
    void an_alarm_publishes_in_its_own_region() {
        assertThatThrownBy(() -> alarm(cpu().alarmActions(List.of("arn:aws:sns:us-east-1:123456789012:alerts"))))
                .hasMessage(
                        TYPE + ": creating CloudWatch Metric Alarm: api error ValidationError: Invalid region us-east-1"
                                + " specified. Only eu-west-1 is supported.");
    }
}
