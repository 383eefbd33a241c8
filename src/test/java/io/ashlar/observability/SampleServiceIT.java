package io.ashlar.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.sun.net.httpserver.HttpServer;
import io.ashlar.observability.plan.alerts.Catalogue;
import io.ashlar.observability.plan.alerts.RuleFile;
import io.ashlar.observability.plan.alerts.Slo;
import io.ashlar.observability.plan.dashboards.Dashboards;
import io.ashlar.observability.promql.MetricNames;
import io.ashlar.observability.sample.SampleService;
import io.ashlar.observability.tools.Server;
import io.ashlar.observability.tools.Tool;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way with the real programs: a service fails, Prometheus sees it and finds its promise broken, Alertmanager tells
 * whom it should. Rules and routes are those that a cluster gets, unchanged: it takes the two minutes that the alert must hold.
 */
@Tag("endurance")
class SampleServiceIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonMapper YAML = new JsonMapper(new YAMLFactory());
    private static final int REQUESTS = 10;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_service_that_fails_wakes_the_person_on_call() throws Exception {
        Tool.PROMETHEUS.path();
        BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
        HttpServer pager = pager(messages);
        try (SampleService service = SampleService.start();
                Server alertmanager = Server.start(
                        Tool.ALERTMANAGER,
                        folder,
                        "--config.file=" + routes(pager),
                        "--storage.path=" + folder.resolve("alertmanager"),
                        "--cluster.listen-address=");
                Server prometheus = Server.start(
                        Tool.PROMETHEUS,
                        folder,
                        "--config.file=" + scrapes(service, alertmanager),
                        "--storage.tsdb.path=" + folder.resolve("data"))) {

            JsonNode healthy = prometheus.await("measuring", () -> {
                work(service);
                return result(prometheus, "slo:availability_errors:ratio_rate5m{slo=\"user-service\"}");
            });
            assertThat(healthy.at("/0/value/1").asText()).isEqualTo("0");
            assertThat(result(prometheus, "ALERTS{slo=\"user-service\"}")).isNull();
            everyRuleAndPanelCanBeAsked(prometheus);

            service.fail();
            JsonNode firing = prometheus.await("alerting", () -> {
                work(service);
                return result(prometheus, "ALERTS{alertname=\"SloAvailabilityBudgetBurnsFast\",alertstate=\"firing\"}");
            });
            assertThat(firing.at("/0/metric/severity").asText()).isEqualTo("critical");
            assertThat(firing.at("/0/metric/team").asText()).isEqualTo("product");

            JsonNode message = alertmanager.await("telling", messages::poll);
            assertThat(message.at("/receiver").asText()).isEqualTo("critical");
            assertThat(message.at("/commonLabels/alertname").asText()).isEqualTo("SloAvailabilityBudgetBurnsFast");
            assertThat(message.at("/commonAnnotations/runbook_url").asText())
                    .isEqualTo("https://runbooks.example/SloAvailabilityBudgetBurnsFast.md");
            assertThat(names(prometheus))
                    .contains("up", "ALERTS", "http_requests_total", "http_request_duration_seconds_bucket")
                    .containsAll(MetricNames.documented().entrySet().stream()
                            .filter(metric -> metric.getValue().startsWith("the services themselves"))
                            .map(Map.Entry::getKey)
                            .toList());
        } finally {
            pager.stop(0);
        }
    }

    private static void everyRuleAndPanelCanBeAsked(Server prometheus) throws Exception {
        List<String> refused = new ArrayList<>();
        JsonNode rules = JSON.readTree(prometheus.get("/api/v1/rules"));
        rules.findParents("health").stream()
                .filter(rule -> rule.path("health").asText().equals("err"))
                .forEach(rule -> refused.add(rule.path("name").asText() + ": "
                        + rule.path("lastError").asText()));
        Dashboards.all().stream()
                .flatMap(board -> board.rows().stream())
                .flatMap(row -> row.panels().stream())
                .flatMap(panel -> panel.queries().stream())
                .map(query -> query.expression()
                        .replace("$__rate_interval", "5m")
                        .replaceAll("\\$(namespace|service|slo|instance)", "some"))
                .filter(expression -> ask(prometheus, expression).isEmpty())
                .forEach(refused::add);
        assertThat(refused).isEmpty();
    }

    private static String ask(Server prometheus, String expression) {
        try {
            return prometheus.get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** The result, once there is one. */
    private static @org.jspecify.annotations.Nullable JsonNode result(Server prometheus, String expression)
            throws Exception {
        JsonNode result = JSON.readTree(ask(prometheus, expression)).at("/data/result");
        return result.isEmpty() || result.at("/0/value/1").asText().equals("NaN") ? null : result;
    }

    private static List<String> names(Server prometheus) throws Exception {
        List<String> names = new ArrayList<>();
        JSON.readTree(prometheus.get("/api/v1/label/__name__/values"))
                .path("data")
                .forEach(name -> names.add(name.asText()));
        return names;
    }

    private void work(SampleService service) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + service.address() + "/work"))
                .build();
        for (int one = 0; one < REQUESTS; one++) {
            client.send(request, BodyHandlers.discarding());
        }
    }

    private Path scrapes(SampleService service, Server alertmanager) throws Exception {
        Path rules = folder.resolve("rules.yaml");
        Slo promise = Slo.standard("shop", "user-service", "product");
        YAML.writeValue(
                rules.toFile(), new RuleFile("https://runbooks.example/").of(Catalogue.of(List.of(promise), 1000)));
        Path config = folder.resolve("prometheus.yaml");
        YAML.writeValue(
                config.toFile(),
                Map.of(
                        "global",
                        Map.of("scrape_interval", "2s", "evaluation_interval", "2s"),
                        "rule_files",
                        List.of(rules.toString()),
                        "alerting",
                        Map.of(
                                "alertmanagers",
                                List.of(Map.of(
                                        "static_configs",
                                        List.of(Map.of("targets", List.of(alertmanager.address())))))),
                        "scrape_configs",
                        List.of(Map.of(
                                "job_name",
                                "user-service",
                                "static_configs",
                                List.of(Map.of(
                                        "targets",
                                        List.of(service.address()),
                                        "labels",
                                        Map.of("namespace", "shop", "service", "user-service")))))));
        return config;
    }

    private Path routes(HttpServer pager) throws Exception {
        Path config = folder.resolve("alertmanager.yaml");
        YAML.writeValue(
                config.toFile(), RoutingExample.toWebhooks(pager.getAddress().getPort()));
        return config;
    }

    private static HttpServer pager(BlockingQueue<JsonNode> messages) throws Exception {
        HttpServer pager = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pager.createContext("/", exchange -> {
            messages.add(JSON.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        pager.start();
        return pager;
    }
}
