package io.ashlar.policy.host;

import com.google.common.base.Suppliers;
import com.google.protobuf.Empty;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.evaluation.Conditions;
import io.ashlar.policy.evaluation.Evaluator;
import io.ashlar.policy.evaluation.Finding;
import io.ashlar.policy.evaluation.PackConfig;
import io.ashlar.policy.evaluation.RuleConfig;
import io.ashlar.policy.evaluation.SuppressionFile;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureResponse;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.RemediateResponse;
import pulumirpc.Plugin.PluginInfo;

/**
 * One pack as the engine's analyzer.
 *
 * <p>One JVM may serve several operations one after the other, as {@code up} is a preview and an update: each begins with a handshake, and
 * nothing is carried over. Only what is wrong before anything is judged, a configuration or a file of suppressions, is an error to
 * the engine.
 */
public final class AnalyzerService implements AnalyzerGrpc.AsyncService, BindableService {
    private final Supplier<PolicyPack> source;
    private final Path project;
    private final Supplier<LocalDate> today;
    private volatile Operation operation;

    /** What holds from one handshake to the next. */
    private record Operation(
            String engine,
            Supplier<PolicyPack> pack,
            Conditions conditions,
            Optional<Evaluator> evaluator,
            Queue<Finding> counted) {
        Operation with(Conditions changed) {
            return new Operation(engine, pack, changed, Optional.empty(), counted);
        }

        Operation with(Supplier<PolicyPack> changed) {
            return new Operation(engine, changed, conditions, Optional.empty(), counted);
        }

        Operation with(Evaluator made) {
            return new Operation(engine, pack, conditions, Optional.of(made), counted);
        }
    }

    /**
     * Nothing is loaded before the engine asks for it.
     *
     * @param source the pack; asked until it answers once, throws {@link InvalidInputException} if it cannot be loaded
     * @param project the directory of {@code Pulumi.yaml}, for the file of suppressions
     * @param today the day, asked once for each operation
     */
    public AnalyzerService(Supplier<PolicyPack> source, Path project, Supplier<LocalDate> today) {
        this.source = Suppliers.memoize(source::get);
        this.project = project;
        this.today = today;
        this.operation = begun("");
    }

    @Override
    public ServerServiceDefinition bindService() {
        return AnalyzerMethods.of(this);
    }

    private Operation begun(String engine) {
        // Until the engine says which stack it is, the strictest holds: `pulumi policy analyze` never says.
        return new Operation(
                engine,
                () -> BrokenPack.unlessLoaded(source),
                Conditions.of(Profile.PRODUCTION, "", today.get()),
                Optional.empty(),
                new ConcurrentLinkedQueue<>());
    }

    /** Does beforehand what would make the first answers slow. What is wrong with the pack is said when the engine asks. */
    public void prepare() {
        try {
            PolicyPack pack = source.get();
            Rehearsal.of(new AnalyzerService(() -> pack, project, today), pack);
        } catch (RuntimeException | LinkageError saidWhenAsked) {
            return;
        }
    }

    @Override
    public void handshake(AnalyzerHandshakeRequest request, StreamObserver<AnalyzerHandshakeResponse> observer) {
        operation = begun(request.getEngineAddress());
        answer(observer, AnalyzerHandshakeResponse.getDefaultInstance());
    }

    @Override
    public void configureStack(
            AnalyzerStackConfigureRequest request, StreamObserver<AnalyzerStackConfigureResponse> observer) {
        Supplier<AnalyzerStackConfigureResponse> configured = () -> {
            Conditions conditions =
                    StackConditions.of(request, operation.conditions().today());
            operation = operation.with(conditions.withSuppressions(SuppressionFile.in(project)));
            return AnalyzerStackConfigureResponse.getDefaultInstance();
        };
        if (request.getDryRun()) {
            answerOrReport(observer, configured, AnalyzerStackConfigureResponse.getDefaultInstance());
        } else {
            operation = operation.with(source);
            answerOrRefuse(observer, configured);
        }
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> observer) {
        answerOrRefuse(
                observer,
                () -> PluginInfo.newBuilder().setVersion(pack().version()).build());
    }

    @Override
    public void getAnalyzerInfo(Empty request, StreamObserver<AnalyzerInfo> observer) {
        answerOrRefuse(
                observer,
                () -> PackDescription.of(pack(), operation.conditions().profile()));
    }

    @Override
    public void configure(ConfigureAnalyzerRequest request, StreamObserver<Empty> observer) {
        answerOrRefuse(observer, () -> {
            Map<String, RuleConfig> rules = new HashMap<>();
            request.getPolicyConfigMap().forEach((rule, config) -> rules.put(rule, StackConditions.rule(config)));
            rules.remove(PackConfig.ALL);
            operation = operation.with(operation.conditions().withRules(PackConfig.checked(pack(), rules)));
            return Empty.getDefaultInstance();
        });
    }

    /** What rules put right at a resource. */
    public void remediate(ReceivedRequest request, StreamObserver<RemediateResponse> observer) {
        answerWhateverHappens(
                observer,
                () -> evaluator().putsRight(request.type())
                        ? new Responses(pack()).remediations(evaluator().remedy(request.resource()))
                        : RemediateResponse.getDefaultInstance(),
                defect -> RemediateResponse.getDefaultInstance());
    }

    /** What rules find at a resource. */
    public void analyze(ReceivedRequest request, StreamObserver<AnalyzeResponse> observer) {
        answerWhateverHappens(
                observer,
                () -> {
                    if (!evaluator().judges(request.type())) {
                        return AnalyzeResponse.getDefaultInstance();
                    }
                    List<Finding> findings = evaluator().judge(request.resource());
                    keep(findings);
                    return new Responses(pack()).diagnostics(findings);
                },
                defect -> new Responses(pack()).notJudged(request.urn(), defect));
    }

    /** What rules find when they see the whole stack. */
    public void analyzeStack(ReceivedRequest request, StreamObserver<AnalyzeResponse> observer) {
        answerWhateverHappens(
                observer,
                () -> {
                    List<Finding> findings = evaluator().judge(request.stack());
                    keep(findings);
                    EngineLog.write(operation.engine(), summary());
                    return new Responses(pack()).diagnostics(findings);
                },
                defect -> new Responses(pack()).notJudged(request.root(), defect));
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> observer) {
        answer(observer, Empty.getDefaultInstance());
    }

    private PolicyPack pack() {
        return operation.pack().get();
    }

    private Evaluator evaluator() {
        Optional<Evaluator> made = operation.evaluator();
        return made.isPresent() ? made.get() : makeEvaluator();
    }

    private synchronized Evaluator makeEvaluator() {
        Operation current = operation;
        Evaluator evaluator = current.evaluator().orElseGet(() -> new Evaluator(pack(), current.conditions()));
        operation = current.with(evaluator);
        return evaluator;
    }

    private void keep(List<Finding> findings) {
        findings.stream().filter(finding -> !finding.isReported()).forEach(operation.counted()::add);
    }

    private String summary() {
        return Summary.of(pack(), evaluator().tally(), new ArrayList<>(operation.counted()));
    }

    /** In a preview, what is wrong is a finding that fails it: the user sees everything else all the same. */
    private <T> void answerOrReport(StreamObserver<T> observer, Supplier<T> work, T otherwise) {
        T response;
        try {
            response = work.get();
        } catch (InvalidInputException wrong) {
            PolicyPack broken = BrokenPack.because(pack(), wrong);
            operation = operation.with(() -> broken);
            response = otherwise;
        }
        answer(observer, response);
    }

    private static <T> void answerOrRefuse(StreamObserver<T> observer, Supplier<T> work) {
        T response;
        try {
            response = work.get();
        } catch (InvalidInputException wrong) {
            observer.onError(
                    Status.INVALID_ARGUMENT.withDescription(wrong.getMessage()).asRuntimeException());
            return;
        } catch (RuntimeException | LinkageError defect) {
            observer.onError(Status.INTERNAL
                    .withDescription("The policy pack failed: " + defect)
                    .withCause(defect)
                    .asRuntimeException());
            return;
        }
        answer(observer, response);
    }

    /** The engine ends a deployment on any error from here, so there is none. */
    private static <T> void answerWhateverHappens(
            StreamObserver<T> observer, Supplier<T> work, Function<Throwable, T> otherwise) {
        T response;
        try {
            response = work.get();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError defect) {
            response = otherwise.apply(defect);
        }
        answer(observer, response);
    }

    private static <T> void answer(StreamObserver<T> observer, T response) {
        observer.onNext(response);
        observer.onCompleted();
    }
}
