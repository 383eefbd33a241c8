package io.ashlar.sandbox.kubernetes.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.sandbox.value.Properties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * {@code kube-apiserver} with an {@code etcd} of its own on the loopback interface, from {@code toolchain/kube-apiserver}.
 * There are no controllers: what is written stands as it was written.
 */
public final class RealApiServer implements AutoCloseable {
    private static final String TOKEN = "ashlar-test";
    private static final Duration START = Duration.ofSeconds(90);

    private final Path folder;
    private final Process etcd;
    private final Process server;
    private final int port;

    private RealApiServer(Path folder, Path binaries) throws IOException {
        this.folder = folder;
        int store = freePort();
        port = freePort();
        etcd = started(
                "etcd",
                binaries.resolve("etcd").toString(),
                "--data-dir=" + folder.resolve("etcd"),
                "--listen-client-urls=http://127.0.0.1:" + store,
                "--advertise-client-urls=http://127.0.0.1:" + store,
                "--listen-peer-urls=http://127.0.0.1:0",
                "--unsafe-no-fsync");
        writeKeys();
        Files.writeString(folder.resolve("tokens.csv"), TOKEN + ",admin,admin,system:masters\n");
        server = started(
                "kube-apiserver",
                binaries.resolve("kube-apiserver").toString(),
                "--etcd-servers=http://127.0.0.1:" + store,
                "--secure-port=" + port,
                "--bind-address=127.0.0.1",
                "--advertise-address=127.0.0.1",
                "--cert-dir=" + folder.resolve("certificates"),
                "--token-auth-file=" + folder.resolve("tokens.csv"),
                "--authorization-mode=RBAC",
                "--allow-privileged=true",
                "--service-cluster-ip-range=10.96.0.0/16",
                "--service-account-issuer=https://ashlar.test",
                "--service-account-key-file=" + folder.resolve("accounts.pub"),
                "--service-account-signing-key-file=" + folder.resolve("accounts.key"),
                // Without controllers there are no default accounts, and no pod would be taken.
                "--disable-admission-plugins=ServiceAccount");
        awaitReady();
    }

    /** Where the binaries are, when they have been built. */
    public static Optional<Path> binaries() {
        String cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .orElse(System.getProperty("user.home") + "/.cache");
        Path folder = Path.of(cache, "ashlar", "toolchain", "kube-apiserver-1.33.0");
        return Files.isExecutable(folder.resolve("kube-apiserver")) && Files.isExecutable(folder.resolve("etcd"))
                ? Optional.of(folder)
                : Optional.empty();
    }

    /** Starts one whose files are in this folder, and waits until it is ready. */
    public static RealApiServer start(Path folder) {
        try {
            return new RealApiServer(folder, binaries().orElseThrow());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How to reach it, as an administrator. */
    public Path kubeconfig() throws IOException {
        Path file = folder.resolve("kubeconfig");
        Files.writeString(
                file,
                """
                apiVersion: v1
                kind: Config
                current-context: test
                contexts: [{name: test, context: {cluster: test, user: admin}}]
                clusters: [{name: test, cluster: {server: "https://127.0.0.1:%d", certificate-authority: "%s"}}]
                users: [{name: admin, user: {token: %s}}]
                """
                        .formatted(port, folder.resolve("certificates").resolve("apiserver.crt"), TOKEN));
        return file;
    }

    /** Plays the quota controller: writes down that nothing of a quota is used yet. */
    public void countFromNothing(String namespace, Properties quota) {
        Map<String, Object> hard = quota.object("spec.hard").asMap();
        Map<String, Object> used = new LinkedHashMap<>();
        hard.keySet().forEach(name -> used.put(name, "0"));
        String name = quota.text("metadata.name").orElseThrow();
        patch(
                "/api/v1/namespaces/" + namespace + "/resourcequotas/" + name + "/status",
                Map.of("status", Map.of("hard", hard, "used", used)));
    }

    /** Waits until a definition is served: only then are its names fixed. */
    public void awaitEstablished(String definition) {
        String path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/" + definition;
        long deadline = System.nanoTime() + START.toNanos();
        while (!isEstablished(sent(request(path).build()).body())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(definition + " is not served");
            }
            pause();
        }
    }

    private static boolean isEstablished(String definition) {
        try {
            for (JsonNode condition : new ObjectMapper().readTree(definition).at("/status/conditions")) {
                if (condition.path("type").asText().equals("Established")) {
                    return condition.path("status").asText().equals("True");
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Changes an object as somebody else. */
    public void patch(String path, Map<String, Object> patch) {
        try {
            HttpResponse<String> answer = sent(request(path)
                    .header("Content-Type", "application/merge-patch+json")
                    .method("PATCH", HttpRequest.BodyPublishers.ofString(new ObjectMapper().writeValueAsString(patch)))
                    .build());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.body());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private HttpClient client() throws IOException {
        return HttpClient.newBuilder()
                .sslContext(Trust.in(folder.resolve("certificates").resolve("apiserver.crt")))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private Process started(String name, String... command) throws IOException {
        Files.createDirectories(folder);
        return new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void writeKeys() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            pem("accounts.key", "PRIVATE KEY", pair.getPrivate().getEncoded());
            pem("accounts.pub", "PUBLIC KEY", pair.getPublic().getEncoded());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private void pem(String file, String what, byte[] key) throws IOException {
        Files.writeString(
                folder.resolve(file),
                "-----BEGIN " + what + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END " + what
                        + "-----\n");
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        Path authority = folder.resolve("certificates").resolve("apiserver.crt");
        while (System.nanoTime() < deadline && server.isAlive() && etcd.isAlive()) {
            if (Files.exists(authority) && isReady()) {
                return;
            }
            pause();
        }
        close();
        throw new IOException("kube-apiserver did not become ready; see " + folder);
    }

    private boolean isReady() {
        try {
            HttpResponse<String> answer =
                    client().send(request("/readyz").build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        for (Process process : List.of(server, etcd)) {
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException stopped) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
