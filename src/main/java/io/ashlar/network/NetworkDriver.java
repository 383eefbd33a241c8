package io.ashlar.network;

import io.ashlar.encryption.plan.KeyAccess;
import io.ashlar.network.plan.NetworkOffering;
import io.ashlar.network.plan.NetworkPlan;

/** Makes a planned network on one cloud. A driver translates; it decides no name, count or size. */
public interface NetworkDriver {

    /** What this cloud offers. */
    NetworkOffering offering();

    /** How flow logs come to use the key. */
    default KeyAccess keyAccess() {
        return KeyAccess.BY_THEMSELVES;
    }

    /** Registers everything in the plan as children of the parent, and returns handles on it. */
    NetworkHandles provision(NetworkPlan plan, NetworkArgs args, Network parent);
}
