package io.ashlar.containers;

import io.ashlar.containers.plan.ContainerOffering;
import io.ashlar.containers.plan.ContainerServicePlan;

/** Makes a planned container service on one cloud. */
public interface ContainerServiceDriver {

    /** What this cloud offers. */
    ContainerOffering offering();

    /** Registers the service and all that belongs to it as children of the parent. */
    ContainerServiceHandles provision(ContainerServicePlan plan, ContainerServiceArgs args, ContainerService parent);
}
