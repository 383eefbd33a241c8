package io.ashlar.storage;

import io.ashlar.encryption.plan.KeyAccess;
import io.ashlar.storage.plan.ObjectStorePlan;
import io.ashlar.storage.plan.StoreOffering;

/** Makes a planned object store on one cloud. */
public interface ObjectStoreDriver {

    /** What this cloud offers. */
    StoreOffering offering();

    /** How the store comes to use the key. */
    default KeyAccess keyAccess() {
        return KeyAccess.BY_THEMSELVES;
    }

    /** Registers the store and its settings as children of the parent. */
    ObjectStoreHandles provision(ObjectStorePlan plan, ObjectStoreArgs args, ObjectStore parent);
}
