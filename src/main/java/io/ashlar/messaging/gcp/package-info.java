/**
 * Topics on Google Cloud: a Pub/Sub topic that stays in the driver's region under the environment's key, a pull subscription
 * for each receiver, and beside it a topic and a subscription that keep its failures. Pub/Sub moves those as an account of its
 * own, which is given exactly that right. Subscriptions never expire, used or not.
 *
 * @see <a href="https://cloud.google.com/pubsub/docs/handling-failures">Dead-letter topics</a>
 */
@NullMarked
package io.ashlar.messaging.gcp;

import org.jspecify.annotations.NullMarked;
