package io.ashlar.sandbox.model;

import io.ashlar.sandbox.value.Properties;
import java.util.function.Function;

/**
 * How the cloud answers one invoke.
 *
 * @param token e.g. {@code aws:index/getRegion:getRegion}
 * @param source the page that this was written from
 * @param answer works the answer out; may throw a {@link Refusal}
 */
public record FunctionModel(String token, String source, Function<Call, Properties> answer) {
    /** One call: who asks, with what, and the cloud around it. */
    public record Call(Properties arguments, ProviderInstance provider, CloudView cloud) {}
}
