package io.ashlar.storage.plan;

import java.util.Optional;

/**
 * What an object store consists of. A driver creates exactly this.
 *
 * @param bucketName its exact name; the engine makes one if empty
 * @param purpose who writes to it
 * @param encryption whose key encrypts
 * @param abortUploadsAfterDays days after which uploads that never ended are thrown away
 * @param keepOldVersionsDays days that replaced and deleted versions are kept
 * @param expireAfterDays days after which objects are deleted; never if empty
 * @param objectLock how long new objects are locked, if they are
 * @param contents what becomes of its contents when it goes
 */
public record ObjectStorePlan(
        Optional<String> bucketName,
        StorePurpose purpose,
        StoreEncryption encryption,
        int abortUploadsAfterDays,
        int keepOldVersionsDays,
        Optional<Integer> expireAfterDays,
        Optional<ObjectLock> objectLock,
        Contents contents) {

    /** What becomes of a store's contents when it is destroyed. */
    public enum Contents {
        /** They keep it from being destroyed, and the engine from trying. */
        KEPT,
        /** They go with it. */
        DELETED
    }
}
