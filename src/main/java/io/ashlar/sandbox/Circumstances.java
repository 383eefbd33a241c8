package io.ashlar.sandbox;

import io.ashlar.sandbox.lifecycle.Interceptor;
import io.ashlar.sandbox.time.RealTime;
import io.ashlar.sandbox.trouble.Scenario;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Under which circumstances a sandbox works.
 *
 * @param scenario what goes wrong
 * @param timesFaster how many times faster than the real clouds it is, see {@link RealTime}; empty for as fast as it can
 * @param kubeconfig of the API server behind every Kubernetes cluster; empty for simulated ones
 */
public record Circumstances(Scenario scenario, OptionalDouble timesFaster, Optional<Path> kubeconfig) {
    /** Nothing goes wrong, and at full speed. */
    public static final Circumstances USUAL =
            new Circumstances(Scenario.NONE, OptionalDouble.empty(), Optional.empty());

    /** The same with trouble. */
    public Circumstances with(Scenario trouble) {
        return new Circumstances(trouble, timesFaster, kubeconfig);
    }

    /** The same at another speed. */
    public Circumstances timesFaster(double factor) {
        return new Circumstances(scenario, OptionalDouble.of(factor), kubeconfig);
    }

    /** The same with a real API server. */
    public Circumstances with(Path apiServer) {
        return new Circumstances(scenario, timesFaster, Optional.of(apiServer));
    }

    Interceptor pace() {
        return timesFaster.isPresent() ? new RealTime(timesFaster.getAsDouble()) : Interceptor.NONE;
    }
}
