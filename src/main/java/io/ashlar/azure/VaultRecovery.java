package io.ashlar.azure;

import com.pulumi.resources.CustomResourceOptions;

/**
 * The days in which a deleted key vault can be taken back. Azure takes them when it makes the vault and never again, so an
 * environment whose profile changes keeps those that it began with.
 *
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview">Soft delete: the period cannot be
 *     changed</a>
 */
public final class VaultRecovery {
    private static final String DAYS = "properties.softDeleteRetentionInDays";

    private VaultRecovery() {}

    /** The options of a vault whose days stay as they were first. */
    public static CustomResourceOptions fixed(CustomResourceOptions options) {
        return CustomResourceOptions.merge(
                options, CustomResourceOptions.builder().ignoreChanges(DAYS).build());
    }
}
