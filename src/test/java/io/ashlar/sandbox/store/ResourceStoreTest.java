package io.ashlar.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ResourceKey;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.store.ResourceStore.Link;
import io.ashlar.sandbox.store.ResourceStore.Lookup;
import io.ashlar.sandbox.value.Properties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceStoreTest {
    private static final Scope FRANKFURT = new Scope("aws", "123456789012", "eu-central-1");
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";

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
        Path file = directory.resolve("cloud.journal");
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
    void two_that_have_it_open_see_what_the_other_wrote() {
        Path file = directory.resolve("cloud.journal");
        try (ResourceStore one = ResourceStore.open(file);
                ResourceStore other = ResourceStore.open(file)) {
            put(one, resource(VPC, "vpc-1"));
            assertThat(other.count(FRANKFURT, VPC)).isEqualTo(1);
            put(other, resource(VPC, "vpc-2"));
            put(one, resource(VPC, "vpc-3"));
            assertThat(one.all()).isEqualTo(other.all()).hasSize(3);
        }
    }

    @Test
    void a_change_that_is_refused_leaves_nothing_behind() {
        Path file = directory.resolve("cloud.journal");
        try (ResourceStore store = ResourceStore.open(file)) {
            put(store, resource(VPC, "vpc-1"));
            assertThatThrownBy(() -> store.change(() -> {
                        store.remove(resource(VPC, "vpc-1").key());
                        store.put(resource(VPC, "vpc-2"), List.of(new Lookup("id", "vpc-2")), List.of());
                        store.nextGeneration("urn:vpc-2");
                        throw new IllegalStateException("refused");
                    }))
                    .hasMessage("refused");
            assertThat(store.all()).containsExactly(resource(VPC, "vpc-1"));
            assertThat(store.find(FRANKFURT, VPC, new Lookup("id", "vpc-1"))).isPresent();
            assertThat(store.findAnywhere(VPC, new Lookup("id", "vpc-2"))).isEmpty();
            assertThat(store.<Long>change(() -> store.nextGeneration("urn:vpc-2")))
                    .isEqualTo(1);
        }
    }

    @Test
    void half_a_record_of_a_killed_writer_is_cut_off() throws IOException {
        Path file = directory.resolve("cloud.journal");
        try (ResourceStore store = ResourceStore.open(file)) {
            put(store, resource(VPC, "vpc-1"));
            put(store, resource(VPC, "vpc-2"));
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5));
        try (ResourceStore store = ResourceStore.open(file)) {
            assertThat(store.all()).containsExactly(resource(VPC, "vpc-1"));
            put(store, resource(VPC, "vpc-3"));
        }
        try (ResourceStore store = ResourceStore.open(file)) {
            assertThat(store.all()).containsExactly(resource(VPC, "vpc-1"), resource(VPC, "vpc-3"));
        }
    }

    @Test
    void the_file_does_not_grow_with_what_is_gone_and_the_others_follow() throws IOException {
        Path file = directory.resolve("cloud.journal");
        try (ResourceStore store = ResourceStore.open(file);
                ResourceStore other = ResourceStore.open(file)) {
            put(store, resource(VPC, "vpc-1"));
            long small = Files.size(file);
            assertThat(other.all()).hasSize(1);
            for (int i = 0; i < 10_000; i++) {
                put(store, resource(VPC, "vpc-1"));
            }
            assertThat(Files.size(file)).isLessThan(4_000 * small);
            put(store, resource(VPC, "vpc-2"));
            assertThat(other.all()).containsExactly(resource(VPC, "vpc-1"), resource(VPC, "vpc-2"));
        }
    }

    @Test
    void a_file_of_another_kind_is_refused() throws IOException {
        Path file = directory.resolve("cloud.journal");
        Files.writeString(file, "H:2,block:5,blockSize:1000");
        try (ResourceStore store = ResourceStore.open(file)) {
            assertThatThrownBy(store::all)
                    .hasMessage(file + " is not a sandbox's data of this version; remove the directory " + directory
                            + " to begin anew");
        }
    }
}
