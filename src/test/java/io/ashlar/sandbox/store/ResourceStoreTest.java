package io.ashlar.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ResourceKey;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.store.ResourceStore.Link;
import io.ashlar.sandbox.store.ResourceStore.Lookup;
import io.ashlar.sandbox.value.Properties;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceStoreTest {
    private static final Scope FRANKFURT = new Scope("aws", "123456789012", "eu-central-1");
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";

    /** Ten here keep the build quick; the property is the same for two hundred (set -Dsandbox.kills). */
    private static final int KILLS = Integer.getInteger("sandbox.kills", 10);

    @TempDir
    Path directory;

    private static CloudResource resource(String type, String id) {
        Properties properties = Properties.of(Map.of("name", "n-" + id, "ports", List.of(1.0, 2.0)));
        return new CloudResource(new ResourceKey(FRANKFURT, type, id), "urn:" + id, properties, properties, "");
    }

    private static void put(ResourceStore store, CloudResource resource, Link... links) {
        store.change(() -> {
            store.put(resource, List.of(new Lookup("id", resource.id())), List.of(links));
            return resource;
        });
    }

    @Test
    void what_was_written_is_there_again_after_opening() {
        Path file = directory.resolve("cloud.db");
        try (ResourceStore store = ResourceStore.open(file)) {
            put(store, resource(VPC, "vpc-1"));
            put(store, resource(SUBNET, "subnet-1"), new Link("vpcId", new ResourceKey(FRANKFURT, VPC, "vpc-1")));
        }
        try (ResourceStore store = ResourceStore.open(file)) {
            assertThat(store.all(FRANKFURT, VPC)).containsExactly(resource(VPC, "vpc-1"));
            assertThat(store.count(FRANKFURT, SUBNET)).isEqualTo(1);
            assertThat(store.find(FRANKFURT, SUBNET, new Lookup("id", "subnet-1")))
                    .isPresent();
            assertThat(store.referrers(new ResourceKey(FRANKFURT, VPC, "vpc-1")))
                    .containsExactly(new ResourceStore.Referrer(resource(SUBNET, "subnet-1"), "vpcId"));
        }
    }

    @Test
    void a_removed_resource_leaves_no_index_line() {
        try (ResourceStore store = ResourceStore.inMemory()) {
            CloudResource vpc = resource(VPC, "vpc-1");
            CloudResource subnet = resource(SUBNET, "subnet-1");
            put(store, vpc);
            put(store, subnet, new Link("vpcId", vpc.key()));
            store.change(() -> {
                store.remove(subnet.key());
                return subnet;
            });
            assertThat(store.referrers(vpc.key())).isEmpty();
            assertThat(store.findAnywhere(SUBNET, new Lookup("id", "subnet-1"))).isEmpty();
        }
    }

    @Test
    void a_second_process_is_told_who_is_in_the_way() {
        Path file = directory.resolve("cloud.db");
        try (ResourceStore first = ResourceStore.open(file)) {
            assertThat(first.all()).isEmpty();
            assertThatThrownBy(() -> StoreFile.open(file, Duration.ZERO))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the sandbox in " + directory + " is in use by another command, and was so for 0 s. "
                            + "Wait for it to end, or give this one its own directory.");
        }
    }

    @Test
    void what_was_acknowledged_survives_a_killed_process() throws IOException, InterruptedException {
        Path file = directory.resolve("cloud.db");
        Random random = new Random(7);
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged = writeUntilKilled(file, acknowledged, random.nextInt(300));
            try (ResourceStore store = ResourceStore.open(file)) {
                assertThat(store.count(FRANKFURT, VPC)).isGreaterThanOrEqualTo(acknowledged);
                for (int i = 0; i < acknowledged; i++) {
                    assertThat(store.find(FRANKFURT, VPC, new Lookup("id", id(i))))
                            .isPresent();
                }
                acknowledged = (int) store.count(FRANKFURT, VPC);
            }
        }
        assertThat(acknowledged).isPositive();
    }

    private static int writeUntilKilled(Path file, int from, int milliseconds)
            throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Writer.class.getName(),
                        file.toString(),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int acknowledged = from;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            acknowledged = line == null ? from : Integer.parseInt(line);
            Thread.sleep(milliseconds);
            writer.toHandle().destroyForcibly(); // Process.destroyForcibly() would close what is still to be read
            for (line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged = Integer.parseInt(line);
            }
        }
        writer.waitFor();
        return acknowledged;
    }

    private static String id(int number) {
        return "vpc-%06d".formatted(number);
    }

    /** Writes one resource after another and says how many are acknowledged, until it is killed. */
    public static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            ResourceStore store = ResourceStore.open(Path.of(arguments[0]));
            for (int i = Integer.parseInt(arguments[1]); ; i++) {
                put(store, resource(VPC, id(i)));
                System.out.println(i + 1);
            }
        }
    }
}
