package io.ashlar.storage.gcp;

import io.ashlar.storage.plan.ObjectLock;
import io.ashlar.storage.plan.StoreOffering;
import io.ashlar.storage.plan.StoreOffering.StoreNames;
import io.ashlar.storage.plan.StorePurpose;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Cloud Storage offers. It would take periods and underscores too; a name that fits S3 fits here.
 *
 * @see <a href="https://cloud.google.com/storage/docs/buckets#naming">Names</a>
 * @see <a href="https://cloud.google.com/storage/docs/bucket-lock">Retention policies</a>
 */
final class GcsOffering {
    /** Seconds in the provider's whole numbers, 2^31 - 1, as days; Cloud Storage itself would take a hundred years. */
    private static final int LONGEST_LOCK_DAYS = 24_855;

    static final StoreOffering OFFERING = new StoreOffering(
            "Cloud Storage",
            new StoreNames(
                    Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]"),
                    "a bucket's name is 3 to 63 lower-case letters, digits and dashes, and begins and ends with a"
                            + " letter or digit",
                    List.of("goog"),
                    List.of(),
                    List.of("google", "g00gle")),
            Set.of(StorePurpose.values()),
            Set.of(StorePurpose.values()),
            Set.of(ObjectLock.Mode.values()),
            LONGEST_LOCK_DAYS,
            Integer.MAX_VALUE);

    private GcsOffering() {}
}
