package io.ashlar.encryption.plan;

import io.ashlar.core.Names;

/**
 * What a key takes on Azure: a vault that holds it, and an identity that uses it for services.
 *
 * @param vaultName logical name of the vault
 * @param vaultStem what its name in the cloud begins with
 * @param identityName logical name of the identity
 * @param grantName logical name of the identity's right
 * @param keySize bits of the RSA key: 3072 are as strong as AES-128, and good beyond 2030
 * @see <a href="https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final">NIST SP 800-57, tables 2 and 4</a>
 */
public record AzureKeyPlan(String vaultName, String vaultStem, String identityName, String grantName, int keySize) {
    private static final int KEY_SIZE = 3072;

    /** The plan of the key of this name. */
    public static AzureKeyPlan of(String name) {
        Names names = Names.of(name);
        return new AzureKeyPlan(names.child("vault"), name, names.child("identity"), names.child("grant"), KEY_SIZE);
    }
}
