package io.ashlar.edge;

import com.pulumi.core.Output;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface GlobalRoutingHandles {

    /** The name, known when it leads to every endpoint. */
    Output<String> hostName();
}
