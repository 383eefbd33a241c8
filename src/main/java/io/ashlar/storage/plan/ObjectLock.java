package io.ashlar.storage.plan;

import java.util.Locale;

/**
 * How long a new object can be neither deleted nor overwritten.
 *
 * @param mode who may lift it
 * @param days 1 to 36500
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html">Limits</a>
 */
public record ObjectLock(Mode mode, int days) {

    /** Who may lift a lock before its time. */
    public enum Mode {
        /** Identities with a permission of its own. */
        GOVERNANCE,
        /** Nobody, the account's owner included: a store that holds locked objects cannot be deleted by any means. */
        COMPLIANCE
    }

    /** A lock that identities with {@code s3:BypassGovernanceRetention} can lift. */
    public static ObjectLock governance(int days) {
        return new ObjectLock(Mode.GOVERNANCE, days);
    }

    /** A lock that nobody can lift. */
    public static ObjectLock compliance(int days) {
        return new ObjectLock(Mode.COMPLIANCE, days);
    }

    @Override
    public String toString() {
        return "%s for %d days".formatted(mode.name().toLowerCase(Locale.ROOT), days);
    }
}
