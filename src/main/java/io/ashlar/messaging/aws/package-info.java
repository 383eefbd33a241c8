/**
 * Topics on AWS: an SNS topic, and an SQS queue with a dead-letter queue for each subscription, all under the environment's
 * key and closed to plain HTTP. Messages arrive as they were sent, without SNS's envelope, as on the other clouds. Only the
 * topic may put messages into a queue; who may send and receive is left to the rights of identities.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-enable-encryption-for-topic-sqs-queue-subscriptions.html">
 *     Encryption, for which the key's policy must let SNS in</a>
 */
@NullMarked
package io.ashlar.messaging.aws;

import org.jspecify.annotations.NullMarked;
