package io.ashlar.storage.plan;

import java.util.Optional;

/** Turns what was asked of an object store into what it consists of. */
public final class ObjectStorePlanner {
    /** The week that AWS Trusted Advisor and Storage Lens suggest; parts are paid for, and no listing shows them. */
    private static final int ABORT_UPLOADS_AFTER_DAYS = 7;

    private ObjectStorePlanner() {}

    /**
     * The plan of a store.
     *
     * @param spec what {@link ObjectStoreValidator} has found nothing wrong with
     */
    public static ObjectStorePlan plan(ObjectStoreSpec spec) {
        ObjectStoreDefaults defaults = ObjectStoreDefaults.of(spec.profile());
        return new ObjectStorePlan(
                spec.bucketName(),
                spec.purpose(),
                spec.encryptionOrDefault(),
                ABORT_UPLOADS_AFTER_DAYS,
                spec.keepOldVersionsDays().orElse(defaults.keepOldVersionsDays()),
                spec.expireAfterDays()
                        .or(() -> spec.purpose().holdsLogs()
                                ? Optional.of(defaults.expireLogsAfterDays())
                                : Optional.empty()),
                spec.objectLock(),
                spec.protection());
    }
}
