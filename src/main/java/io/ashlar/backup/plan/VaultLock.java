package io.ashlar.backup.plan;

import java.util.Optional;

/**
 * Who can delete a copy, or shorten its life, before its time.
 *
 * @param mode how firm it is
 * @param changeableForDays days in which a {@link Mode#COMPLIANCE} lock can still be taken back
 * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html">Vault lock</a>
 */
public record VaultLock(Mode mode, Optional<Integer> changeableForDays) {

    /** How firm a lock is. */
    public enum Mode {
        /** Whoever may delete backups. */
        OPEN,
        /** Whoever may remove the lock first. */
        GOVERNANCE,
        /** Nobody: not the account's root, not AWS. */
        COMPLIANCE
    }

    /** No lock. */
    public static VaultLock open() {
        return new VaultLock(Mode.OPEN, Optional.empty());
    }

    /** A lock that an identity with the right to do so can remove. */
    public static VaultLock governance() {
        return new VaultLock(Mode.GOVERNANCE, Optional.empty());
    }

    /**
     * A lock that after so many days, at least 3, nobody can ever remove. The vault and what is in it then stay, and cost,
     * until the last copy has reached its age: also when this stack is destroyed.
     */
    public static VaultLock compliance(int changeableForDays) {
        return new VaultLock(Mode.COMPLIANCE, Optional.of(changeableForDays));
    }
}
