package io.ashlar.mesh;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.incluster.Installation;
import io.ashlar.mesh.plan.MeshRoutePlanner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the mesh does with the traffic of a service: shares, a circuit breaker, a limit. Shares and breaker need a waypoint, which
 * this makes and calls {@code <name>-waypoint}; the namespace uses it by the label {@code istio.io/use-waypoint}.
 */
public final class MeshRoute extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "ashlar:mesh:MeshRoute";

    private final Installation installation;

    /**
     * Registers it.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public MeshRoute(String name, MeshRouteArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.installation = Installation.of(
                MeshRoutePlanner.plan(name, args.spec()), this, args.cluster().provider(), Map.of(), args.first());
        registerOutputs(Map.of("objects", installation.ready()));
    }

    /** Every object, by its engine name. */
    public Map<String, Resource> objects() {
        return installation.resources();
    }
}
