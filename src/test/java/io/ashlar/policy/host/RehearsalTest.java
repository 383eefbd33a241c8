package io.ashlar.policy.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.protobuf.Empty;
import io.ashlar.core.Problems;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.TestPack;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;

class RehearsalTest {
    private static final String DISK = "cloud:disk:Disk";
    private static final String COPY = "cloud:disk:Copy";

    @TempDir
    Path project;

    private final List<String> judged = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    private static RuleInfo info(String id) {
        return RuleInfo.of(id, "Holds")
                .level(Level.MANDATORY)
                .rationale("For a test.")
                .fix("Nothing.")
                .source("A page", "https://example.com")
                .build();
    }

    private record OfDisks(List<String> judged) implements ResourceRule {
        @Override
        public RuleInfo info() {
            return RehearsalTest.info("disk-named");
        }

        @Override
        public Types types() {
            return Types.of(DISK);
        }

        @Override
        public Verdict judge(Resource resource, Context context) {
            judged.add("disk-named: " + resource.urn() + " "
                    + resource.properties().entries());
            throw new IllegalStateException("a defect");
        }
    }

    private record OfCopies(List<String> judged) implements StackRule {
        @Override
        public RuleInfo info() {
            return RehearsalTest.info("copy-kept");
        }

        @Override
        public Types types() {
            return Types.of(COPY);
        }

        @Override
        public Verdict judge(Resource resource, Stack stack, Context context) {
            judged.add(
                    "copy-kept: " + resource.urn() + " of " + stack.resources().size());
            return Verdict.fail("never kept");
        }
    }

    private AnalyzerService service(Supplier<PolicyPack> pack) {
        return new AnalyzerService(pack, project, () -> LocalDate.of(2026, 11, 21));
    }

    private AnalyzerService service() {
        return service(() -> new TestPack(List.of(new OfDisks(judged), new OfCopies(judged))));
    }

    private <T> StreamObserver<T> heard() {
        return new StreamObserver<>() {
            @Override
            public void onNext(T answer) {
                answers.add(
                        answer instanceof AnalyzeResponse found
                                ? found.getDiagnosticsList().stream()
                                        .map(AnalyzeDiagnostic::getPolicyName)
                                        .toList()
                                        .toString()
                                : answer.getClass().getSimpleName());
            }

            @Override
            public void onError(Throwable refusal) {
                answers.add(String.valueOf(refusal.getMessage()));
            }

            @Override
            public void onCompleted() {}
        };
    }

    private static ReceivedRequest disk() {
        return new ReceivedRequest(AnalyzeRequest.newBuilder()
                .setType(DISK)
                .setUrn("urn:pulumi:dev::shop::cloud:disk:Disk::data")
                .build()
                .toByteString());
    }

    @Test
    void every_rule_judges_a_resource_without_properties_of_each_type_that_it_names() {
        service().prepare();

        assertThat(judged)
                .containsExactly(
                        "disk-named: urn:pulumi:none::none::cloud:disk:Disk::rehearsed {}",
                        "copy-kept: urn:pulumi:none::none::cloud:disk:Copy::rehearsed of 2");
    }

    @Test
    void what_the_engine_is_told_afterwards_is_what_it_would_be_told_without() {
        AnalyzerService service = service();
        service.prepare();
        judged.clear();

        service.analyze(disk(), heard());

        assertThat(judged).containsExactly("disk-named: urn:pulumi:dev::shop::cloud:disk:Disk::data {}");
        assertThat(answers).containsExactly("[disk-named]");
    }

    @Test
    void a_pack_that_cannot_be_loaded_is_reported_when_the_engine_asks_and_not_before() {
        AnalyzerService service = service(() -> {
            Problems problems = Problems.of("Policy pack", "pack.jar");
            problems.add("POL-020", "META-INF/services", "naming 0 packs", "it names one", "Name it.");
            problems.throwIfAny();
            throw new AssertionError();
        });

        assertThatCode(service::prepare).doesNotThrowAnyException();
        service.getPluginInfo(Empty.getDefaultInstance(), heard());

        assertThat(judged).isEmpty();
        assertThat(answers).containsExactly("PluginInfo");
    }
}
