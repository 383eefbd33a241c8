package io.ashlar.baseline;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.baseline.plan.BaselinePlanner;
import io.ashlar.core.Names;
import io.ashlar.identity.PodIdentity;
import io.ashlar.incluster.Installation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every cluster has before a team comes: namespaces, limits, roles, priorities, disks, metrics and an autoscaler. */
public final class ClusterBaseline extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "ashlar:baseline:ClusterBaseline";

    private final Names names;
    private final Installation installation;

    /**
     * Registers it.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public ClusterBaseline(String name, ClusterBaselineArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.names = Names.of(name);
        Optional<PodIdentity> scaler = args.scaler(name, this);
        this.installation = Installation.of(
                args.customized(BaselinePlanner.plan(name, args.spec())),
                this,
                args.cluster().provider(),
                args.later(scaler),
                args.first());
        registerOutputs(Map.of("objects", ready()));
    }

    /** The names of everything in it, known when all of it is there. */
    public Output<List<String>> ready() {
        return installation.ready();
    }

    /** A namespace that it made, for what has to come after it; empty if there is none of this name. */
    public Optional<Resource> namespace(String namespace) {
        return Optional.ofNullable(installation.resources().get(names.child("namespace", namespace)));
    }

    /** Every object and chart, by its engine name. */
    public Map<String, Resource> objects() {
        return installation.resources();
    }
}
