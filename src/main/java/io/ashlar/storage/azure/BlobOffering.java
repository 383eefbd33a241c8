package io.ashlar.storage.azure;

import io.ashlar.storage.plan.ObjectLock;
import io.ashlar.storage.plan.StoreOffering;
import io.ashlar.storage.plan.StoreOffering.StoreNames;
import io.ashlar.storage.plan.StorePurpose;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Blob Storage offers.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata">Names</a>
 * @see <a href="https://learn.microsoft.com/azure/storage/blobs/immutable-policy-configure-version-scope">A policy is made
 *     unlocked, and locked by a second step</a>
 */
final class BlobOffering {
    /** https://learn.microsoft.com/azure/storage/blobs/soft-delete-blob-overview: "between 1 and 365 days". */
    private static final int MOST_VERSION_DAYS = 365;

    /** As on AWS; Azure would take 146,000 (https://learn.microsoft.com/azure/storage/blobs/immutable-time-based-retention-policy-overview). */
    private static final int LONGEST_LOCK_DAYS = 36_500;

    static final StoreOffering OFFERING = new StoreOffering(
            "Blob Storage",
            new StoreNames(
                    Pattern.compile("(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*"),
                    "a container's name is 3 to 63 lower-case letters, digits and single dashes, and begins and ends"
                            + " with a letter or digit",
                    List.of(),
                    List.of(),
                    List.of()),
            Set.of(StorePurpose.values()),
            Set.of(StorePurpose.values()),
            Set.of(ObjectLock.Mode.GOVERNANCE),
            LONGEST_LOCK_DAYS,
            MOST_VERSION_DAYS);

    private BlobOffering() {}
}
