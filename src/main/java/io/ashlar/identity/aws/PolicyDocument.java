package io.ashlar.identity.aws;

import com.pulumi.core.Output;
import io.ashlar.identity.Right;

/**
 * The IAM policy document that a right becomes.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Actions
 *     of each service</a>
 */
final class PolicyDocument {
    private static final String READ_OBJECTS =
            """
            {"Version":"2012-10-17","Statement":[\
            {"Effect":"Allow","Action":["s3:ListBucket","s3:GetBucketLocation"],"Resource":"${it}"},\
            {"Effect":"Allow","Action":["s3:GetObject"],"Resource":"${it}/*"}]}""";

    private static final String WRITE_OBJECTS =
            """
            {"Version":"2012-10-17","Statement":[\
            {"Effect":"Allow","Action":["s3:ListBucket","s3:GetBucketLocation","s3:ListBucketMultipartUploads"],\
            "Resource":"${it}"},\
            {"Effect":"Allow","Action":["s3:AbortMultipartUpload","s3:DeleteObject","s3:GetObject",\
            "s3:ListMultipartUploadParts","s3:PutObject","s3:PutObjectTagging"],"Resource":"${it}/*"}]}""";

    /** https://cert-manager.io/docs/configuration/acme/dns01/route53/ and external-dns' own: zones can only be listed all. */
    private static final String CHANGE_RECORDS =
            """
            {"Version":"2012-10-17","Statement":[\
            {"Effect":"Allow","Action":["route53:ChangeResourceRecordSets","route53:ListResourceRecordSets",\
            "route53:ListTagsForResource"],"Resource":"${it}"},\
            {"Effect":"Allow","Action":["route53:ListHostedZones","route53:ListHostedZonesByName"],"Resource":"*"},\
            {"Effect":"Allow","Action":"route53:GetChange","Resource":"arn:*:route53:::change/*"}]}""";

    private static final String READ_SECRET =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["secretsmanager:DescribeSecret",\
            "secretsmanager:GetSecretValue","secretsmanager:ListSecretVersionIds"],"Resource":"${it}"}]}""";

    private static final String USE_KEY =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["kms:Decrypt","kms:DescribeKey",\
            "kms:Encrypt","kms:GenerateDataKey*","kms:ReEncrypt*"],"Resource":"${it}"}]}""";

    private PolicyDocument() {}

    /** The document of a right that is portable or in the words of AWS. */
    static Output<String> of(Right right) {
        if (right instanceof Right.Objects objects) {
            String document = objects.access() == Right.Access.READ ? READ_OBJECTS : WRITE_OBJECTS;
            return about(objects.store().bucketId(), document);
        }
        if (right instanceof Right.Records records) {
            return about(records.zone().zoneArn(), CHANGE_RECORDS);
        }
        if (right instanceof Right.Secret secret) {
            return about(secret.secretId(), READ_SECRET);
        }
        if (right instanceof Right.Key key) {
            return about(key.key().keyId(), USE_KEY);
        }
        if (right instanceof Right.AwsPolicy own) {
            return own.document();
        }
        throw new IllegalArgumentException("AWS knows no right " + right.kind() + ": check() says so first");
    }

    private static Output<String> about(Output<String> arn, String document) {
        return arn.applyValue(it -> document.replace("${it}", it));
    }
}
