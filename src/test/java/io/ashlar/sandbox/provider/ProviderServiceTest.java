package io.ashlar.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ashlar.sandbox.Circumstances;
import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.trouble.Effect;
import io.ashlar.sandbox.trouble.Occasion;
import io.ashlar.sandbox.trouble.Scenario;
import io.ashlar.sandbox.trouble.Target;
import io.ashlar.sandbox.trouble.Trouble;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import io.ashlar.sandbox.value.Wire;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

class ProviderServiceTest {
    private static final String PROVIDER = "urn:pulumi:dev::trial::pulumi:providers:aws::";
    private static final String VPC = "urn:pulumi:dev::trial::aws:ec2/vpc:Vpc::main";

    private Sandbox sandbox = Sandbox.inMemory();
    private int port = sandbox.start(0);
    private final List<ManagedChannel> channels = new ArrayList<>();

    @AfterEach
    void close() {
        channels.forEach(ManagedChannel::shutdownNow);
        sandbox.close();
    }

    /** Each provider instance of a program has a connection of its own. */
    private ResourceProviderBlockingStub provider(String region) {
        ManagedChannel channel =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        channels.add(channel);
        ResourceProviderBlockingStub stub = ResourceProviderGrpc.newBlockingStub(channel);
        Provider.ConfigureResponse configured = stub.configure(Provider.ConfigureRequest.newBuilder()
                .setUrn(PROVIDER + region)
                .setArgs(Wire.write(Properties.of(Map.of("region", region))))
                .build());
        assertThat(configured.getSupportsPreview()).isTrue();
        return stub;
    }

    private static Provider.CreateRequest create(Map<String, ?> inputs) {
        return Provider.CreateRequest.newBuilder()
                .setUrn(VPC)
                .setProperties(Wire.write(Properties.of(inputs)))
                .build();
    }

    private static Provider.DiffResponse diff(
            ResourceProviderBlockingStub aws, Map<String, ?> before, Map<String, ?> after) {
        return aws.diff(Provider.DiffRequest.newBuilder()
                .setUrn(VPC)
                .setId("vpc-1")
                .setOldInputs(Wire.write(Properties.of(before)))
                .setNews(Wire.write(Properties.of(after)))
                .build());
    }

    @Test
    void two_connections_are_two_regions() {
        ResourceProviderBlockingStub frankfurt = provider("eu-central-1");
        ResourceProviderBlockingStub ireland = provider("eu-west-1");
        Provider.CreateResponse one = frankfurt.create(create(Map.of("cidrBlock", "10.0.0.0/16")));
        Provider.CreateResponse other = ireland.create(create(Map.of("cidrBlock", "10.0.0.0/16")));

        assertThat(Wire.read(one.getProperties()).text("arn").orElseThrow()).contains(":eu-central-1:");
        assertThat(Wire.read(other.getProperties()).text("arn").orElseThrow()).contains(":eu-west-1:");
        assertThat(one.getId()).isNotEqualTo(other.getId());
    }

    @Test
    void a_preview_creates_nothing_and_knows_no_ids() {
        Provider.CreateResponse foretold = provider("eu-central-1")
                .create(create(Map.of("cidrBlock", "10.0.0.0/16")).toBuilder()
                        .setPreview(true)
                        .build());
        Properties outputs = Wire.read(foretold.getProperties());
        assertThat(foretold.getId()).isEmpty();
        assertThat(outputs.isUnknown("arn")).isTrue();
        assertThat(outputs.text("cidrBlock")).hasValue("10.0.0.0/16");
        assertThat(outputs.isTrue("enableDnsSupport")).isTrue();
        assertThat(sandbox.cloud().inventory()).isEmpty();
    }

    @Test
    void unknown_values_pass_a_check() {
        Provider.CheckResponse checked = provider("eu-central-1")
                .check(Provider.CheckRequest.newBuilder()
                        .setUrn(VPC)
                        .setNews(Wire.write(Properties.of(Map.of("cidrBlock", Unknown.VALUE))))
                        .build());
        assertThat(checked.getFailuresList()).isEmpty();
        assertThat(Wire.read(checked.getInputs()).isUnknown("cidrBlock")).isTrue();
    }

    @Test
    void a_failed_check_names_property_and_reason() {
        Provider.CheckResponse checked = provider("eu-central-1")
                .check(Provider.CheckRequest.newBuilder()
                        .setUrn(VPC)
                        .setNews(Wire.write(Properties.of(Map.of("cidrBlock", "10.0.0.0/8"))))
                        .build());
        assertThat(checked.getFailuresList())
                .containsExactly(Provider.CheckFailure.newBuilder()
                        .setProperty("cidrBlock")
                        .setReason("'cidrBlock' is '10.0.0.0/8': must have a prefix from /16 to /28")
                        .build());
    }

    @Test
    void a_diff_says_what_is_updated_and_what_is_replaced() {
        ResourceProviderBlockingStub aws = provider("eu-central-1");
        Provider.DiffResponse tags = diff(
                aws,
                Map.of("cidrBlock", "10.0.0.0/16", "tags", Map.of("a", "1")),
                Map.of("cidrBlock", "10.0.0.0/16", "tags", Map.of("a", "2")));
        assertThat(tags.getDetailedDiffMap()).containsOnlyKeys("tags.a");
        assertThat(tags.getReplacesList()).isEmpty();

        Provider.DiffResponse range = diff(aws, Map.of("cidrBlock", "10.0.0.0/16"), Map.of("cidrBlock", "10.1.0.0/16"));
        assertThat(range.getReplacesList()).containsExactly("cidrBlock");
        assertThat(range.getDeleteBeforeReplace()).isFalse();

        Provider.DiffResponse nothing =
                diff(aws, Map.of("cidrBlock", "10.0.0.0/16"), Map.of("cidrBlock", "10.0.0.0/16"));
        assertThat(nothing.getChanges()).isEqualTo(Provider.DiffResponse.DiffChanges.DIFF_NONE);
    }

    @Test
    void a_refusal_leaves_no_operation_pending() {
        ResourceProviderBlockingStub aws = provider("eu-central-1");
        String id = aws.create(create(Map.of("cidrBlock", "10.0.0.0/16"))).getId();
        aws.create(create(Map.of("vpcId", id, "cidrBlock", "10.0.0.0/24")).toBuilder()
                .setUrn("urn:pulumi:dev::trial::aws:ec2/subnet:Subnet::a")
                .build());
        assertThatThrownBy(() -> aws.delete(Provider.DeleteRequest.newBuilder()
                        .setUrn(VPC)
                        .setId(id)
                        .build()))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        refused -> assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION))
                .hasMessageContaining(
                        "api error DependencyViolation: The vpc '" + id + "' has dependencies and cannot be deleted.");
    }

    @Test
    void what_an_interrupted_run_left_behind_is_made_anew_and_not_twice() {
        String left = provider("eu-central-1")
                .create(create(Map.of("cidrBlock", "10.0.0.0/16")))
                .getId();
        ResourceProviderBlockingStub next = provider("eu-central-1");
        String made = next.create(create(Map.of("cidrBlock", "10.0.0.0/16"))).getId();
        assertThat(made).isNotEqualTo(left);
        assertThat(read(next, left)).isEqualTo(Provider.ReadResponse.getDefaultInstance());

        next.create(create(Map.of("cidrBlock", "10.1.0.0/16")));
        assertThat(read(next, made).getId())
                .as("a replacement stands beside what the engine knows of")
                .isEqualTo(made);
    }

    private static Provider.ReadResponse read(ResourceProviderBlockingStub provider, String id) {
        return provider.read(
                Provider.ReadRequest.newBuilder().setUrn(VPC).setId(id).build());
    }

    @Test
    void what_is_gone_reads_as_empty() {
        Provider.ReadResponse read = provider("eu-central-1")
                .read(Provider.ReadRequest.newBuilder()
                        .setUrn(VPC)
                        .setId("vpc-1")
                        .build());
        assertThat(read).isEqualTo(Provider.ReadResponse.getDefaultInstance());
    }

    @Test
    void a_provider_without_a_region_is_refused() {
        ManagedChannel channel =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        channels.add(channel);
        Provider.CheckResponse checked = ResourceProviderGrpc.newBlockingStub(channel)
                .checkConfig(Provider.CheckRequest.newBuilder()
                        .setUrn(PROVIDER + "default")
                        .setNews(Wire.write(Properties.of(Map.of("region", "eu-centrl-1"))))
                        .build());
        assertThat(checked.getFailures(0).getReason())
                .isEqualTo("invalid AWS Region: eu-centrl-1. Did you mean 'eu-central-1'?");
    }

    @Test
    void zones_are_those_of_the_region() {
        Provider.InvokeResponse zones = provider("us-west-2")
                .invoke(Provider.InvokeRequest.newBuilder()
                        .setTok("aws:index/getAvailabilityZones:getAvailabilityZones")
                        .build());
        assertThat(Wire.read(zones.getReturn()).texts("names"))
                .containsExactly("us-west-2a", "us-west-2b", "us-west-2c", "us-west-2d");
    }

    @Test
    void what_stopped_halfway_is_told_with_its_id_and_state() throws Exception {
        sandbox.close();
        sandbox = Sandbox.inMemory(Circumstances.USUAL.with(
                Scenario.of(Trouble.creating(Target.ALL, Occasion.nth(1), new Effect.StopHalfway()))));
        port = sandbox.start(0);
        ResourceProviderBlockingStub aws = provider("eu-central-1");

        StatusRuntimeException halfway = assertThrows(
                StatusRuntimeException.class, () -> aws.create(create(Map.of("cidrBlock", "10.0.0.0/16"))));

        Provider.ErrorResourceInitFailed exists = Objects.requireNonNull(StatusProto.fromThrowable(halfway))
                .getDetails(0)
                .unpack(Provider.ErrorResourceInitFailed.class);
        assertThat(exists.getId()).startsWith("vpc-");
        assertThat(Wire.read(exists.getProperties()).text("arn").orElseThrow()).endsWith(exists.getId());
        assertThat(Wire.read(exists.getInputs()).text("cidrBlock")).hasValue("10.0.0.0/16");
        assertThat(exists.getReasonsList())
                .containsExactly(
                        "waiting for EC2 VPC (" + exists.getId() + ") create: timeout while waiting for state to"
                                + " become 'available' (last state: 'creating')");
    }
}
