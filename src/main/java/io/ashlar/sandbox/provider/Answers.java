package io.ashlar.sandbox.provider;

import com.google.protobuf.Any;
import io.ashlar.sandbox.lifecycle.Change;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.Unready;
import io.ashlar.sandbox.value.Wire;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.PropertyDiff;

/** Sends answers and refusals in the forms that the engine understands. */
final class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class.getName());

    private Answers() {}

    static <T> void send(StreamObserver<T> observer, Supplier<T> answer) {
        T value;
        try {
            value = answer.get();
        } catch (Refusal refusal) {
            observer.onError(
                    status(refusal.kind()).withDescription(refusal.getMessage()).asRuntimeException());
            return;
        } catch (Unready unready) {
            observer.onError(initialized(unready));
            return;
        } catch (RuntimeException defect) {
            LOG.log(Level.SEVERE, "the sandbox failed", defect);
            observer.onError(Status.INTERNAL
                    .withDescription("the sandbox failed: " + defect)
                    .withCause(defect)
                    .asRuntimeException());
            return;
        }
        observer.onNext(value);
        observer.onCompleted();
    }

    /** The resource stands: the engine keeps it, with the reasons, and tries again with the next update. */
    private static StatusRuntimeException initialized(Unready unready) {
        ErrorResourceInitFailed detail = ErrorResourceInitFailed.newBuilder()
                .setId(unready.resource().id())
                .setProperties(Wire.write(unready.resource().outputs()))
                .setInputs(Wire.write(unready.resource().inputs()))
                .addAllReasons(unready.reasons())
                .build();
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(Status.Code.UNKNOWN.value())
                .setMessage(unready.reasons().get(0))
                .addDetails(Any.pack(detail))
                .build());
    }

    /**
     * The engine takes INTERNAL, UNKNOWN and DATA_LOSS to mean that nobody knows what happened, and keeps the operation
     * as pending. A refusal left nothing behind, so none of them is used for it.
     */
    private static Status status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> Status.INVALID_ARGUMENT;
            case NOT_FOUND -> Status.NOT_FOUND;
            case CONFLICT -> Status.ALREADY_EXISTS;
            case IN_USE, UNREACHABLE -> Status.FAILED_PRECONDITION;
            case QUOTA -> Status.RESOURCE_EXHAUSTED;
        };
    }

    static DiffResponse diff(Change change) {
        DiffResponse.Builder response =
                DiffResponse.newBuilder().setHasDetailedDiff(true).setDeleteBeforeReplace(change.deletesFirst());
        response.setChanges(
                change.differences().isEmpty()
                        ? DiffResponse.DiffChanges.DIFF_NONE
                        : DiffResponse.DiffChanges.DIFF_SOME);
        change.differences().forEach((path, difference) -> {
            String property = path.split("[.\\[]", 2)[0];
            if (!response.getDiffsList().contains(property)) {
                response.addDiffs(property);
            }
            if (difference.replaces() && !response.getReplacesList().contains(property)) {
                response.addReplaces(property);
            }
            response.putDetailedDiff(
                    path,
                    PropertyDiff.newBuilder()
                            .setKind(kind(difference))
                            .setInputDiff(true)
                            .build());
        });
        return response.build();
    }

    private static PropertyDiff.Kind kind(Change.Difference difference) {
        return switch (difference.kind()) {
            case ADDED -> difference.replaces() ? PropertyDiff.Kind.ADD_REPLACE : PropertyDiff.Kind.ADD;
            case CHANGED -> difference.replaces() ? PropertyDiff.Kind.UPDATE_REPLACE : PropertyDiff.Kind.UPDATE;
            case REMOVED -> difference.replaces() ? PropertyDiff.Kind.DELETE_REPLACE : PropertyDiff.Kind.DELETE;
        };
    }
}
