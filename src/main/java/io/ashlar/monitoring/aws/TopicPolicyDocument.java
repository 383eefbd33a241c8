package io.ashlar.monitoring.aws;

/**
 * Who may publish to a topic: the owner's identities, and the services that alert for this account, over TLS.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html">Alarms</a>
 * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-notifications.html">AWS Backup</a>
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html">TLS only</a>
 */
final class TopicPolicyDocument {
    private static final String DOCUMENT =
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "AlertsOfThisAccount",
                  "Effect": "Allow",
                  "Principal": {"Service": ["backup.amazonaws.com", "cloudwatch.amazonaws.com", "events.amazonaws.com"]},
                  "Action": "sns:Publish",
                  "Resource": "${topic}",
                  "Condition": {"StringEquals": {"aws:SourceAccount": "${account}"}}
                },
                {
                  "Sid": "IdentitiesOfThisAccount",
                  "Effect": "Allow",
                  "Principal": {"AWS": "*"},
                  "Action": ["sns:GetTopicAttributes", "sns:Publish", "sns:Subscribe"],
                  "Resource": "${topic}",
                  "Condition": {"StringEquals": {"aws:PrincipalAccount": "${account}"}}
                },
                {
                  "Sid": "EncryptedOnly",
                  "Effect": "Deny",
                  "Principal": "*",
                  "Action": "sns:Publish",
                  "Resource": "${topic}",
                  "Condition": {"Bool": {"aws:SecureTransport": "false"}}
                }
              ]
            }
            """;

    private TopicPolicyDocument() {}

    static String of(String topicArn, String account) {
        return DOCUMENT.replace("${topic}", topicArn).replace("${account}", account);
    }
}
