package io.ashlar.mesh.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import java.util.Set;

/** Says everything that is wrong with a route of the mesh, before anything is registered. */
public final class MeshValidator {
    private static final Set<String> UNITS = Set.of("Second", "Minute", "Hour");
    private static final int WHOLE = 100;

    private MeshValidator() {}

    /** Its problems. */
    public static Problems check(String name, MeshRouteSpec spec) {
        Problems problems = Problems.of("MeshRoute", name);
        Names.check(name, problems);
        spec.ownership().check(problems);
        int sum = spec.weights().values().stream().mapToInt(Integer::intValue).sum();
        problems.require(
                spec.weights().isEmpty()
                        || (sum == WHOLE && spec.weights().values().stream().allMatch(share -> share >= 0)),
                "MSH-001",
                "weights",
                spec.weights(),
                "shares are percent, and 100 together",
                "Correct them; a share of 0 keeps a service ready for its turn.");
        spec.breaker()
                .ifPresent(breaker -> problems.require(
                        breaker.errors() >= 1
                                && breaker.seconds() >= 1
                                && breaker.connections() >= 1
                                && breaker.waiting() >= 1,
                        "MSH-002",
                        "circuitBreaker",
                        breaker,
                        "every number is 1 or more",
                        "Five errors and 30 seconds are usual."));
        spec.rate()
                .ifPresent(rate -> problems.require(
                        rate.requests() >= 1 && UNITS.contains(rate.unit()),
                        "MSH-003",
                        "rateLimit",
                        rate.requests() + " each " + rate.unit(),
                        "it is 1 or more each Second, Minute or Hour",
                        "Write for example 100 each Second."));
        return problems;
    }
}
