package io.ashlar.monitoring.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.observability.plan.alerts.Alert;
import io.ashlar.observability.plan.alerts.Catalogue;
import io.ashlar.observability.plan.alerts.Slo;
import io.ashlar.observability.tools.Tool;
import io.ashlar.observability.tools.Tool.Outcome;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows C16 and B10 as amtool sees them: severity by team by hour. */
class RoutingTest {
    private static final JsonMapper YAML = new JsonMapper(new YAMLFactory());
    private static final List<String> CHART_ALERTS = List.of("KubeDeploymentReplicasMismatch");

    @TempDir
    Path folder;

    private Path config;

    @BeforeEach
    void write() throws Exception {
        config = folder.resolve("alertmanager.yaml");
        YAML.writeValue(config.toFile(), PolicyExample.config());
    }

    @Test
    void amtool_finds_nothing_wrong_with_the_configuration() throws Exception {
        Outcome checked = Tool.AMTOOL.run("check-config", config.toString());

        assertThat(checked.output())
                .contains("SUCCESS", " - global config", " - route", " - 12 inhibit rules", " - 7 receivers");
        assertThat(checked.exit()).isZero();
    }

    /** Monday the 23rd, Sunday the 22nd of November 2026, by Berlin's clock; the maintenance is on Sundays from 3 to 5 UTC. */
    @ParameterizedTest(name = "{0} alert of {1} at {2}: {3}")
    @CsvFileSource(resources = "/routing/matrix.csv", numLinesToSkip = 1)
    void every_alert_lands_where_the_rows_say(String severity, String team, LocalDateTime at, String receivers)
            throws Exception {
        Outcome routed = Tool.AMTOOL.run(
                "config",
                "routes",
                "test",
                "--config.file=" + config,
                "alertname=Something",
                "severity=" + severity,
                "team=" + team);
        assertThat(routed.exit()).as(routed.output()).isZero();

        Set<String> told = new TreeSet<>(List.of(answer(routed).split(",", -1)));
        ZonedDateTime moment = at.atZone(ZoneId.of("Europe/Berlin"));
        told.removeIf(receiver -> Hours.silent(PolicyExample.config(), receiver, severity, team, moment));
        assertThat(told.isEmpty() ? "nobody" : String.join("+", told)).isEqualTo(receivers);
    }

    @ParameterizedTest
    @CsvSource({"Watchdog, critical", "InfoInhibitor, info"})
    void what_is_no_news_is_told_nobody(String name, String severity) throws Exception {
        Outcome routed = Tool.AMTOOL.run(
                "config",
                "routes",
                "test",
                "--config.file=" + config,
                "--verify.receivers=nowhere",
                "alertname=" + name,
                "severity=" + severity);

        assertThat(routed.exit()).as(routed.output()).isZero();
    }

    @Test
    void an_alert_without_a_severity_is_a_warning() throws Exception {
        Outcome routed =
                Tool.AMTOOL.run("config", "routes", "test", "--config.file=" + config, "alertname=FromElsewhere");

        assertThat(answer(routed)).isEqualTo(AlertTier.WARNING.key());
    }

    @Test
    void every_alert_that_silences_another_and_every_one_that_is_silenced_exists() {
        Set<String> known = Stream.concat(
                        CHART_ALERTS.stream(),
                        Catalogue.of(List.of(Slo.standard("shop", "web", "product")), 1000).stream()
                                .flatMap(group -> group.alerts().stream())
                                .map(Alert::name))
                .collect(Collectors.toSet());

        assertThat(Inhibitions.consequences().stream()
                        .flatMap(one -> Stream.concat(Stream.of(one.cause()), one.alerts().stream())))
                .isSubsetOf(known);
    }

    @Test
    void a_cause_matters_at_least_as_much_as_what_it_silences() {
        Map<String, AlertTier> tiers = Catalogue.of(List.of(Slo.standard("shop", "web", "product")), 1000).stream()
                .flatMap(group -> group.alerts().stream())
                .collect(Collectors.toMap(Alert::name, Alert::tier));

        for (Inhibitions.Consequence one : Inhibitions.consequences()) {
            assertThat(one.alerts())
                    .allMatch(alert ->
                            tiers.getOrDefault(alert, AlertTier.WARNING).compareTo(tiers.get(one.cause())) >= 0);
        }
    }

    /** The last line: the first tells that a file was given. */
    private static String answer(Outcome routed) {
        List<String> lines = routed.output().strip().lines().toList();
        return lines.get(lines.size() - 1).strip();
    }
}
