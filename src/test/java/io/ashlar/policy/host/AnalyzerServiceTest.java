package io.ashlar.policy.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.WireFormat;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import io.ashlar.policy.Severity;
import io.ashlar.policy.TestPack;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureResponse;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;
import pulumirpc.AnalyzerOuterClass.PolicySeverity;
import pulumirpc.AnalyzerOuterClass.PolicyType;
import pulumirpc.AnalyzerOuterClass.RemediateResponse;

class AnalyzerServiceTest {
    private static final String DISK = "cloud:disk:Disk";
    private static final String URN = "urn:pulumi:dev::shop::cloud:disk:Disk::data";
    private static final String ROOT = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path project;

    private record Encrypted() implements ResourceRule, Remediation {
        private static final Setting<Integer> BITS = Setting.whole("bits", 128, 128, 256, "Length of the key");

        @Override
        public RuleInfo info() {
            return RuleInfo.of("disk-encrypted", "Disks are encrypted")
                    .severity(Severity.HIGH)
                    .level(Level.MANDATORY)
                    .level(Profile.DEVELOPMENT, Level.ADVISORY)
                    .rationale("A copy can be read.")
                    .fix("Set encrypted to true.")
                    .reference(Framework.FSBP, "EC2.3")
                    .setting(BITS)
                    .build();
        }

        @Override
        public Types types() {
            return Types.of(DISK);
        }

        @Override
        public Verdict judge(Resource resource, Context context) {
            return Verdict.require(
                    resource.properties().isTrue("encrypted"), "encrypted is not true, with " + context.get(BITS));
        }

        @Override
        public PropertyMap remedy(Resource resource, Context context) {
            return resource.properties().with(true, "encrypted");
        }
    }

    private record Defective(RuntimeException defect) implements ResourceRule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of("disk-defect", "Never holds")
                    .rationale("For a test.")
                    .fix("Mend it.")
                    .source("A page", "https://example.com")
                    .build();
        }

        @Override
        public Types types() {
            return Types.of(DISK);
        }

        @Override
        public Verdict judge(Resource resource, Context context) {
            throw defect;
        }
    }

    /** The answer to a call: a value, or what the engine would be told is wrong. */
    private static final class Answer<T> implements StreamObserver<T> {
        private Optional<T> value = Optional.empty();
        private Optional<String> error = Optional.empty();

        @Override
        public void onNext(T answer) {
            value = Optional.of(answer);
        }

        @Override
        public void onError(Throwable failure) {
            error = Optional.of(String.valueOf(failure.getMessage()));
        }

        @Override
        public void onCompleted() {
            assertThat(value).as("an answer before the end").isPresent();
        }
    }

    private static <T> T call(Consumer<StreamObserver<T>> method) {
        Answer<T> answer = new Answer<>();
        method.accept(answer);
        assertThat(answer.error).isEmpty();
        return answer.value.orElseThrow();
    }

    private static <T> String refused(Consumer<StreamObserver<T>> method) {
        Answer<T> answer = new Answer<>();
        method.accept(answer);
        return answer.error.orElseThrow();
    }

    private AnalyzerService service(Rule... rules) {
        return new AnalyzerService(() -> new TestPack(List.of(rules)), project, () -> TODAY);
    }

    /** A service to which an engine has introduced itself. */
    private AnalyzerService begun(boolean preview, Map<String, String> config, Rule... rules) {
        AnalyzerService service = service(rules);
        AnalyzerHandshakeResponse ignoredHandshake =
                call(observer -> service.handshake(AnalyzerHandshakeRequest.getDefaultInstance(), observer));
        AnalyzerStackConfigureResponse ignoredStack =
                call(observer -> service.configureStack(stack(preview, config), observer));
        return service;
    }

    private static AnalyzerStackConfigureRequest stack(boolean preview, Map<String, String> config) {
        return AnalyzerStackConfigureRequest.newBuilder()
                .setStack("dev")
                .setProject("shop")
                .setDryRun(preview)
                .putAllConfig(config)
                .build();
    }

    private static Struct properties(boolean encrypted) {
        return Struct.newBuilder()
                .putFields(
                        "encrypted", Value.newBuilder().setBoolValue(encrypted).build())
                .build();
    }

    private static AnalyzeRequest disk(boolean encrypted) {
        return AnalyzeRequest.newBuilder()
                .setType(DISK)
                .setUrn(URN)
                .setName("data")
                .setProperties(properties(encrypted))
                .build();
    }

    private static AnalyzeStackRequest wholeStack() {
        return AnalyzeStackRequest.newBuilder()
                .addResources(AnalyzerResource.newBuilder()
                        .setType("pulumi:pulumi:Stack")
                        .setUrn(ROOT)
                        .setName("shop-dev"))
                .build();
    }

    private static List<AnalyzeDiagnostic> analyzed(AnalyzerService service, AnalyzeRequest request) {
        return AnalyzerServiceTest.<AnalyzeResponse>call(
                        observer -> service.analyze(new ReceivedRequest(request.toByteString()), observer))
                .getDiagnosticsList();
    }

    private static List<AnalyzeDiagnostic> analyzedStack(AnalyzerService service) {
        return AnalyzerServiceTest.<AnalyzeResponse>call(observer ->
                        service.analyzeStack(new ReceivedRequest(wholeStack().toByteString()), observer))
                .getDiagnosticsList();
    }

    /** A field of a message as protobuf writes it. */
    private static ByteString field(int number, ByteString message) {
        ByteString.Output output = ByteString.newOutput();
        CodedOutputStream written = CodedOutputStream.newInstance(output);
        try {
            written.writeTag(number, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            written.writeUInt32NoTag(message.size());
            written.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return output.toByteString().concat(message);
    }

    private static AnalyzerInfo info(AnalyzerService service) {
        return call(observer -> service.getAnalyzerInfo(Empty.getDefaultInstance(), observer));
    }

    @Test
    void the_engine_is_told_each_rule_with_the_level_of_the_stacks_profile() {
        AnalyzerInfo production = info(begun(true, Map.of(), new Encrypted()));
        AnalyzerInfo development = info(begun(true, Map.of("shop:profile", "development"), new Encrypted()));

        assertThat(production.getName()).isEqualTo("test-pack");
        assertThat(production.getSupportsConfig()).isTrue();
        assertThat(production.getPoliciesList())
                .extracting(
                        policy -> policy.getName() + " " + policy.getEnforcementLevel() + " " + policy.getPolicyType())
                .containsExactly(
                        "disk-encrypted MANDATORY POLICY_TYPE_RESOURCE",
                        "suppression-expired ADVISORY POLICY_TYPE_STACK",
                        "suppression-unused ADVISORY POLICY_TYPE_STACK",
                        "suppression-malformed ADVISORY POLICY_TYPE_STACK");
        assertThat(development.getPolicies(0).getEnforcementLevel()).isEqualTo(EnforcementLevel.ADVISORY);
        assertThat(production.getPolicies(0).getSeverity()).isEqualTo(PolicySeverity.POLICY_SEVERITY_HIGH);
        assertThat(production.getPolicies(0).getPolicyType()).isEqualTo(PolicyType.POLICY_TYPE_RESOURCE);
        assertThat(production.getPolicies(0).getFramework().getReference()).isEqualTo("EC2.3");
        assertThat(production.getPolicies(0).getConfigSchema().getProperties().getFieldsMap())
                .containsOnlyKeys("bits", "onUnknown");
    }

    @Test
    void a_finding_carries_all_that_the_engine_shows() {
        assertThat(analyzed(begun(true, Map.of(), new Encrypted()), disk(false)))
                .containsExactly(AnalyzeDiagnostic.newBuilder()
                        .setPolicyName("disk-encrypted")
                        .setPolicyPackName("test-pack")
                        .setPolicyPackVersion("1.2.3")
                        .setDescription("Disks are encrypted")
                        .setMessage("encrypted is not true, with 128\nSet encrypted to true.")
                        .setEnforcementLevel(EnforcementLevel.MANDATORY)
                        .setSeverity(PolicySeverity.POLICY_SEVERITY_HIGH)
                        .setUrn(URN)
                        .build());
        assertThat(analyzed(begun(true, Map.of(), new Encrypted()), disk(true))).isEmpty();
    }

    private static ConfigureAnalyzerRequest configured(EnforcementLevel level, Map<String, Value> properties) {
        return ConfigureAnalyzerRequest.newBuilder()
                .putPolicyConfig(
                        "disk-encrypted",
                        PolicyConfig.newBuilder()
                                .setEnforcementLevel(level)
                                .setProperties(Struct.newBuilder().putAllFields(properties))
                                .build())
                .build();
    }

    private static Empty configure(AnalyzerService service, ConfigureAnalyzerRequest request) {
        return call(observer -> service.configure(request, observer));
    }

    @Test
    void what_the_user_configures_outweighs_the_rules_own() {
        AnalyzerService service = begun(true, Map.of(), new Encrypted());
        Value bits = Value.newBuilder().setNumberValue(256).build();
        assertThat(configure(service, configured(EnforcementLevel.ADVISORY, Map.of("bits", bits))))
                .isNotNull();

        assertThat(analyzed(service, disk(false)))
                .extracting(AnalyzeDiagnostic::getEnforcementLevel, AnalyzeDiagnostic::getMessage)
                .containsExactly(
                        tuple(EnforcementLevel.ADVISORY, "encrypted is not true, with 256\nSet encrypted to true."));
    }

    @Test
    void a_rule_that_is_switched_off_says_nothing_so_the_engine_never_sees_that_level() {
        AnalyzerService service = begun(true, Map.of(), new Encrypted());
        assertThat(configure(service, configured(EnforcementLevel.DISABLED, Map.of())))
                .isNotNull();

        assertThat(analyzed(service, disk(false))).isEmpty();
    }

    @Test
    void the_word_for_all_rules_is_taken_with_the_levels_that_the_engine_has_made_of_it() {
        AnalyzerService service = begun(true, Map.of(), new Encrypted());
        ConfigureAnalyzerRequest all = configured(EnforcementLevel.ADVISORY, Map.of()).toBuilder()
                .putPolicyConfig(
                        "all",
                        PolicyConfig.newBuilder()
                                .setEnforcementLevel(EnforcementLevel.ADVISORY)
                                .build())
                .build();
        assertThat(configure(service, all)).isNotNull();

        assertThat(analyzed(service, disk(false)))
                .extracting(AnalyzeDiagnostic::getEnforcementLevel)
                .containsExactly(EnforcementLevel.ADVISORY);
    }

    @Test
    void a_setting_that_a_rule_does_not_take_is_refused_with_everything_that_is_wrong() {
        AnalyzerService service = begun(false, Map.of(), new Encrypted());
        ConfigureAnalyzerRequest wrong = configured(
                EnforcementLevel.ADVISORY,
                Map.of("bits", Value.newBuilder().setNumberValue(64).build(), "colour", Value.getDefaultInstance()));

        assertThat(AnalyzerServiceTest.<Empty>refused(observer -> service.configure(wrong, observer)))
                .contains("POL-002", "POL-003", "bits is 64: it takes 128 to 256");
    }

    @Test
    void a_remedy_replaces_all_properties_by_changed_ones() {
        AnalyzerService service = begun(true, Map.of(), new Encrypted());
        assertThat(configure(service, configured(EnforcementLevel.REMEDIATE, Map.of())))
                .isNotNull();
        RemediateResponse response = call(
                observer -> service.remediate(new ReceivedRequest(disk(false).toByteString()), observer));

        assertThat(response.getRemediationsList())
                .extracting(remediation -> remediation.getProperties())
                .containsExactly(properties(true));
    }

    @Test
    void a_rule_that_throws_is_an_advisory_finding_and_no_error_to_the_engine() {
        assertThat(analyzed(begun(true, Map.of(), new Defective(new IllegalStateException("a defect"))), disk(false)))
                .extracting(AnalyzeDiagnostic::getEnforcementLevel, AnalyzeDiagnostic::getUrn)
                .containsExactly(tuple(EnforcementLevel.ADVISORY, URN));
    }

    @Test
    void a_pack_that_cannot_be_loaded_fails_the_preview_with_the_reason_after_all_was_shown() {
        AnalyzerService service = new AnalyzerService(
                () -> {
                    Problems problems = Problems.of("Policy pack", "pack.jar");
                    problems.add("POL-020", "META-INF/services", "naming 0 packs", "it names one", "Name it.");
                    problems.throwIfAny();
                    throw new AssertionError();
                },
                project,
                () -> TODAY);
        AnalyzerStackConfigureResponse ignored =
                call(observer -> service.configureStack(stack(true, Map.of()), observer));

        assertThat(info(service).getPolicies(0).getName()).isEqualTo("policy-pack-usable");
        assertThat(analyzed(service, disk(false))).isEmpty();
        assertThat(analyzedStack(service))
                .extracting(AnalyzeDiagnostic::getEnforcementLevel, AnalyzeDiagnostic::getUrn)
                .containsExactly(tuple(EnforcementLevel.MANDATORY, ROOT));

        AnalyzerStackConfigureResponse alsoIgnored =
                call(observer -> service.configureStack(stack(false, Map.of()), observer));
        assertThat(AnalyzerServiceTest.<AnalyzerInfo>refused(
                        observer -> service.getAnalyzerInfo(Empty.getDefaultInstance(), observer)))
                .startsWith("INVALID_ARGUMENT: ")
                .contains("POL-020");
    }

    @Test
    void a_file_of_suppressions_accepts_and_one_that_cannot_be_read_fails_the_preview() throws Exception {
        Path file = project.resolve("policy-suppressions.yaml");
        Files.writeString(
                file,
                """
                "urn:pulumi:*::shop::*::data":
                  - {rule: disk-encrypted, reason: scratch data, owner: platform, expires: 2026-12-31}
                """);
        assertThat(analyzed(begun(true, Map.of(), new Encrypted()), disk(false)))
                .isEmpty();

        Files.writeString(file, "a list of nothing");
        AnalyzerService service = begun(true, Map.of(), new Encrypted());
        assertThat(analyzedStack(service))
                .extracting(AnalyzeDiagnostic::getMessage)
                .satisfiesExactly(message -> assertThat(message).contains("POL-010"));
    }

    @Test
    void each_operation_begins_anew() {
        AnalyzerService service = begun(true, Map.of(), new Encrypted());
        assertThat(configure(service, configured(EnforcementLevel.DISABLED, Map.of())))
                .isNotNull();
        assertThat(analyzed(service, disk(false))).isEmpty();

        AnalyzerHandshakeResponse ignored =
                call(observer -> service.handshake(AnalyzerHandshakeRequest.getDefaultInstance(), observer));

        assertThat(analyzed(service, disk(false))).hasSize(1);
    }

    @Test
    void what_cannot_be_read_is_said_and_ends_nothing() {
        AnalyzerService service = service(new Encrypted());
        ByteString whole = disk(false).toByteString();
        ReceivedRequest cut = new ReceivedRequest(whole.substring(0, whole.size() - 1));

        AnalyzeResponse response = call(observer -> service.analyze(cut, observer));

        assertThat(response.getDiagnosticsList())
                .extracting(AnalyzeDiagnostic::getPolicyName, AnalyzeDiagnostic::getUrn, AnalyzeDiagnostic::getMessage)
                .containsExactly(tuple(
                        "not-judged",
                        URN,
                        "the pack could not judge this, so nothing is known about it: UncheckedIOException"));
    }

    @Test
    void blocks_in_blocks_without_end_are_not_judged_and_end_nothing() {
        AnalyzerService service = service(new Encrypted());
        ByteString properties = ByteString.EMPTY;
        for (int i = 0; i < 100_000; i++) {
            properties =
                    field(Struct.FIELDS_FIELD_NUMBER, field(2, field(Value.STRUCT_VALUE_FIELD_NUMBER, properties)));
        }
        ReceivedRequest request = new ReceivedRequest(
                disk(false).toByteString().concat(field(AnalyzeRequest.PROPERTIES_FIELD_NUMBER, properties)));

        AnalyzeResponse response = call(observer -> service.analyze(request, observer));

        assertThat(response.getDiagnosticsList())
                .extracting(AnalyzeDiagnostic::getUrn, AnalyzeDiagnostic::getMessage)
                .containsExactly(
                        tuple(URN, "the pack could not judge this, so nothing is known about it: StackOverflowError"));
    }
}
