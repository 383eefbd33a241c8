package io.ashlar.storage.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.storage.aws.AwsObjectStoreDriver;
import java.util.Optional;

/** Specs that a test varies. */
final class Specs {
    private Specs() {}

    static void check(String name, ObjectStoreSpec spec) {
        ObjectStoreValidator.check(name, spec, new AwsObjectStoreDriver().offering());
    }

    static ObjectStoreSpec general(Profile profile) {
        return of(profile, StorePurpose.GENERAL);
    }

    static ObjectStoreSpec of(Profile profile, StorePurpose purpose) {
        return new ObjectStoreSpec(
                profile,
                Protection.of(profile),
                purpose,
                Optional.empty(),
                Optional.empty(),
                ObjectStoreSpec.Key.GIVEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ObjectStoreSpec named(String bucketName) {
        return new ObjectStoreSpec(
                Profile.PRODUCTION,
                Protection.PROTECTED,
                StorePurpose.GENERAL,
                Optional.of(bucketName),
                Optional.empty(),
                ObjectStoreSpec.Key.GIVEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
