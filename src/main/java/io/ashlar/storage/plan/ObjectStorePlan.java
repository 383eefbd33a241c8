package io.ashlar.storage.plan;

import io.ashlar.core.Protection;
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
 * @param protection whether it may be deleted, and its contents with it
 */
public record ObjectStorePlan(
        Optional<String> bucketName,
        StorePurpose purpose,
        StoreEncryption encryption,
        int abortUploadsAfterDays,
        int keepOldVersionsDays,
        Optional<Integer> expireAfterDays,
        Optional<ObjectLock> objectLock,
        Protection protection) {}
