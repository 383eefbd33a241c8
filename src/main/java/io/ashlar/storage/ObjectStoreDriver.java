package io.ashlar.storage;

import io.ashlar.storage.plan.ObjectStorePlan;

/** Makes a planned object store on one cloud. */
public interface ObjectStoreDriver {

    /** Registers the store and its settings as children of the parent. */
    ObjectStoreHandles provision(ObjectStorePlan plan, ObjectStoreArgs args, ObjectStore parent);
}
