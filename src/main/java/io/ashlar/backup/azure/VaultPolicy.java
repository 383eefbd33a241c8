package io.ashlar.backup.azure;

import com.pulumi.azurenative.Utilities;
import com.pulumi.azurenative.dataprotection.BackupPolicyArgs;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;

/**
 * A rule of a vault. It stands in for the SDK's {@code BackupPolicy}, which no program can use: a policy always has rules of
 * two kinds, and the SDK (com.pulumi:pulumi 1.36.1, {@code Converter.tryConvertOneOf}) reads every one of them back as the
 * first kind, fails at the second, and ends the run.
 */
public final class VaultPolicy extends CustomResource {
    private static final String TYPE = "azure-native:dataprotection:BackupPolicy";

    VaultPolicy(String name, BackupPolicyArgs args, CustomResourceOptions options) {
        super(
                TYPE,
                name,
                args,
                CustomResourceOptions.merge(
                        CustomResourceOptions.builder()
                                .version(Utilities.getVersion())
                                .build(),
                        options));
    }
}
