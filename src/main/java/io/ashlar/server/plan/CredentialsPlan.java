package io.ashlar.server.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Protection;

/**
 * Where a server's user name and password are kept.
 *
 * @param password logical name of the password that is made
 * @param vault logical name of the vault around the secret, where a cloud has vaults
 * @param vaultStem what the vault's own name begins with
 * @param secret logical name of the secret
 * @param secretVersion logical name of what the secret holds
 * @param userName the user's name
 * @param recoveryDays days that the deleted secret can be taken back, where that is the program's to say
 * @param protection whether it may be deleted
 */
public record CredentialsPlan(
        String password,
        String vault,
        String vaultStem,
        String secret,
        String secretVersion,
        String userName,
        int recoveryDays,
        Protection protection) {
    /**
     * The same for every profile and protection: Azure never lets a vault's be changed, and a protection must be liftable.
     * https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview: 7 to 90 days.
     */
    private static final int RECOVERY_DAYS = 30;

    /** 190 bits of letters and digits, and no longer than any server takes. */
    public static final int PASSWORD_LENGTH = 32;

    /** The plan for the server of this component. */
    public static CredentialsPlan of(String component, String userName, Protection protection) {
        Names names = Names.of(component);
        return new CredentialsPlan(
                names.child("password"),
                names.child("credentials-vault"),
                names.child("credentials"),
                names.child("credentials"),
                names.child("credentials-version"),
                userName,
                RECOVERY_DAYS,
                protection);
    }
}
