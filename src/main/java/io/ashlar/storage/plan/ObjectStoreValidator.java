package io.ashlar.storage.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import java.util.Optional;

/** Finds everything that keeps an {@link ObjectStoreSpec} from being planned; codes OBJ-001 to OBJ-010. */
public final class ObjectStoreValidator {
    private final ObjectStoreSpec spec;
    private final StoreOffering offering;
    private final Problems problems;

    private ObjectStoreValidator(ObjectStoreSpec spec, StoreOffering offering, Problems problems) {
        this.spec = spec;
        this.offering = offering;
        this.problems = problems;
    }

    /**
     * Checks what was asked of the store of this name on a cloud.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, ObjectStoreSpec spec, StoreOffering offering) {
        Problems problems = Problems.of("ObjectStore", name);
        Names.check(name, problems);
        new ObjectStoreValidator(spec, offering, problems).run(name);
        problems.throwIfAny();
    }

    private void run(String name) {
        reservedWord(
                spec.bucketName().isPresent() ? "bucketName" : "name",
                spec.bucketName().orElse(name));
        spec.bucketName()
                .ifPresentOrElse(
                        this::exactName,
                        () -> reserved("name", name, offering.names().reservedPrefix(name)));
        encryption();
        days("OBJ-005", "keepOldVersionsDays", spec.keepOldVersionsDays());
        spec.keepOldVersionsDays()
                .ifPresent(days -> problems.require(
                        days <= offering.mostVersionDays(),
                        "OBJ-009",
                        "keepOldVersionsDays",
                        days,
                        "%s keeps old versions for %d days at most"
                                .formatted(offering.service(), offering.mostVersionDays()),
                        "Give fewer days, or lock objects for as long as you need."));
        days("OBJ-006", "expireAfterDays", spec.expireAfterDays());
        spec.objectLock().ifPresent(this::objectLock);
    }

    private void exactName(String bucketName) {
        problems.require(
                offering.names().take(bucketName),
                "OBJ-001",
                "bucketName",
                "\"" + bucketName + "\"",
                offering.names().allowed(),
                "Mend it, or leave it out and the engine makes one that is free.");
        reserved(
                "bucketName",
                bucketName,
                offering.names().reservedPrefix(bucketName).or(() -> offering.names()
                        .reservedSuffix(bucketName)));
    }

    private void reservedWord(String field, String given) {
        offering.names()
                .reservedWord(given)
                .ifPresent(word -> problems.add(
                        "OBJ-002",
                        field,
                        "\"" + given + "\"",
                        offering.service() + " keeps names with \"" + word + "\" in them for itself",
                        "Choose another name."));
    }

    private void reserved(String field, String given, Optional<String> reserved) {
        reserved.ifPresent(part -> problems.add(
                "OBJ-002",
                field,
                "\"" + given + "\"",
                offering.service() + " keeps names with \"" + part + "\" at that end for itself",
                "Choose another name."));
    }

    private void encryption() {
        if (spec.encryptionOrDefault() == StoreEncryption.SERVICE_KEY) {
            return;
        }
        problems.require(
                offering.underEnvironmentKey().contains(spec.purpose()),
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
                lock.days() >= 1 && lock.days() <= offering.longestLockDays(),
                "OBJ-007",
                "objectLock",
                lock,
                "objects are locked for 1 to " + offering.longestLockDays() + " days",
                "Choose a number of days in that range.");
        problems.require(
                offering.lockable().contains(spec.purpose()),
                "OBJ-008",
                "objectLock",
                lock,
                offering.service() + " cannot deliver server access logs to a store with object lock",
                "Leave it out, or keep these logs in a store without one.");
        problems.require(
                offering.lockModes().contains(lock.mode()),
                "OBJ-010",
                "objectLock",
                lock,
                offering.service() + " makes no lock that nobody can lift: it is locked by a second step, by hand",
                "Choose governance, and lock the account's policy when you have seen it work.");
    }
}
