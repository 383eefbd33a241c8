package io.ashlar.policy.host;

import com.google.protobuf.Empty;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Rule;
import io.grpc.stub.StreamObserver;
import java.util.List;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;

/**
 * The engine's questions about a stack, asked before the engine asks: of a service that nobody else hears, about a resource without
 * properties for each type that a rule names.
 *
 * <p>A JVM's first calls are its dearest, and the engine waits for the answer to each before it asks the next. It has enough to do itself
 * until then: in that time classes are loaded, calls linked and price lists read. What is found is forgotten.
 */
final class Rehearsal {
    private Rehearsal() {}

    static void of(AnalyzerService understudy, PolicyPack pack) {
        understudy.configureStack(
                AnalyzerStackConfigureRequest.newBuilder().setDryRun(true).build(), unheard());
        understudy.getAnalyzerInfo(Empty.getDefaultInstance(), unheard());
        understudy.configure(configuration(pack), unheard());
        List<AnalyzerResource> resources = pack.rules().stream()
                .flatMap(rule -> rule.types().tokens().stream())
                .distinct()
                .map(Rehearsal::resource)
                .toList();
        for (AnalyzerResource resource : resources) {
            ReceivedRequest question = new ReceivedRequest(AnalyzeRequest.newBuilder()
                    .setType(resource.getType())
                    .setUrn(resource.getUrn())
                    .build()
                    .toByteString());
            understudy.remediate(question, unheard());
            understudy.analyze(question, unheard());
        }
        understudy.analyzeStack(
                new ReceivedRequest(AnalyzeStackRequest.newBuilder()
                        .addAllResources(resources)
                        .build()
                        .toByteString()),
                unheard());
    }

    private static ConfigureAnalyzerRequest configuration(PolicyPack pack) {
        ConfigureAnalyzerRequest.Builder configuration = ConfigureAnalyzerRequest.newBuilder();
        for (Rule rule : pack.rules()) {
            configuration.putPolicyConfig(
                    rule.info().id(),
                    PolicyConfig.newBuilder()
                            .setEnforcementLevel(EnforcementLevel.ADVISORY)
                            .build());
        }
        return configuration.build();
    }

    private static AnalyzerResource resource(String type) {
        return AnalyzerResource.newBuilder()
                .setType(type)
                .setUrn("urn:pulumi:none::none::" + type + "::rehearsed")
                .build();
    }

    private static <T> StreamObserver<T> unheard() {
        return new StreamObserver<>() {
            @Override
            public void onNext(T answer) {}

            @Override
            public void onError(Throwable refusal) {}

            @Override
            public void onCompleted() {}
        };
    }
}
