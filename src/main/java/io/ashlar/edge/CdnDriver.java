package io.ashlar.edge;

import io.ashlar.edge.plan.CdnOffering;
import io.ashlar.edge.plan.CdnPlan;

/** Makes a planned CDN on one cloud. */
public interface CdnDriver {

    /** Where the cloud's CDN has its certificates from. */
    CdnOffering offering();

    /** Registers the CDN and all that belongs to it as children of the parent. */
    CdnHandles provision(CdnPlan plan, CdnArgs args, Cdn parent);
}
