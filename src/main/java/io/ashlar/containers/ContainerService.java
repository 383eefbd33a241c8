package io.ashlar.containers;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.containers.plan.ContainerServicePlanner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container that serves HTTPS without servers: Fargate behind a load balancer on AWS, Container Apps on Azure, Cloud Run on
 * Google Cloud. It keeps nothing, so it is not protected.
 *
 * <p>One instance of the default size, running the whole month, is about $36 on AWS
 * (https://aws.amazon.com/fargate/pricing/); Azure and Google Cloud charge for instances that have no request much less.
 */
public final class ContainerService extends ComponentResource implements ContainerServiceRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:containers:ContainerService";

    private final ContainerServiceHandles handles;

    /**
     * Registers the service.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public ContainerService(String name, ContainerServiceArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.handles = args.driver()
                .provision(
                        ContainerServicePlanner.plan(
                                name, args.spec(), args.driver().offering()),
                        args,
                        this);
        registerOutputs(Map.of("serviceId", serviceId(), "hostName", hostName()));
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends ContainerServiceHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    @Override
    public Output<String> serviceId() {
        return handles.serviceId();
    }

    @Override
    public Output<String> hostName() {
        return handles.hostName();
    }

    @Override
    public Output<String> identityId() {
        return handles.identityId();
    }
}
