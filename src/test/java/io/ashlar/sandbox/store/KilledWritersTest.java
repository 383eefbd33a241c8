package io.ashlar.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ResourceKey;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.store.ResourceStore.Lookup;
import io.ashlar.sandbox.value.Properties;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes write to one store, and each is killed at a moment of its own. */
class KilledWritersTest {
    /** Rounds of two kills each: ten keep the build quick, a hundred run in the profile {@code endurance}. */
    private static final int ROUNDS = Integer.getInteger("sandbox.kills", 20) / 2;

    private static final int LONGEST_LIFE_IN_MILLISECONDS = 300;
    private static final Scope FRANKFURT = new Scope("aws", "123456789012", "eu-central-1");
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";

    @TempDir
    private Path directory;

    @Test
    void nothing_acknowledged_is_lost_nothing_is_half_done_and_the_store_always_opens() throws Exception {
        Path file = directory.resolve("cloud.journal");
        Random random = new Random(7);
        long acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            CompletableFuture<Integer> first = killedWriter(file, "first", random);
            CompletableFuture<Integer> second = killedWriter(file, "second", random);
            try (ResourceStore store = ResourceStore.open(file)) {
                acknowledged += assertThatAllIsThere(store, "first", first.get());
                acknowledged += assertThatAllIsThere(store, "second", second.get());
                assertThat(store.count(FRANKFURT, SUBNET)).isEqualTo(store.count(FRANKFURT, VPC));
                store.change(() -> {
                    store.all().forEach(resource -> store.remove(resource.key()));
                    return "";
                });
            }
        }
        assertThat(acknowledged).isPositive();
    }

    private static int assertThatAllIsThere(ResourceStore store, String writer, int acknowledged) {
        for (int i = 0; i < acknowledged; i++) {
            assertThat(store.find(FRANKFURT, VPC, new Lookup("id", id(writer, i))))
                    .isPresent();
            assertThat(store.find(FRANKFURT, SUBNET, new Lookup("id", id(writer, i))))
                    .isPresent();
        }
        return acknowledged;
    }

    /** Answers with how many changes the writer said were done before it was killed. */
    private static CompletableFuture<Integer> killedWriter(Path file, String name, Random random) throws IOException {
        int milliseconds = random.nextInt(LONGEST_LIFE_IN_MILLISECONDS);
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Writer.class.getName(),
                        file.toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return CompletableFuture.supplyAsync(() -> acknowledgedUntilKilled(writer, milliseconds));
    }

    private static int acknowledgedUntilKilled(Process writer, int milliseconds) {
        int acknowledged = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            assertThat(line).as("the writer began").isNotNull();
            Thread.sleep(milliseconds);
            writer.toHandle().destroyForcibly(); // Process.destroyForcibly() would close what is still to be read
            for (; line != null; line = lines.readLine()) {
                acknowledged = Integer.parseInt(line);
            }
            writer.waitFor();
            return acknowledged;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(String writer, int number) {
        return writer + "-" + number;
    }

    /** Writes two resources at a time and says how often it is acknowledged, until it is killed. */
    public static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            ResourceStore store = ResourceStore.open(Path.of(arguments[0]));
            for (int i = 0; ; i++) {
                String id = id(arguments[1], i);
                store.change(() -> {
                    put(store, VPC, id);
                    put(store, SUBNET, id);
                    return "";
                });
                System.out.println(i + 1);
            }
        }

        private static void put(ResourceStore store, String type, String id) {
            Properties properties = Properties.of(Map.of("name", "n-" + id, "ports", List.of(1.0, 2.0)));
            store.put(
                    new CloudResource(new ResourceKey(FRANKFURT, type, id), "urn:" + id, properties, properties, ""),
                    List.of(new Lookup("id", id)),
                    List.of());
        }
    }
}
