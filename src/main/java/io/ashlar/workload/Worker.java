package io.ashlar.workload;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.incluster.Installation;
import io.ashlar.workload.plan.WorkloadPlanner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pods that take their work themselves, from a queue or a stream: a service that nobody calls. */
public final class Worker extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "ashlar:workload:Worker";

    private final Installation installation;

    /**
     * Registers the worker.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; the name of its objects too
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Worker(String name, WorkerArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.installation = Installation.of(
                args.customized(WorkloadPlanner.worker(name, args.spec())),
                this,
                args.cluster().provider(),
                args.pods().later(),
                args.pods().first());
        registerOutputs(Map.of("objects", installation.ready()));
    }

    /** Every object, by its engine name. */
    public Map<String, Resource> objects() {
        return installation.resources();
    }
}
