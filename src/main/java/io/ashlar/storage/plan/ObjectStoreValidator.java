package io.ashlar.storage.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import java.util.Optional;

/** Finds everything that keeps an {@link ObjectStoreSpec} from being planned; codes OBJ-001 to OBJ-008. */
public final class ObjectStoreValidator {
    /** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html: "36,500 days (100 years)". */
    private static final int LONGEST_LOCK_DAYS = 36_500;

    private final ObjectStoreSpec spec;
    private final Problems problems;

    private ObjectStoreValidator(ObjectStoreSpec spec, Problems problems) {
        this.spec = spec;
        this.problems = problems;
    }

    /**
     * Checks what was asked of the store of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, ObjectStoreSpec spec) {
        Problems problems = Problems.of("ObjectStore", name);
        Names.check(name, problems);
        new ObjectStoreValidator(spec, problems).run(name);
        problems.throwIfAny();
    }

    private void run(String name) {
        spec.bucketName()
                .ifPresentOrElse(this::exactName, () -> reserved("name", name, BucketName.reservedPrefix(name)));
        encryption();
        days("OBJ-005", "keepOldVersionsDays", spec.keepOldVersionsDays());
        days("OBJ-006", "expireAfterDays", spec.expireAfterDays());
        spec.objectLock().ifPresent(this::objectLock);
    }

    private void exactName(String bucketName) {
        problems.require(
                BucketName.hasForm(bucketName),
                "OBJ-001",
                "bucketName",
                "\"" + bucketName + "\"",
                "a bucket's name is 3 to 63 lower-case letters, digits and dashes, and begins and ends with a letter or"
                        + " digit",
                "Mend it, or leave it out and the engine makes one that is free.");
        reserved(
                "bucketName",
                bucketName,
                BucketName.reservedPrefix(bucketName).or(() -> BucketName.reservedSuffix(bucketName)));
    }

    private void reserved(String field, String given, Optional<String> reserved) {
        reserved.ifPresent(part -> problems.add(
                "OBJ-002",
                field,
                "\"" + given + "\"",
                "S3 keeps names with \"" + part + "\" at that end for itself",
                "Choose another name."));
    }

    private void encryption() {
        if (spec.encryptionOrDefault() == StoreEncryption.SERVICE_KEY) {
            return;
        }
        problems.require(
                !spec.purpose().holdsLogs(),
                "OBJ-003",
                "encryption",
                spec.encryptionOrDefault().key(),
                "the service that writes " + spec.purpose().key() + " takes the service key only",
                "Leave encryption out, or keep these logs in another store.");
        problems.require(
                spec.key() == ObjectStoreSpec.Key.GIVEN,
                "OBJ-004",
                "encryptionKey",
                "missing",
                "a store is encrypted with the environment's key",
                "Give the environment's EncryptionKey, or choose encryption(SERVICE_KEY).");
    }

    private void days(String code, String field, Optional<Integer> days) {
        days.ifPresent(given -> problems.require(
                given >= 1, code, field, given, "a rule takes effect after 1 day or more", "Give 1 or more days."));
    }

    private void objectLock(ObjectLock lock) {
        problems.require(
                lock.days() >= 1 && lock.days() <= LONGEST_LOCK_DAYS,
                "OBJ-007",
                "objectLock",
                lock,
                "objects are locked for 1 to " + LONGEST_LOCK_DAYS + " days",
                "Choose a number of days in that range.");
        problems.require(
                spec.purpose() != StorePurpose.SERVER_ACCESS_LOGS,
                "OBJ-008",
                "objectLock",
                lock,
                "S3 cannot deliver server access logs to a store with object lock",
                "Leave it out, or keep these logs in a store without one.");
    }
}
