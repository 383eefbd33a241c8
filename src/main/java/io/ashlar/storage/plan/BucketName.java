package io.ashlar.storage.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names that S3 takes for a general purpose bucket. Periods, which it still allows, are refused: the wildcard
 * certificate of {@code *.s3.amazonaws.com} does not cover them, so TLS fails on such a bucket.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">Bucket naming rules</a>
 */
final class BucketName {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");
    private static final List<String> RESERVED_PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");
    private static final List<String> RESERVED_SUFFIXES = List.of("-s3alias", "--ol-s3", "--x-s3", "--table-s3");

    private BucketName() {}

    static boolean hasForm(String name) {
        return FORM.matcher(name).matches();
    }

    static Optional<String> reservedPrefix(String name) {
        return RESERVED_PREFIXES.stream().filter(name::startsWith).findFirst();
    }

    static Optional<String> reservedSuffix(String name) {
        return RESERVED_SUFFIXES.stream().filter(name::endsWith).findFirst();
    }
}
