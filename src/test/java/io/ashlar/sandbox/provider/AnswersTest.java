package io.ashlar.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Status;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ResourceKey;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.model.Unready;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Wire;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.ErrorResourceInitFailed;

class AnswersTest {
    private final List<Throwable> errors = new ArrayList<>();

    private final StreamObserver<Empty> engine = new StreamObserver<>() {
        @Override
        public void onNext(Empty answer) {
            throw new AssertionError("answered");
        }

        @Override
        public void onError(Throwable error) {
            errors.add(error);
        }

        @Override
        public void onCompleted() {
            throw new AssertionError("completed");
        }
    };

    @Test
    void a_resource_that_stands_and_is_not_ready_is_sent_with_all_that_the_engine_keeps_of_it()
            throws InvalidProtocolBufferException {
        Properties outputs = Properties.of(Map.of("kind", "Deployment"));
        ResourceKey key = new ResourceKey(new Scope("kubernetes", "server", ""), "a:b:C", "default/web");
        Answers.send(engine, () -> {
            throw new Unready(
                    new CloudResource(key, "urn", Properties.NONE, outputs, ""), List.of("timed out", "no pods"));
        });

        Status status = StatusProto.fromThrowable(errors.get(0));
        assertThat(status.getCode()).isEqualTo(io.grpc.Status.Code.UNKNOWN.value());
        assertThat(status.getMessage()).isEqualTo("timed out");
        ErrorResourceInitFailed detail = status.getDetails(0).unpack(ErrorResourceInitFailed.class);
        assertThat(detail.getId()).isEqualTo("default/web");
        assertThat(detail.getReasonsList()).containsExactly("timed out", "no pods");
        assertThat(Wire.read(detail.getProperties())).isEqualTo(outputs);
    }
}
