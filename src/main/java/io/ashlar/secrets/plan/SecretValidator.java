package io.ashlar.secrets.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;

/** Finds everything that keeps a {@link SecretSpec} from being planned; code SEC-001, and what the cloud's rules add. */
public final class SecretValidator {
    private SecretValidator() {}

    /**
     * Checks what was asked of the secret of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, SecretSpec spec, SecretRules rules) {
        Problems problems = Problems.of("Secret", name);
        Names.check(name, problems);
        problems.require(
                spec.source() != ValueSource.MISSING,
                "SEC-001",
                "value",
                "missing",
                "a secret's value is given, generated or put in by others",
                "Call value(…), generated() or filledElsewhere().");
        rules.check(spec, problems);
        problems.throwIfAny();
    }

    static void needsKey(String service, SecretSpec spec, Problems problems) {
        problems.require(
                spec.key() == SecretSpec.Key.GIVEN,
                "SEC-101",
                "encryptionKey",
                "missing",
                service + " encrypts secrets with the environment's key",
                "Give the environment's EncryptionKey.");
    }

    static void period(String service, String option, int days, int most, Problems problems) {
        problems.require(
                days >= 1 && days <= most,
                "SEC-103",
                option,
                days + " days",
                service + " takes 1 to " + most + " days",
                "Give a number of days within that.");
    }
}
