package io.ashlar.secrets.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Protection;

/** Turns what was asked of a secret into what it consists of. */
public final class SecretPlanner {
    /** Letters and digits: 190 bits. */
    private static final int GENERATED_LENGTH = 32;

    /** The most that AWS takes, and the least that AWS and Azure do. */
    private static final int RECOVERY_DAYS = 30;

    private static final int SHORTEST_RECOVERY_DAYS = 7;

    private SecretPlanner() {}

    /**
     * The plan of the secret of this name.
     *
     * @param spec what {@link SecretValidator} has found nothing wrong with
     */
    public static SecretPlan plan(String name, SecretSpec spec) {
        Names names = Names.of(name);
        return new SecretPlan(
                names.child("secret"),
                name,
                names.child("generated"),
                names.child("version"),
                names.child("rotation"),
                names.child("rotation-access"),
                names.child("rotation-sender"),
                names.child("vault"),
                GENERATED_LENGTH,
                spec.protection() == Protection.PROTECTED ? RECOVERY_DAYS : SHORTEST_RECOVERY_DAYS,
                spec.source(),
                spec.protection());
    }
}
