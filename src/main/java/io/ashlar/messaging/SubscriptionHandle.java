package io.ashlar.messaging;

import com.pulumi.core.Output;

/**
 * One subscription that a driver made.
 *
 * @param id see {@link TopicRef#subscriptionId}
 * @param address see {@link TopicRef#subscriptionAddress}
 * @param deadLetterAddress see {@link TopicRef#deadLetterAddress}
 */
public record SubscriptionHandle(Output<String> id, Output<String> address, Output<String> deadLetterAddress) {}
