package io.ashlar.policies.security.azure;

import io.ashlar.policy.Types;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Types of Azure Native, whichever version of the API a program names.
 *
 * <p>A program says {@code azure-native:storage:StorageAccount} or {@code azure-native:storage/v20230101:StorageAccount}; a rule
 * means both.
 */
public final class AzureTypes {
    private static final Pattern VERSION = Pattern.compile("/v\\d{8}(preview)?:");

    private AzureTypes() {}

    /** These types, e.g. {@code storage:StorageAccount}, in every version. */
    public static Types of(String... names) {
        Set<String> tokens =
                Arrays.stream(names).map(name -> "azure-native:" + name).collect(Collectors.toUnmodifiableSet());
        return new Types(
                tokens.stream().sorted().collect(Collectors.joining(", ")),
                type -> tokens.contains(
                        type.indexOf('/') < 0 ? type : VERSION.matcher(type).replaceFirst(":")));
    }
}
