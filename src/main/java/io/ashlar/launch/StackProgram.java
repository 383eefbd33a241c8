package io.ashlar.launch;

import com.pulumi.Context;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A Pulumi program that wants to see its whole configuration, where the SDK answers for single keys only. */
@FunctionalInterface
public interface StackProgram {
    /**
     * The program for one run.
     *
     * @param stack name of the stack
     * @param config full key, such as {@code aws:region}, to value as text or JSON
     * @param secretKeys the full keys whose values are encrypted in the stack file
     */
    Consumer<Context> with(String stack, Map<String, String> config, Set<String> secretKeys);
}
