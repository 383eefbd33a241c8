package io.ashlar.mesh;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.incluster.Installation;
import io.ashlar.mesh.plan.MeshPlanner;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Istio in ambient mode, with mutual TLS for everything in it. A namespace comes in by the label
 * {@code istio.io/dataplane-mode: ambient}; network policies of its pods must let in port 15008, through which the mesh talks.
 */
public final class Mesh extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "ashlar:mesh:Mesh";

    private final Installation installation;

    /**
     * Registers it.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Mesh(String name, MeshArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.installation = Installation.of(
                args.customized(MeshPlanner.plan(name, args.profile(), args.ownership())),
                this,
                args.cluster().provider(),
                Map.of(),
                List.of());
        registerOutputs(Map.of("objects", installation.ready()));
    }

    /** Every object and chart, by its engine name. */
    public Map<String, Resource> objects() {
        return installation.resources();
    }
}
