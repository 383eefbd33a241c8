package io.ashlar.containers;

import com.pulumi.core.Output;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface ContainerServiceHandles {

    /** See {@link ContainerServiceRef#serviceId()}. */
    Output<String> serviceId();

    /** See {@link ContainerServiceRef#hostName()}. */
    Output<String> hostName();

    /** See {@link ContainerServiceRef#identityId()}. */
    Output<String> identityId();
}
