package io.ashlar.workload;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.incluster.Installation;
import io.ashlar.workload.plan.WorkloadPlanner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pods that answer requests, and everything around them: two zones and more, one at a time out of service, nobody but the
 * named callers in, nothing but what is named out.
 */
public final class Service extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "ashlar:workload:Service";

    private final Installation installation;
    private final String address;

    /**
     * Registers the service.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; the name of its objects too
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Service(String name, ServiceArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.address = "%s.%s.svc:%d"
                .formatted(
                        name,
                        args.spec().pod().namespace(),
                        args.spec().running().port());
        this.installation = Installation.of(
                args.customized(WorkloadPlanner.service(name, args.spec())),
                this,
                args.cluster().provider(),
                args.pods().later(),
                args.pods().first());
        registerOutputs(Map.of("address", address()));
    }

    /** Every object, by its engine name. */
    public Map<String, Resource> objects() {
        return installation.resources();
    }

    /** Where the cluster finds it, such as {@code user-service.production.svc:8080}; known when its pods are ready. */
    public Output<String> address() {
        return installation.ready().applyValue(any -> address);
    }
}
