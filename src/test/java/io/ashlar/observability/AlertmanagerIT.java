package io.ashlar.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.sun.net.httpserver.HttpServer;
import io.ashlar.core.WeeklyWindow;
import io.ashlar.monitoring.plan.AlertPolicy;
import io.ashlar.monitoring.plan.AlertPolicy.OfficeHours;
import io.ashlar.observability.tools.Server;
import io.ashlar.observability.tools.Tool;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hours and maintenance as Alertmanager itself keeps them. Nobody can set its clock, so the times are laid around the hour of
 * the test: an office that is always open or never today, a window that is open all week but an hour of another day.
 */
class AlertmanagerIT {
    private static final JsonMapper YAML = new JsonMapper(new YAMLFactory());
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());

    /** How Alertmanager says at its most talkative that a route was silent. */
    private static final String CLOSED = "Notifications not sent, route is not within active time";

    private static final String MUTED = "Notifications not sent, route is within mute time";

    @TempDir
    Path folder;

    @Test
    void in_office_hours_everybody_is_told() throws Exception {
        assertThat(told(AlertPolicy.byTier().officeHours(new OfficeHours("UTC", 0, 24, EVERY_DAY)), 3, 0))
                .containsExactly("critical", "info", "warning");
    }

    @Test
    void out_of_office_hours_only_critical_alerts_are_told() throws Exception {
        assertThat(told(AlertPolicy.byTier().officeHours(new OfficeHours("UTC", 0, 24, Set.of(anotherDay()))), 1, 2))
                .containsExactly("critical");
    }

    @Test
    void while_work_is_done_on_a_teams_things_nobody_is_told_of_them() throws Exception {
        assertThat(told(AlertPolicy.byTier().maintenance("now", nearlyAllWeek(), "data"), 0, 3))
                .isEmpty();
    }

    @Test
    void while_work_is_done_on_another_teams_things_everybody_is_told() throws Exception {
        assertThat(told(AlertPolicy.byTier().maintenance("now", nearlyAllWeek(), "network"), 3, 0))
                .containsExactly("critical", "info", "warning");
    }

    /** The receivers that hear of an alert of each severity of the data team, once as many were told and kept silent. */
    private Set<String> told(AlertPolicy policy, int heard, int silenced) throws Exception {
        Set<String> receivers = new ConcurrentSkipListSet<>();
        HttpServer sink = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sink.createContext("/", exchange -> {
            JsonNode message = JSON.readTree(exchange.getRequestBody());
            receivers.add(message.path("receiver").asText());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        sink.start();
        try (Server alertmanager = Server.start(
                Tool.ALERTMANAGER,
                folder,
                "--config.file=" + config(policy, sink),
                "--storage.path=" + folder.resolve("data"),
                "--log.level=debug",
                "--cluster.listen-address=")) {
            int status = alertmanager.post(
                    "/api/v2/alerts",
                    JSON.writeValueAsString(List.of(alert("critical"), alert("warning"), alert("info"))));
            assertThat(status).isEqualTo(200);
            return alertmanager.await("through with its messages", () -> {
                long silent = alertmanager
                        .log()
                        .lines()
                        .filter(line -> line.contains(CLOSED) || line.contains(MUTED))
                        .count();
                return receivers.size() >= heard && silent >= silenced ? new TreeSet<>(receivers) : null;
            });
        } finally {
            sink.stop(0);
        }
    }

    /** The real tree, which only does not wait for more alerts before it tells. */
    private Path config(AlertPolicy policy, HttpServer sink) throws Exception {
        Map<String, Object> config = RoutingExample.toWebhooks(sink.getAddress().getPort(), policy);
        @SuppressWarnings("unchecked")
        Map<String, Object> route = (Map<String, Object>) Objects.requireNonNull(config.get("route"));
        route.put("group_wait", "0s");
        Path file = folder.resolve("alertmanager.yaml");
        YAML.writeValue(file.toFile(), config);
        return file;
    }

    /** Names of their own, so that none silences another. */
    private static Map<String, Object> alert(String severity) {
        return Map.of(
                "labels",
                Map.of("alertname", "Test" + severity.toUpperCase(Locale.ROOT), "severity", severity, "team", "data"));
    }

    private static DayOfWeek anotherDay() {
        return OffsetDateTime.now(ZoneOffset.UTC).getDayOfWeek().plus(3);
    }

    /** From an hour after a minute of another day to that minute. */
    private static WeeklyWindow nearlyAllWeek() {
        String day = anotherDay().name().substring(0, 3).toLowerCase(Locale.ROOT);
        return WeeklyWindow.parse(day + ":01:00-" + day + ":00:00").orElseThrow();
    }
}
