package io.ashlar.monitoring.incluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.ashlar.core.Profile;
import io.ashlar.monitoring.AlertingHandles;
import io.ashlar.monitoring.ClusterMonitoring;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.CloudWatch;
import io.ashlar.monitoring.plan.DefinitionUpgrades;
import io.ashlar.monitoring.plan.MonitoringPlan.ClusterPlan;
import io.ashlar.monitoring.plan.MonitoringPlanner;
import io.ashlar.monitoring.plan.MonitoringSpec;
import io.ashlar.monitoring.plan.Receiver;
import io.ashlar.monitoring.plan.SmtpRelay;
import io.ashlar.sandbox.value.Properties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsValuesTest {
    /** A cloud whose topics are reached by a web hook named after the tier. */
    private static final AlertingHandles CLOUD = new AlertingHandles() {
        @Override
        public Map<AlertTier, Output<String>> topicIds() {
            return Map.of();
        }

        @Override
        public Map<String, Object> receiver(AlertTier tier) {
            return Map.of("webhook_configs", List.of(Map.of("url", "https://" + tier.key())));
        }

        @Override
        public List<Resource> beforeCluster() {
            return List.of();
        }
    };

    private static Properties values(Profile profile, ClusterMonitoring cluster) {
        ClusterPlan plan = MonitoringPlanner.plan(
                        "main",
                        new MonitoringSpec(
                                profile, List.of(), List.of(), Duration.ofMillis(200), Optional.of(cluster.spec())),
                        CloudWatch.OFFERING)
                .cluster()
                .orElseThrow();
        return Properties.of(new MetricsValues(plan, new AlertRouting(plan, CLOUD, any -> Output.of("nobody"))).all());
    }

    private static Properties values(Profile profile) {
        return values(profile, ClusterMonitoring.asProfile());
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void prometheus_sees_everybodys_monitors_and_rules(Profile profile) {
        Properties spec = values(profile).object("prometheus.prometheusSpec");

        for (String selector : List.of("serviceMonitor", "podMonitor", "rule", "probe", "scrapeConfig")) {
            assertThat(spec.isFalse(selector + "SelectorNilUsesHelmValues"))
                    .as(selector)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DEVELOPMENT, 3d, 8GiB, 10Gi, 1, 1, soft, false",
        "STAGING, 7d, 24GiB, 30Gi, 1, 1, soft, false",
        "PRODUCTION, 30d, 80GiB, 100Gi, 2, 3, hard, true"
    })
    void metrics_are_kept_as_long_as_the_profile_says(
            Profile profile,
            String retention,
            String retentionSize,
            String volume,
            int prometheuses,
            int alertmanagers,
            String antiAffinity,
            boolean disruptionBudget) {
        Properties values = values(profile);

        Properties spec = values.object("prometheus.prometheusSpec");
        assertThat(spec.text("retention")).hasValue(retention);
        assertThat(spec.text("retentionSize")).hasValue(retentionSize);
        assertThat(spec.text("storageSpec.volumeClaimTemplate.spec.resources.requests.storage"))
                .hasValue(volume);
        assertThat(spec.text("storageSpec.volumeClaimTemplate.spec.storageClassName"))
                .hasValue("gp3");
        assertThat(spec.number("replicas")).hasValue(prometheuses);
        assertThat(spec.text("podAntiAffinity")).hasValue(antiAffinity);
        assertThat(values.number("alertmanager.alertmanagerSpec.replicas")).hasValue(alertmanagers);
        assertThat(values.isTrue("prometheus.podDisruptionBudget.enabled")).isEqualTo(disruptionBudget);
        assertThat(values.isTrue("alertmanager.podDisruptionBudget.enabled")).isEqualTo(disruptionBudget);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kubeEtcd", "kubeScheduler", "kubeControllerManager", "kubeProxy"})
    void what_a_managed_cluster_hides_is_not_scraped(String component) {
        assertThat(values(Profile.PRODUCTION).isFalse(component + ".enabled")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"etcd", "kubeControllerManager", "kubeProxy", "kubeSchedulerAlerting", "kubeSchedulerRecording"})
    void what_is_not_scraped_has_no_rules(String rules) {
        assertThat(values(Profile.PRODUCTION).isFalse("defaultRules.rules." + rules))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prometheus.prometheusSpec",
                "alertmanager.alertmanagerSpec",
                "grafana",
                "prometheusOperator",
                "prometheusOperator.prometheusConfigReloader",
                "kube-state-metrics",
                "prometheus-node-exporter"
            })
    void every_workload_says_what_it_needs(String workload) {
        Properties resources = values(Profile.PRODUCTION).object(workload).object("resources");

        assertThat(resources.text("requests.cpu")).isPresent();
        assertThat(resources.text("requests.memory")).isEqualTo(resources.text("limits.memory"));
        assertThat(resources.text("requests.memory")).isPresent();
    }

    @Test
    void a_point_on_a_graph_leads_to_the_trace_of_a_request() {
        Properties values = values(Profile.PRODUCTION);

        assertThat(values.texts("prometheus.prometheusSpec.enableFeatures")).containsExactly("exemplar-storage");
        assertThat(values.text("grafana.sidecar.datasources.exemplarTraceIdDestinations.datasourceUid"))
                .hasValue("tempo");
    }

    @Test
    void grafanas_password_is_made_in_the_cluster_and_is_in_no_value() {
        Properties grafana = values(Profile.PRODUCTION).object("grafana");

        assertThat(grafana.text("adminPassword")).hasValue("");
        assertThat(grafana.has("admin")).isFalse();
    }

    @Test
    void grafanas_administrator_can_be_kept_elsewhere() {
        Properties grafana = values(
                        Profile.PRODUCTION,
                        ClusterMonitoring.builder()
                                .grafanaSecret("grafana-admin")
                                .build())
                .object("grafana");

        assertThat(grafana.text("admin.existingSecret")).hasValue("grafana-admin");
    }

    @Test
    void definitions_are_installed_and_upgraded_by_hand() {
        assertThat(values(Profile.PRODUCTION).isTrue("crds.enabled")).isTrue();
        assertThat(values(Profile.PRODUCTION).isFalse("crds.upgradeJob.enabled"))
                .isTrue();
        assertThat(values(
                                Profile.PRODUCTION,
                                ClusterMonitoring.builder()
                                        .definitions(DefinitionUpgrades.BY_CHART_JOB)
                                        .build())
                        .isTrue("crds.upgradeJob.enabled"))
                .isTrue();
    }

    @Test
    void each_severity_has_a_receiver_and_what_has_none_is_a_warning() {
        Properties config = values(Profile.PRODUCTION).object("alertmanager.config");

        assertThat(config.text("route.receiver")).hasValue("warning");
        assertThat(config.objects("route.routes"))
                .extracting(route -> route.texts("matchers").get(0), route -> route.text("receiver")
                        .orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("alertname =~ \"Watchdog|InfoInhibitor\"", "nowhere"),
                        org.assertj.core.groups.Tuple.tuple("severity = \"critical\"", "critical"),
                        org.assertj.core.groups.Tuple.tuple("severity = \"warning\"", "warning"),
                        org.assertj.core.groups.Tuple.tuple("severity = \"info\"", "info"));
        assertThat(config.objects("receivers"))
                .extracting(receiver -> receiver.text("name").orElseThrow())
                .containsExactly("nowhere", "critical", "warning", "info");
    }

    @Test
    void keys_of_pagerduty_and_slack_are_read_from_mounted_secrets() {
        Properties alertmanager = values(
                        Profile.PRODUCTION,
                        ClusterMonitoring.builder()
                                .receiver(AlertTier.CRITICAL, Receiver.pagerDuty("on-call", "pagerduty"))
                                .receiver(AlertTier.WARNING, Receiver.slack("#platform", "chat", "hook"))
                                .build())
                .object("alertmanager");

        assertThat(alertmanager.texts("alertmanagerSpec.secrets")).containsExactly("chat", "on-call");
        List<Properties> receivers = alertmanager.objects("config.receivers");
        assertThat(receivers.get(1).objects("pagerduty_configs").get(0).text("routing_key_file"))
                .hasValue("/etc/alertmanager/secrets/on-call/pagerduty");
        assertThat(receivers.get(2).objects("slack_configs").get(0).text("api_url_file"))
                .hasValue("/etc/alertmanager/secrets/chat/hook");
        assertThat(receivers.get(3).objects("webhook_configs").get(0).text("url"))
                .hasValue("https://info");
    }

    @Test
    void a_tier_may_have_several_receivers_and_e_mails_go_by_the_relay() {
        Properties alertmanager = values(
                        Profile.PRODUCTION,
                        ClusterMonitoring.builder()
                                .receiver(AlertTier.CRITICAL, Receiver.pagerDuty("on-call", "pagerduty"))
                                .receiver(AlertTier.CRITICAL, Receiver.webhook("hooks", "incidents"))
                                .receiver(AlertTier.CRITICAL, Receiver.email("on-call@example.com"))
                                .smtp(new SmtpRelay(
                                        "smtp.example.com", 587, "alerts@example.com", "alerts", "mail", "password"))
                                .build())
                .object("alertmanager");

        Properties critical = alertmanager.objects("config.receivers").get(1);
        assertThat(critical.objects("pagerduty_configs")).hasSize(1);
        assertThat(critical.objects("webhook_configs").get(0).text("url_file"))
                .hasValue("/etc/alertmanager/secrets/hooks/incidents");
        assertThat(critical.objects("email_configs").get(0).text("to")).hasValue("on-call@example.com");
        assertThat(alertmanager.texts("alertmanagerSpec.secrets")).containsExactly("hooks", "mail", "on-call");
        assertThat(alertmanager.text("config.global.smtp_smarthost")).hasValue("smtp.example.com:587");
        assertThat(alertmanager.text("config.global.smtp_auth_password_file"))
                .hasValue("/etc/alertmanager/secrets/mail/password");
        assertThat(alertmanager.isTrue("config.global.smtp_require_tls")).isTrue();
    }
}
