package io.ashlar.monitoring.incluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.ashlar.core.Profile;
import io.ashlar.core.WeeklyWindow;
import io.ashlar.monitoring.AlertingHandles;
import io.ashlar.monitoring.ClusterMonitoring;
import io.ashlar.monitoring.plan.AlertPolicy;
import io.ashlar.monitoring.plan.AlertPolicy.OfficeHours;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.CloudWatch;
import io.ashlar.monitoring.plan.MonitoringPlan.ClusterPlan;
import io.ashlar.monitoring.plan.MonitoringPlanner;
import io.ashlar.monitoring.plan.MonitoringSpec;
import io.ashlar.monitoring.plan.Receiver;
import io.ashlar.monitoring.plan.SmtpRelay;
import io.ashlar.observability.tools.Tool;
import io.ashlar.observability.tools.Tool.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole of Alertmanager's configuration, receivers and all, before Alertmanager's own judge. */
class AlertRoutingTest {
    private static final JsonMapper YAML = new JsonMapper(new YAMLFactory());

    private static final AlertingHandles NO_TOPICS = new AlertingHandles() {
        @Override
        public Map<AlertTier, Output<String>> topicIds() {
            return Map.of();
        }

        @Override
        public Map<String, Object> receiver(AlertTier tier) {
            return Map.of();
        }

        @Override
        public List<Resource> beforeCluster() {
            return List.of();
        }
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Profile.class)
    void amtool_finds_nothing_wrong_with_it(Profile profile) throws Exception {
        Path config = folder.resolve("alertmanager.yaml");
        YAML.writeValue(config.toFile(), routing(profile).config());

        Outcome checked = Tool.AMTOOL.run("check-config", config.toString());

        assertThat(checked.output()).contains("SUCCESS", " - 7 receivers");
        assertThat(checked.exit()).isZero();
    }

    @Test
    void the_secrets_of_every_receiver_are_mounted() {
        assertThat(routing(Profile.PRODUCTION).secrets()).containsExactly("pagerduty", "relay", "second", "slack");
    }

    @Test
    void in_development_nobody_is_woken() {
        assertThat(routing(Profile.DEVELOPMENT).config().toString()).doesNotContain("receiver=escalation");
    }

    private static AlertRouting routing(Profile profile) {
        ClusterMonitoring cluster = ClusterMonitoring.builder()
                .receiver(AlertTier.CRITICAL, Receiver.pagerDuty("pagerduty", "key"))
                .receiver(AlertTier.WARNING, Receiver.slack("#alerts", "slack", "url"))
                .receiver(AlertTier.INFO, Receiver.email("team@example.com"))
                .smtp(new SmtpRelay("smtp.example.com", 587, "alerts@example.com", "alerts", "relay", "password"))
                .alertPolicy(AlertPolicy.byTier()
                        .team("data", AlertTier.CRITICAL, Receiver.pagerDuty("pagerduty", "data"))
                        .team("data", AlertTier.WARNING, Receiver.slack("#data", "slack", "url"))
                        .escalate(Duration.ofMinutes(30), Receiver.pagerDuty("second", "key"))
                        .officeHours(OfficeHours.of("Europe/Berlin"))
                        .maintenance(
                                "database",
                                WeeklyWindow.parse("sun:23:00-mon:01:00").orElseThrow(),
                                "data"))
                .build();
        ClusterPlan plan = MonitoringPlanner.plan(
                        "main",
                        new MonitoringSpec(
                                profile, List.of(), List.of(), Duration.ofMillis(200), Optional.of(cluster.spec())),
                        CloudWatch.OFFERING)
                .cluster()
                .orElseThrow();
        return new AlertRouting(plan, NO_TOPICS, any -> Output.of("nobody"));
    }
}
