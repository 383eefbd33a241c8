package io.ashlar.storage.aws;

import io.ashlar.storage.plan.ObjectLock;
import io.ashlar.storage.plan.StoreOffering;
import io.ashlar.storage.plan.StoreOffering.StoreNames;
import io.ashlar.storage.plan.StorePurpose;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What S3 offers. Periods in names, which it still allows, are refused: the wildcard certificate of
 * {@code *.s3.amazonaws.com} does not cover them, so TLS fails on such a bucket.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">Bucket naming rules</a>
 */
final class S3Offering {
    /** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html: "36,500 days (100 years)". */
    private static final int LONGEST_LOCK_DAYS = 36_500;

    static final StoreOffering OFFERING = new StoreOffering(
            "S3",
            new StoreNames(
                    Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]"),
                    "a bucket's name is 3 to 63 lower-case letters, digits and dashes, and begins and ends with a"
                            + " letter or digit",
                    List.of("xn--", "sthree-", "amzn-s3-demo-"),
                    List.of("-s3alias", "--ol-s3", "--x-s3", "--table-s3"),
                    List.of()),
            Set.of(StorePurpose.GENERAL),
            Set.of(StorePurpose.GENERAL, StorePurpose.LOAD_BALANCER_LOGS),
            Set.of(ObjectLock.Mode.values()),
            LONGEST_LOCK_DAYS,
            Integer.MAX_VALUE);

    private S3Offering() {}
}
