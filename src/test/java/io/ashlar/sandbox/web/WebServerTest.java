package io.ashlar.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages, asked for over HTTP. */
class WebServerTest {
    private static final Contents SHOP = Shop.contents();

    private WebServer server = WebServer.start(0, () -> SHOP);

    @AfterEach
    void end() {
        server.close();
    }

    /** Speaks HTTP by itself, since no client lets a test write the {@code Host} header. */
    private String answer(String method, String target, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write((method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String page(String target) throws IOException {
        String answer = answer("GET", target, "localhost:" + server.port());
        assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n");
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private String status(String method, String target, String host) throws IOException {
        return answer(method, target, host).lines().findFirst().orElseThrow();
    }

    @Test
    void the_inventory_is_by_cloud_region_and_component() throws Exception {
        assertThat(page("/"))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\"><head>")
                .contains(
                        "<title>Inventory · Ashlar sandbox</title>",
                        "<a aria-current=\"page\" href=\"/\">Inventory</a>",
                        "4 resources, and ",
                        "<h2><span class=\"cloud\">aws</span> eu-central-1 <small>123456789012 · 4</small></h2>",
                        "<th scope=\"rowgroup\" colspan=\"3\">alerts</th></tr><tr><td><a href=\"" + address()
                                + "\">loud</a></td>"
                                + "<td class=\"code type\">aws:<wbr/>sns/<wbr/>topic:<wbr/>Topic</td>"
                                + "<td class=\"code\">arn:aws:sns:eu-central-1:123456789012:loud-1</td></tr></tbody>");
    }

    private static String address() {
        return "/resource?of=urn%3Apulumi%3Adev%3A%3Ashop%3A%3Ashop%3Aindex%3AAlerts%24aws%3Asns%2Ftopic%3ATopic%3A%3Aloud";
    }

    @Test
    void the_inventory_can_be_narrowed() throws Exception {
        assertThat(page("/?q=SNS"))
                .contains("<small>123456789012 · 1</small>", "value=\"SNS\"", ">loud</a>")
                .doesNotContain(">main</a>");
        assertThat(page("/?q=%22%3E" + "%3Cb%3E"))
                .contains("<p>Nothing contains “\"&gt;&lt;b&gt;”.</p>", "value=\"&quot;&gt;&lt;b&gt;\"");
    }

    @Test
    void a_resource_has_inputs_outputs_and_who_needs_it() throws Exception {
        assertThat(page(address()))
                .contains(
                        "<h1>loud</h1><p class=\"lead code\">aws:sns/topic:Topic</p>",
                        "<dt>Component</dt><dd class=\"code\">alerts</dd>",
                        "<th scope=\"row\" class=\"code\">name</th><td class=\"code\">loud-1</td>",
                        "<h2>Needed by</h2><ul><li><a href=\"/resource?of=",
                        ">key</a> <span class=\"code quiet\">aws:secretsmanager/secretVersion:SecretVersion</span></li></ul>");
    }

    @Test
    void what_the_cloud_made_with_a_resource_stands_on_its_page() throws Exception {
        assertThat(page("/resource?of=main")).contains("<h2>Made with it</h2>", "aws:ec2/securityGroup:SecurityGroup");
    }

    @Test
    void a_value_is_text_and_never_markup() throws Exception {
        assertThat(page(address()))
                .contains("<dt>note</dt><dd>&lt;script&gt;document.title='stolen'&lt;/script&gt;</dd>")
                .doesNotContain("<script");
        assertThat(page("/changes?from=2"))
                .contains("<td>in use: &lt;script&gt;document.title='stolen'&lt;/script&gt;</td>")
                .doesNotContain("<script");
    }

    @Test
    void secrets_are_hidden_at_any_depth() throws Exception {
        assertThat(page(address()))
                .contains("<dt>api_token</dt><dd>[hidden]</dd>")
                .doesNotContain("t0ps3cret");
        assertThat(page("/resource?of=key"))
                .contains(
                        "secretString</th><td class=\"code\">[hidden]</td>", "secretId</th><td class=\"code\">arn:aws:")
                .doesNotContain("hunter2");
    }

    @Test
    void the_network_of_a_stack_is_a_drawing() throws Exception {
        assertThat(page("/network"))
                .contains("<p class=\"lead\">shop/dev</p>", "src=\"/network.svg?stack=shop%2Fdev\"");
        assertThat(page("/network.svg?stack=shop%2Fdev")).startsWith("<svg ").contains("10.0.0.0/16");
        assertThat(status("GET", "/network?stack=shop%2Fprod", "localhost:" + server.port()))
                .isEqualTo("HTTP/1.1 404 Not Found");
    }

    @Test
    void the_history_says_what_each_run_did() throws Exception {
        assertThat(page("/history"))
                .contains(
                        "<tr><th scope=\"row\"><a href=\"/changes?from=2\">Run 2</a></th><td class=\"time\">2026-11-21 15:31:44</td>"
                                + "<td class=\"number quiet\">0</td><td class=\"number changed\">1</td>"
                                + "<td class=\"number quiet\">0</td><td class=\"number failed\">1</td></tr>");
        assertThat(page("/changes?from=1&to=2"))
                .contains(
                        "<h1>What runs 1 to 2 changed</h1>",
                        "<span class=\"sign\" aria-hidden=\"true\">+</span> created</td><td><a href=\"" + address()
                                + "\">loud</a>",
                        "<span class=\"sign\" aria-hidden=\"true\">!</span> failed</td><td>main</td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/changes", "/changes?from=0", "/changes?from=2&to=1", "/changes?from=1&to=3", "/?q=%zz"})
    void what_cannot_be_meant_is_refused(String target) throws Exception {
        assertThat(status("GET", target, "localhost:" + server.port())).isEqualTo("HTTP/1.1 400 Bad Request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/style.css/x", "/../../etc/passwd", "/resource?of=nobody", "/resource"})
    void there_is_nothing_else(String target) throws Exception {
        assertThat(status("GET", target, "localhost:" + server.port())).isEqualTo("HTTP/1.1 404 Not Found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"})
    void it_can_only_be_read(String method) throws Exception {
        assertThat(answer(method, "/", "localhost:" + server.port()))
                .startsWith("HTTP/1.1 405 Method Not Allowed\r\n")
                .contains("Allow: GET\r\n");
    }

    @Test
    void no_other_sites_name_leads_here() throws Exception {
        String port = ":" + server.port();
        for (String host :
                List.of("evil.example" + port, "localhost", "localhost:1", "localhost.evil.example" + port)) {
            assertThat(status("GET", "/", host)).startsWith("HTTP/1.1 421 ");
        }
        for (String host : List.of("localhost" + port, "127.0.0.1" + port, "[::1]" + port)) {
            assertThat(status("GET", "/", host)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void a_browser_may_do_nothing_but_show_it() throws Exception {
        assertThat(answer("GET", "/", "localhost:" + server.port()))
                .containsIgnoringCase(
                        "Content-Security-Policy: default-src 'none'; img-src 'self' data:; form-action 'self';"
                                + " base-uri 'none'; frame-ancestors 'none'; style-src 'self'\r\n")
                .containsIgnoringCase("X-Content-Type-Options: nosniff\r\n")
                .containsIgnoringCase("Cache-Control: no-store\r\n")
                .doesNotContainIgnoringCase("Access-Control");
    }

    @Test
    void an_empty_sandbox_says_so() throws Exception {
        server.close();
        server = WebServer.start(0, () -> new Contents(List.of(), List.of(), List.of()));

        assertThat(page("/")).contains("<p>The sandbox is empty.</p>");
        assertThat(page("/network")).contains("<p>There is no AWS network in the sandbox.</p>");
        assertThat(page("/history")).contains("<p>Nothing has happened in the sandbox yet.</p>");
    }

    @Test
    void a_sandbox_that_cannot_be_read_does_not_end_it() throws Exception {
        server.close();
        server = WebServer.start(0, () -> {
            throw new UncheckedIOException("gone", new IOException());
        });

        assertThat(answer("GET", "/", "localhost:" + server.port()))
                .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
                .contains("<p>The sandbox cannot be read: gone</p>");
        assertThat(page("/style.css")).startsWith(":root {");
    }
}
