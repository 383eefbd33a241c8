package io.ashlar.secrets.plan;

import io.ashlar.core.Problems;
import java.time.Instant;
import java.util.Optional;

/**
 * What Key Vault demands.
 *
 * @param expiry when the value is to be replaced by, if ever
 * @see <a href="https://learn.microsoft.com/azure/key-vault/secrets/about-secrets">About Key Vault secrets</a>
 */
public record AzureSecretRules(Optional<Instant> expiry) implements SecretRules {
    /** The SDK writes the time as seconds in 32 bits. */
    private static final Instant LATEST = Instant.ofEpochSecond(Integer.MAX_VALUE);

    @Override
    public void check(SecretSpec spec, Problems problems) {
        problems.require(
                spec.key() == SecretSpec.Key.MISSING,
                "SEC-102",
                "encryptionKey",
                "given",
                "Azure Key Vault encrypts secrets with keys of its own and takes no other",
                "Leave it out on Azure.");
        expiry.ifPresent(time -> problems.require(
                time.isAfter(Instant.EPOCH) && !time.isAfter(LATEST),
                "SEC-104",
                "expiresOn",
                time,
                "the SDK for Azure takes a time after 1970 and not after " + LATEST,
                "Give a date within that; a value should be replaced sooner."));
        expiry.ifPresent(time -> problems.require(
                spec.source() != ValueSource.FILLED_ELSEWHERE,
                "SEC-105",
                "expiresOn",
                time,
                "a value that others put in on Azure has the expiry that they give it",
                "Leave it out, or set it where the value is put in."));
    }
}
