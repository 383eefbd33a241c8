package io.ashlar.policy.test;

import com.pulumi.test.Mocks;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Stack;
import io.ashlar.policy.Urn;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stands before the mocks of a test and notes every resource, so that a pack can judge what a program makes.
 *
 * <p>Mocks do not say what depends on what: rules about a whole stack find their way by ids and ARNs, as the mocks answer them.
 */
public final class RecordingMocks implements Mocks {
    private final Mocks mocks;
    private final String stack;
    private final ConcurrentLinkedQueue<Resource> declared = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Resource> deployed = new ConcurrentLinkedQueue<>();

    private RecordingMocks(Mocks mocks, String stack) {
        this.mocks = mocks;
        this.stack = stack;
    }

    /** Before these mocks, for a stack of this name. */
    public static RecordingMocks before(Mocks mocks, String stack) {
        return new RecordingMocks(mocks, stack);
    }

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
        Urn urn = Urn.of(stack, stack, args.type, args.name);
        declared.add(Resource.of(urn, map(args.inputs)));
        return mocks.newResourceAsync(args).thenApply(result -> {
            PropertyMap outputs = map(result.state instanceof Map<?, ?> state ? state : args.inputs);
            deployed.add(
                    Resource.of(urn, result.id.map(id -> outputs.with(id, "id")).orElse(outputs)));
            return result;
        });
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
        return mocks.callAsync(args);
    }

    /** What was registered so far, with its inputs. */
    public List<Resource> declared() {
        return List.copyOf(declared);
    }

    /** What the mocks answered so far, with their outputs and ids. */
    public Stack deployed() {
        return Stack.of(List.copyOf(deployed));
    }

    private static PropertyMap map(Map<?, ?> plain) {
        return (PropertyMap) PropertyValue.of(plain);
    }
}
