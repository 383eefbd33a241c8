package io.ashlar.stateful;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.incluster.Installation;
import io.ashlar.stateful.plan.OperatorsPlanner;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators that data services need, once in a cluster. */
public final class Operators extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "ashlar:stateful:Operators";

    private final Installation installation;

    /**
     * Registers them.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Operators(String name, OperatorsArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.installation = Installation.of(
                OperatorsPlanner.plan(name, args.profile(), args.ownership(), args.kinds()),
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

    /** What data services come after. */
    public Collection<Resource> ready() {
        return installation.resources().values();
    }
}
