package io.ashlar.storage.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import java.util.Optional;

/**
 * What was asked of an object store. Values are as the user gave them; {@link ObjectStoreValidator} judges them.
 *
 * @param profile where the defaults come from
 * @param protection whether it may be deleted, and its contents with it
 * @param purpose who writes to it
 * @param bucketName its exact name, if the engine is not to make one
 * @param encryption whose key encrypts, if not as the purpose says
 * @param key whether a key came with it
 * @param keepOldVersionsDays days that replaced and deleted versions are kept, if not as the profile says
 * @param expireAfterDays days after which objects are deleted, if not as purpose and profile say
 * @param objectLock how long new objects are locked, if they are
 */
public record ObjectStoreSpec(
        Profile profile,
        Protection protection,
        StorePurpose purpose,
        Optional<String> bucketName,
        Optional<StoreEncryption> encryption,
        Key key,
        Optional<Integer> keepOldVersionsDays,
        Optional<Integer> expireAfterDays,
        Optional<ObjectLock> objectLock) {

    /** Whether the environment's key came with the arguments. */
    public enum Key {
        /** It did. */
        GIVEN,
        /** It did not. */
        MISSING
    }

    /** Whose key encrypts. */
    StoreEncryption encryptionOrDefault() {
        return encryption.orElse(
                purpose == StorePurpose.GENERAL ? StoreEncryption.ENVIRONMENT_KEY : StoreEncryption.SERVICE_KEY);
    }
}
