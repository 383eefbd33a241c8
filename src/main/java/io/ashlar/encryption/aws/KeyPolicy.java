package io.ashlar.encryption.aws;

/**
 * Who may use the key.
 *
 * <p>The first statement hands the decision to IAM. The second lets CloudWatch Logs encrypt this account's log groups,
 * the third lets alarms and AWS Backup publish to encrypted topics, and topics send to encrypted queues, the last lets auto
 * scaling start nodes whose disks the key encrypts.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html">Default key policy</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html">Log groups</a>
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html">Topics</a>
 * @see <a href="https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html">Disks</a>
 */
final class KeyPolicy {
    private static final String DOCUMENT =
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "IamDecides",
                  "Effect": "Allow",
                  "Principal": {"AWS": "arn:${partition}:iam::${account}:root"},
                  "Action": "kms:*",
                  "Resource": "*"
                },
                {
                  "Sid": "LogGroupsOfThisAccount",
                  "Effect": "Allow",
                  "Principal": {"Service": "logs.${region}.amazonaws.com"},
                  "Action": ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
                  "Resource": "*",
                  "Condition": {
                    "ArnLike": {
                      "kms:EncryptionContext:aws:logs:arn": "arn:${partition}:logs:${region}:${account}:log-group:*"
                    }
                  }
                },
                {
                  "Sid": "PublishersToTopicsOfThisAccount",
                  "Effect": "Allow",
                  "Principal": {"Service": [
                    "cloudwatch.amazonaws.com", "backup.amazonaws.com", "events.amazonaws.com", "sns.amazonaws.com"
                  ]},
                  "Action": ["kms:Decrypt", "kms:GenerateDataKey*"],
                  "Resource": "*",
                  "Condition": {"StringEquals": {"aws:SourceAccount": "${account}"}}
                },
                {
                  "Sid": "DisksOfAutoScaledNodes",
                  "Effect": "Allow",
                  "Principal": {
                    "AWS": "arn:${partition}:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"
                  },
                  "Action": [
                    "kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey",
                    "kms:CreateGrant"
                  ],
                  "Resource": "*"
                }
              ]
            }
            """;

    private KeyPolicy() {}

    static String document(String partition, String account, String region) {
        return DOCUMENT.replace("${partition}", partition)
                .replace("${account}", account)
                .replace("${region}", region);
    }
}
