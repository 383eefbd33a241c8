package io.ashlar.policy.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.Value;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Stack;
import io.ashlar.policy.Urn;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerPropertyDependencies;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions.CustomTimeouts;

class ReceivedRequestTest {
    private static final String DISK = "cloud:disk:Disk";
    private static final String DATA = "urn:pulumi:dev::shop::cloud:disk:Disk::data";
    private static final String LOGS = "urn:pulumi:dev::shop::cloud:disk:Disk::logs";
    private static final String ROOT = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
    private static final String CLOUD = "urn:pulumi:dev::shop::pulumi:providers:cloud::default";

    private static final AnalyzerProviderResource PROVIDER = AnalyzerProviderResource.newBuilder()
            .setType("pulumi:providers:cloud")
            .setUrn(CLOUD)
            .setName("default")
            .setProperties(Struct.newBuilder().putFields("region", text("here")))
            .build();

    private static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    private static AnalyzeRequest.Builder disk() {
        return AnalyzeRequest.newBuilder()
                .setType(DISK)
                .setUrn(DATA)
                .setName("data")
                .setProperties(Struct.newBuilder().putFields("size", text("8")));
    }

    private static ReceivedRequest received(AnalyzeRequest request) {
        return new ReceivedRequest(request.toByteString());
    }

    @Test
    void a_resource_is_read_with_everything_that_a_rule_may_ask_for() {
        Resource resource = received(disk().setOptions(AnalyzerResourceOptions.newBuilder()
                                .setProtect(true)
                                .setDeleteBeforeReplace(true)
                                .addIgnoreChanges("size")
                                .addIgnoreChanges("tags")
                                .addAliases("an old urn")
                                .setCustomTimeouts(CustomTimeouts.newBuilder().setCreate(3))
                                .setParent(ROOT))
                        .setProvider(PROVIDER)
                        .build())
                .resource();

        assertThat(resource.type()).isEqualTo(DISK);
        assertThat(resource.urn()).isEqualTo(new Urn(DATA));
        assertThat(resource.properties().text("size")).contains("8");
        assertThat(resource.options()).isEqualTo(new Resource.Options(true, true, List.of("size", "tags")));
        assertThat(resource.parent()).contains(new Urn(ROOT));
        Resource.Provider provider = resource.provider().orElseThrow();
        assertThat(provider.type()).isEqualTo("pulumi:providers:cloud");
        assertThat(provider.urn()).isEqualTo(new Urn(CLOUD));
        assertThat(provider.properties().text("region")).contains("here");
    }

    @Test
    void what_is_not_said_is_empty() {
        Resource resource = received(disk().build()).resource();

        assertThat(resource.options()).isEqualTo(Resource.Options.NONE);
        assertThat(resource.parent()).isEqualTo(Optional.empty());
        assertThat(resource.provider()).isEqualTo(Optional.empty());
        assertThat(resource.dependencies()).isEmpty();
        assertThat(resource.propertyDependencies()).isEmpty();
    }

    @Test
    void a_stack_is_read_with_what_its_resources_wait_for() {
        AnalyzerResource data = AnalyzerResource.newBuilder()
                .setType(DISK)
                .setUrn(DATA)
                .setParent(ROOT)
                .setProvider(PROVIDER)
                .addDependencies(LOGS)
                .putPropertyDependencies(
                        "source",
                        AnalyzerPropertyDependencies.newBuilder().addUrns(LOGS).build())
                .build();
        AnalyzerResource logs = AnalyzerResource.newBuilder()
                .setType(DISK)
                .setUrn(LOGS)
                .setProvider(PROVIDER)
                .build();
        ReceivedRequest request = new ReceivedRequest(AnalyzeStackRequest.newBuilder()
                .addResources(data)
                .addResources(logs)
                .build()
                .toByteString());
        Stack stack = request.stack();

        assertThat(stack.resources()).extracting(Resource::urn).containsExactly(new Urn(DATA), new Urn(LOGS));
        Resource first = stack.resources().get(0);
        assertThat(first.parent()).contains(new Urn(ROOT));
        assertThat(first.dependencies()).containsExactly(new Urn(LOGS));
        assertThat(first.propertyDependencies()).isEqualTo(Map.of("source", Set.of(new Urn(LOGS))));
        assertThat(stack.resources().get(1).provider().orElseThrow())
                .isSameAs(first.provider().orElseThrow());
        assertThat(request.root()).isEqualTo(DATA);
    }

    @Test
    void type_and_urn_are_known_without_the_rest() {
        ReceivedRequest request = received(disk().build());

        assertThat(request.type()).isEqualTo(DISK);
        assertThat(request.urn()).isEqualTo(DATA);
    }

    @Test
    void what_a_later_engine_adds_is_passed_over() {
        UnknownFieldSet later = UnknownFieldSet.newBuilder()
                .addField(
                        99,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFromUtf8("new"))
                                .addVarint(7)
                                .build())
                .build();
        AnalyzeRequest request = disk().setUnknownFields(later)
                .setOptions(
                        AnalyzerResourceOptions.newBuilder().setProtect(true).setUnknownFields(later))
                .setProvider(PROVIDER.toBuilder().setUnknownFields(later))
                .setProperties(Struct.newBuilder()
                        .putFields(
                                "size",
                                text("8").toBuilder().setUnknownFields(later).build())
                        .setUnknownFields(later))
                .build();
        Resource resource = received(request).resource();

        assertThat(resource.properties().text("size")).contains("8");
        assertThat(resource.options().protect()).isTrue();
        assertThat(resource.provider()).isPresent();
    }

    @Test
    void any_properties_are_read_as_protobuf_reads_them() throws Exception {
        Random random = new Random(20261121);
        for (int i = 0; i < 2_000; i++) {
            Struct struct = struct(random, 4);

            assertThat(Marshalling.encode(WireProperties.read(struct))).isEqualTo(struct);
            assertThat(received(disk().setProperties(struct).build()).resource().properties())
                    .isEqualTo(WireProperties.read(Struct.parseFrom(struct.toByteArray())));
        }
    }

    private static Struct struct(Random random, int depth) {
        Struct.Builder struct = Struct.newBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            struct.putFields("key" + random.nextInt(40) + "é", value(random, depth));
        }
        return struct.build();
    }

    private static Value value(Random random, int depth) {
        Value.Builder value = Value.newBuilder();
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> value.setBoolValue(random.nextBoolean()).build();
            case 1 -> value.setNumberValue(random.nextGaussian()).build();
            case 2 -> value.setStringValue("text " + random.nextInt()).build();
            case 3 -> value.setNullValue(NullValue.NULL_VALUE).build();
            case 4 -> value.setStructValue(struct(random, depth - 1)).build();
            default -> {
                ListValue.Builder list = ListValue.newBuilder();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.addValues(value(random, depth - 1));
                }
                yield value.setListValue(list).build();
            }
        };
    }

    @Test
    void what_is_cut_off_is_refused_wherever_the_cut_is() {
        AnalyzeRequest request = disk().setProvider(PROVIDER).build();
        ByteString whole = request.toByteString();
        int begun = whole.size() - PROVIDER.getSerializedSize();
        for (int cut = begun; cut < whole.size(); cut++) {
            ReceivedRequest part = new ReceivedRequest(whole.substring(0, cut));

            assertThatThrownBy(part::resource)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("what the engine sent cannot be read");
            assertThat(part.urn()).isEqualTo(DATA);
        }
    }

    @Test
    void bytes_that_are_no_message_have_no_urn() {
        ReceivedRequest noise = new ReceivedRequest(ByteString.copyFrom(new byte[] {0x0a, 0x7f, 0x01}));

        assertThat(noise.urn()).isEmpty();
        assertThat(noise.root()).isEmpty();
        assertThatThrownBy(noise::type).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void it_travels_as_the_bytes_that_it_is() throws Exception {
        ReceivedRequest request = received(disk().build());
        byte[] sent = ReceivedRequest.MARSHALLER.stream(request).readAllBytes();

        assertThat(ReceivedRequest.MARSHALLER.parse(new ByteArrayInputStream(sent)))
                .isEqualTo(request);
    }
}
