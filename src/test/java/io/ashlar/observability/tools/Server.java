package io.ashlar.observability.tools;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** One of the programs, running on a free port of this machine, with its files in a folder of the test's. */
public final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final int port;

    private Server(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts it and waits until it is ready. Whatever it listens on is given by {@code --web.listen-address}. */
    public static Server start(Tool tool, Path folder, String... arguments) throws Exception {
        int port = freePort();
        Path log = folder.resolve(tool.name() + ".log");
        List<String> command = new ArrayList<>(List.of(tool.path().toString()));
        command.addAll(List.of(arguments));
        command.add("--web.listen-address=127.0.0.1:" + port);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Server server = new Server(process, log, port);
        try {
            server.await("ready", () -> server.get("/-/ready").isEmpty() ? null : true);
        } catch (Throwable failed) {
            server.close();
            throw failed;
        }
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where it listens: {@code 127.0.0.1:12345}. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** What it answers to a GET; empty while it does not answer with 200. */
    public String get(String path) throws InterruptedException {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://" + address() + path))
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException notYet) {
            return "";
        }
    }

    /** What it answers to a POST of JSON: the status. */
    public int post(String path, String json) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://" + address() + path))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(json))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /** What it has written so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Asks again and again until there is an answer; ends when the program does. */
    public <T> T await(String what, Callable<T> question) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            T answer = question.call();
            if (answer != null) {
                return answer;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("it ended before it was " + what + ":\n" + log());
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new IllegalStateException("it was not " + what + " within " + PATIENCE + ":\n" + log());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
