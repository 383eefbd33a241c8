package io.ashlar.azure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a storage account's id in the id of what is in it, such as a container. */
public final class StorageAccountId {
    private static final Pattern ACCOUNT = Pattern.compile(
            "/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Storage/storageAccounts/[^/]+");

    private StorageAccountId() {}

    /**
     * The account of this id.
     *
     * @throws IllegalArgumentException if it is not the id of something in a storage account
     */
    public static String of(String id) {
        Matcher account = ACCOUNT.matcher(id);
        if (!account.lookingAt()) {
            throw new IllegalArgumentException("'" + id + "' is not the id of anything in a storage account");
        }
        return account.group();
    }
}
