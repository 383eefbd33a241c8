package io.ashlar.encryption.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;

/**
 * One key and its alias.
 *
 * @param keyName logical name of the key
 * @param aliasName logical name of its alias
 * @param alias what the cloud shows it as
 * @param deletionWindowDays days that a deleted key can be taken back: 7 to 30 on AWS
 * @param rotationDays days between two versions of the key's material: 90 to 2560 on AWS
 * @param protection whether the key may be deleted
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html">ScheduleKeyDeletion</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html">Rotating keys</a>
 */
public record EncryptionKeyPlan(
        String keyName,
        String aliasName,
        String alias,
        int deletionWindowDays,
        int rotationDays,
        Protection protection) {
    private static final int ROTATION_DAYS = 365;

    /** The plan of the key of this name. */
    public static EncryptionKeyPlan of(String name, Profile profile, Protection protection) {
        Names names = Names.of(name);
        int window =
                switch (profile) {
                    case DEVELOPMENT -> 7;
                    case STAGING -> 14;
                    case PRODUCTION -> 30;
                };
        return new EncryptionKeyPlan(
                names.child("key"), names.child("alias"), "alias/" + name, window, ROTATION_DAYS, protection);
    }
}
