package io.ashlar.messaging.aws;

/**
 * Who may not reach a topic and its queues, and who may fill them.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html">
 *     Enforce encryption in transit</a>
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html">Let a topic send</a>
 */
final class MessagingPolicies {
    private static final String TOPIC =
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"OnlyByTls","Effect":"Deny","Principal":"*",\
            "Action":"sns:Publish","Resource":"%s","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""";

    private static final String QUEUE =
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"OnlyByTls","Effect":"Deny","Principal":"*",\
            "Action":"sqs:*","Resource":"%1$s","Condition":{"Bool":{"aws:SecureTransport":"false"}}},\
            {"Sid":"ItsTopicSends","Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},\
            "Action":"sqs:SendMessage","Resource":"%1$s","Condition":{"ArnEquals":{"aws:SourceArn":"%2$s"}}}]}""";

    private static final String REDRIVE = """
            {"deadLetterTargetArn":"%s","maxReceiveCount":%d}""";

    private static final String UNDELIVERED = """
            {"deadLetterTargetArn":"%s"}""";

    private MessagingPolicies() {}

    static String topic(String topicArn) {
        return TOPIC.formatted(topicArn);
    }

    static String queue(String queueArn, String topicArn) {
        return QUEUE.formatted(queueArn, topicArn);
    }

    static String redrive(String deadLetterArn, int tries) {
        return REDRIVE.formatted(deadLetterArn, tries);
    }

    static String undelivered(String deadLetterArn) {
        return UNDELIVERED.formatted(deadLetterArn);
    }
}
