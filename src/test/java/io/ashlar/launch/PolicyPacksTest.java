package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;

class PolicyPacksTest {
    private static final int HUNDRED_MEGABYTES = 100 << 20;

    @TempDir
    Path directory;

    private PolicyPacks packs() throws Exception {
        Path built = Files.createDirectories(directory.resolve("built").resolve("topic"));
        TopicPack.sources(directory);
        Files.copy(TopicPack.jar(directory), built.resolve("pack.jar"));
        return PolicyPacks.open(directory, directory.resolve("built"));
    }

    @Test
    void the_cli_is_told_of_each_pack_and_the_engine_gets_the_port_of_that_one() throws Exception {
        PolicyPacks packs = packs();
        Path source = directory.resolve("policies").resolve("topic");

        assertThat(packs.arguments()).containsExactly("--policy-pack", source.toString());
        assertThat(packs.port(source)).isPresent();
        assertThat(packs.port(directory.resolve("policies/../policies/topic"))).isEqualTo(packs.port(source));
        assertThat(packs.port(directory)).isEmpty();
    }

    @Test
    void a_property_of_a_hundred_megabytes_is_judged() throws Exception {
        PolicyPacks packs = packs();
        packs.serve();
        int port = packs.port(directory.resolve("policies").resolve("topic")).orElseThrow();
        ManagedChannel channel = ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .build();
        try {
            AnalyzeRequest request = AnalyzeRequest.newBuilder()
                    .setType("aws:sns/topic:Topic")
                    .setUrn("urn:pulumi:dev::shop::aws:sns/topic:Topic::alerts")
                    .setProperties(Struct.newBuilder()
                            .putFields(
                                    "displayName",
                                    Value.newBuilder().setStringValue("Alerts").build())
                            .putFields(
                                    "text",
                                    Value.newBuilder()
                                            .setStringValue("x".repeat(HUNDRED_MEGABYTES))
                                            .build()))
                    .build();

            assertThat(AnalyzerGrpc.newBlockingStub(channel).analyze(request).getDiagnosticsList())
                    .extracting(AnalyzeDiagnostic::getMessage)
                    .containsExactly("displayName is 'Alerts', not 'Named'\nCall it Named.");
        } finally {
            channel.shutdownNow();
        }
    }

    @Test
    void a_jar_without_a_pack_is_refused_with_what_to_do() throws Exception {
        Path jar =
                TopicPack.jarOf(Files.createDirectories(directory.resolve("nothing")), directory.resolve("none.jar"));

        assertThatThrownBy(() -> PackJar.load(jar))
                .hasMessageContainingAll("POL-020", "none.jar", "naming 0 packs", "it names exactly one");
        assertThat(PackJar.load(TopicPack.jar(directory)).name()).isEqualTo("topic-pack");
    }
}
