package io.ashlar.secrets.plan;

import io.ashlar.core.Protection;

/**
 * What a secret consists of, by name. A driver creates of it what its cloud has.
 *
 * @param name logical name of the secret
 * @param secretId its name in a cloud whose names are not made by the engine: Google Cloud's
 * @param generatedName logical name of its random value
 * @param versionName logical name of the version that holds the value
 * @param rotationName logical name of what rotates it, or tells that it is due
 * @param rotationAccessName logical name of the right to tell so
 * @param senderName logical name of the account that tells so
 * @param vaultName logical name of the vault around it
 * @param generatedLength characters of a random value
 * @param recoveryDays days that a deleted one can be taken back: 7 to 30 on AWS, 7 to 90 on Azure
 * @param source where the value comes from
 * @param protection whether it may be deleted
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html">RecoveryWindowInDays</a>
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview">Soft delete</a>
 */
public record SecretPlan(
        String name,
        String secretId,
        String generatedName,
        String versionName,
        String rotationName,
        String rotationAccessName,
        String senderName,
        String vaultName,
        int generatedLength,
        int recoveryDays,
        ValueSource source,
        Protection protection) {}
