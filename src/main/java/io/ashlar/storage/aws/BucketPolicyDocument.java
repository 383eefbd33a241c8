package io.ashlar.storage.aws;

import io.ashlar.storage.plan.StorePurpose;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may do what to a bucket.
 *
 * <p>Two denials come first: plain HTTP, and TLS below 1.2. Who is allowed is left to IAM, except for the services that
 * write logs, each to its own place and for this account only.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html">Denials</a>
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html">ALB: the
 *     log-delivery principal, which took the place of one account per region in every region</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html">S3</a>
 */
final class BucketPolicyDocument {
    private static final String NO_PLAIN_HTTP =
            """
            {"Sid":"NoPlainHttp","Effect":"Deny","Principal":"*","Action":"s3:*",\
            "Resource":["${bucket}","${bucket}/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}""";

    private static final String NO_OLD_TLS =
            """
            {"Sid":"NoTlsBelow12","Effect":"Deny","Principal":"*","Action":"s3:*",\
            "Resource":["${bucket}","${bucket}/*"],"Condition":{"NumericLessThan":{"s3:TlsVersion":"1.2"}}}""";

    private static final String LOAD_BALANCERS =
            """
            {"Sid":"LoadBalancersOfThisAccount","Effect":"Allow",\
            "Principal":{"Service":"logdelivery.elasticloadbalancing.amazonaws.com"},"Action":"s3:PutObject",\
            "Resource":"${bucket}/AWSLogs/${account}/*"}""";

    private static final String OTHER_BUCKETS =
            """
            {"Sid":"BucketsOfThisAccount","Effect":"Allow","Principal":{"Service":"logging.s3.amazonaws.com"},\
            "Action":"s3:PutObject","Resource":"${bucket}/*",\
            "Condition":{"StringEquals":{"aws:SourceAccount":"${account}"}}}""";

    private BucketPolicyDocument() {}

    static String of(StorePurpose purpose, String bucketArn, String account, List<String> further) {
        List<String> statements = new ArrayList<>(List.of(NO_PLAIN_HTTP, NO_OLD_TLS));
        switch (purpose) {
            case GENERAL -> {}
            case LOAD_BALANCER_LOGS -> statements.add(LOAD_BALANCERS);
            case SERVER_ACCESS_LOGS -> statements.add(OTHER_BUCKETS);
        }
        statements.replaceAll(
                statement -> statement.replace("${bucket}", bucketArn).replace("${account}", account));
        statements.addAll(further);
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
    }
}
