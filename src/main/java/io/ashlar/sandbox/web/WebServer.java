package io.ashlar.sandbox.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows a sandbox in a browser on the same machine. Close it to end that. */
public final class WebServer implements AutoCloseable {
    private final HttpServer server;
    private final Supplier<Contents> sandbox;

    private WebServer(HttpServer server, Supplier<Contents> sandbox) {
        this.server = server;
        this.sandbox = sandbox;
    }

    /**
     * Serves on the loopback interface.
     *
     * @param port 0 for any free one
     * @param sandbox what it holds; asked for each page anew, never twice at a time
     */
    public static WebServer start(int port, Supplier<Contents> sandbox) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            WebServer started = new WebServer(server, sandbox);
            server.createContext("/", started::answer);
            server.start();
            return started;
        } catch (IOException taken) {
            throw new UncheckedIOException("the sandbox cannot be shown on port " + port, taken);
        }
    }

    /** The port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** What to open. */
    public String address() {
        return "http://localhost:" + port() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Page page = page(exchange);
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", page.type());
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            // A drawing carries its styles with it; a page has none of its own.
            headers.set(
                    "Content-Security-Policy",
                    "default-src 'none'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                            + " style-src " + (page.type().startsWith("image/") ? "'unsafe-inline'" : "'self'"));
            if (page.status() == 405) {
                headers.set("Allow", "GET");
            }
            byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(page.status(), -1);
            } else {
                exchange.sendResponseHeaders(page.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Page page(HttpExchange exchange) {
        if (!isMeant(exchange.getRequestHeaders().get("Host"))) {
            return Page.sorry(421, "Not this host", "This page answers to localhost and to no other name.");
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return Page.sorry(405, "Read only", "This page can only be read.");
        }
        String path = exchange.getRequestURI().getPath();
        try {
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            return page(path, query);
        } catch (UncheckedIOException unreadable) {
            return Page.sorry(503, "Not now", "The sandbox cannot be read: " + unreadable.getMessage());
        } catch (IllegalArgumentException malformed) {
            return Page.sorry(400, "Not an address", "The address of this page is malformed.");
        }
    }

    private Page page(String path, Map<String, String> query) {
        return switch (path) {
            case "/" -> InventoryPage.of(sandbox.get(), query.getOrDefault("q", ""));
            case "/resource" -> ResourcePage.of(sandbox.get(), query.getOrDefault("of", ""));
            case "/network" -> NetworkPage.of(sandbox.get(), query.getOrDefault("stack", ""));
            case "/network.svg" -> NetworkPage.drawing(sandbox.get(), query.getOrDefault("stack", ""));
            case "/history" -> HistoryPage.of(sandbox.get());
            case "/changes" ->
                HistoryPage.changes(sandbox.get(), query.getOrDefault("from", ""), query.getOrDefault("to", ""));
            case "/style.css" -> new Page(200, "text/css; charset=utf-8", stylesheet());
            default -> Page.sorry(404, "No such page", "There is no page “" + path + "”.");
        };
    }

    /**
     * Another site's name that was made to lead here must not open the sandbox to that site's scripts.
     *
     * @see <a href="https://en.wikipedia.org/wiki/DNS_rebinding">DNS rebinding</a>
     */
    private boolean isMeant(@Nullable List<String> hosts) {
        return hosts != null
                && hosts.size() == 1
                && List.of("localhost:" + port(), "127.0.0.1:" + port(), "[::1]:" + port())
                        .contains(hosts.get(0));
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String stylesheet() {
        try (InputStream style =
                Objects.requireNonNull(WebServer.class.getResourceAsStream("style.css"), "style.css is in the jar")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("style.css cannot be read", unreadable);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
