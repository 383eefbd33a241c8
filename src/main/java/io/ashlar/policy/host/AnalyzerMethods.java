package io.ashlar.policy.host;

import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.ServerCalls.UnaryMethod;
import pulumirpc.AnalyzerGrpc;

/** The analyzer's methods as gRPC serves them: those that are given resources take them as they come, the others as protobuf reads them. */
final class AnalyzerMethods {
    private AnalyzerMethods() {}

    static ServerServiceDefinition of(AnalyzerService service) {
        ServerServiceDefinition.Builder methods = ServerServiceDefinition.builder(AnalyzerGrpc.SERVICE_NAME)
                .addMethod(asItComes(AnalyzerGrpc.getRemediateMethod(), service::remediate))
                .addMethod(asItComes(AnalyzerGrpc.getAnalyzeMethod(), service::analyze))
                .addMethod(asItComes(AnalyzerGrpc.getAnalyzeStackMethod(), service::analyzeStack));
        ServerServiceDefinition built = methods.build();
        AnalyzerGrpc.bindService(service).getMethods().stream()
                .filter(method -> built.getMethod(method.getMethodDescriptor().getFullMethodName()) == null)
                .forEach(methods::addMethod);
        return methods.build();
    }

    private static <Q, R> ServerMethodDefinition<ReceivedRequest, R> asItComes(
            MethodDescriptor<Q, R> method, UnaryMethod<ReceivedRequest, R> work) {
        return ServerMethodDefinition.create(
                method.toBuilder(ReceivedRequest.MARSHALLER, method.getResponseMarshaller())
                        .build(),
                ServerCalls.asyncUnaryCall(work));
    }
}
